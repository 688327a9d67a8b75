import type { IpcMain } from 'electron';
import type { z } from 'zod';
import { calls } from '../../src/contract/channels';
import { type CallName, callNames, channelOf } from '../../src/contract/names';
import { sendAnswer } from '../../src/contract/sent';
import { ProblemError } from '../journal/problem';
import { answer } from './answer';
import type { Handlers } from './parts';
import type { Trusts } from './trust';

/**
 * Lays every call of the contract on its channel, each behind the same door: a stranger gets an exception and no answer, input of
 * another shape a problem that names the place, everything else goes to its handler.
 *
 * @throws Error at a second mount: a channel has one handler
 */
export function mount(ipc: Pick<IpcMain, 'handle'>, handlers: Handlers, trusts: Trusts): void {
  for (const name of callNames) {
    ipc.handle(channelOf(name), (event, ...sent: unknown[]) => {
      if (!trusts(event)) throw new Error('This message does not come from the journal’s own page.');
      return answer(() => carryOut(handlers, name, sent)).then(sendAnswer);
    });
  }
}

async function carryOut(handlers: Handlers, name: CallName, sent: readonly unknown[]): Promise<unknown> {
  if (sent.length > 1) throw new ProblemError('badInput', { place: name });
  const shape: z.ZodType = calls[name];
  const checked = shape.safeParse(sent[0]);
  if (!checked.success) throw new ProblemError('badInput', { place: placeOf(name, checked.error) });
  // The shape of this very call has just been checked.
  return (handlers[name] as (input: unknown) => Promise<unknown>)(checked.data);
}

/** Where the first fault is, from the call's name inwards: `carryOut.steps.0.type`. */
function placeOf(name: CallName, { issues }: z.ZodError): string {
  return [name, ...(issues[0]?.path ?? [])].join('.');
}
