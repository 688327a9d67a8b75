import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./library.c', import.meta.url));

/** Builds the fault library into a folder; nothing where there is no compiler for it. @throws what the compiler said */
export function buildLibrary(folder: string): string | undefined {
  const library = join(folder, 'faults.so');
  const built = spawnSync('gcc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, source, '-ldl'], {
    encoding: 'utf8',
  });
  if (built.error) return undefined;
  if (built.status !== 0) throw new Error(built.stderr);
  return library;
}

/** The variables under which a program runs with the library in it; `under` is the folder whose files it watches. */
export function withLibrary(library: string, under: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    LD_PRELOAD: library,
    BACKSTRIDE_FAULT_UNDER: under,
    BACKSTRIDE_FAULT_LOG: logOf(under),
    // One after the other, so that the same call has the same number each time.
    UV_THREADPOOL_SIZE: '1',
  };
}

/** A place for the log that is not watched itself. */
const logOf = (under: string) => `${under}-calls`;

/** The calls that process `pid` has made since it was armed last: `fsync journal/.journal.json.*.tmp`. */
export function callsOf(under: string, pid: number): string[] {
  const log = `${logOf(under)}.${pid}`;
  if (!existsSync(log)) return [];
  return readFileSync(log, 'utf8').trimEnd().split('\n').map(plain);
}

/** A path without what is different each time: where it is tried, who wrote it, and when. */
export function plain(call: string): string {
  return call
    .replace(/ \S*?\/try-\d+\/?/, ' ')
    .replace(/\d+-[0-9a-f]{12}\.tmp/, '*.tmp')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(-[0-9a-f]{12})?/, 'ID');
}

/** A fault, as in library.c. */
export interface Fault {
  readonly at: number;
  readonly kind: 'kill' | 'EIO' | 'ENOSPC' | 'EINTR' | 'short';
  readonly onward: boolean;
}

export const spelled = ({ at, kind, onward }: Fault) => `${at}/${kind}/${onward ? 1 : 0}`;

const failures: Fault['kind'][] = ['EIO', 'ENOSPC', 'EINTR'];

/** Every fault at every call: that one, and all from it on. A write may also take only half of the bytes. */
export function faultsAt(calls: readonly string[]): Fault[] {
  return calls.flatMap((call, index) => {
    const kinds: Fault['kind'][] = /^p?write/.test(call) ? [...failures, 'short'] : failures;
    const at = index + 1;
    const failing = kinds.flatMap((kind) => [
      { at, kind, onward: false },
      { at, kind, onward: true },
    ]);
    return [{ at, kind: 'kill', onward: false }, ...failing];
  });
}
