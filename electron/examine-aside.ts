import { Worker } from 'node:worker_threads';
import { type Examined, examine, type Specimen } from './journal/examine';
import { createTurns } from './journal/turns';

/** How long an idle thread is kept. */
const IDLE_MS = 5000;

/**
 * Examines backups in a thread of its own, so that a window in which somebody writes does not wait while twenty years are read
 * thirty times. Where no thread can be had, it is done here, and the window waits.
 *
 * @param file the built program of the thread
 */
export function examineAside(file: string) {
  const inTurn = createTurns();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  const rest = () => {
    void worker?.terminate();
    worker = undefined;
  };
  return (specimen: Specimen): Promise<Examined> =>
    inTurn(async () => {
      clearTimeout(idle);
      worker ??= new Worker(file);
      worker.unref();
      try {
        return await asked(worker, specimen);
      } catch {
        rest();
        return examine(specimen);
      } finally {
        idle = setTimeout(rest, IDLE_MS).unref();
      }
    });
}

function asked(worker: Worker, specimen: Specimen): Promise<Examined> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => {
      worker.off('message', found).off('error', failed).off('exit', ended);
      how();
    };
    const found = (examined: Examined) => settle(() => resolve(examined));
    const failed = (error: Error) => settle(() => reject(error));
    const ended = () => settle(() => reject(new Error('the thread ended')));
    worker.on('message', found).on('error', failed).on('exit', ended);
    worker.postMessage(specimen);
  });
}
