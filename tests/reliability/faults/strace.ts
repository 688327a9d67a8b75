import { plain } from './library';

/** Calls of which the library sees the function of the C library that makes them. */
const within = ['readlink', 'getdents64', 'newfstatat', 'lseek'];

/**
 * The calls to files below `root` in what strace wrote (`-f -y`), between the two openings of the gate, by the names that the
 * library gives them. Reading a folder is one call there and several here; of those the first counts.
 */
export function callsInTrace(trace: string, root: string): string[] {
  const lines = trace.split('\n');
  const from = lines.findLastIndex((line) => line.includes('"/backstride-faults/0/'));
  const to = lines.findLastIndex((line) => line.includes('"/backstride-faults/off"'));
  const calls: string[] = [];
  let isListing = false;
  for (const line of lines.slice(from + 1, to)) {
    const [, name = '', rest = ''] = /^\d+ +(\w+)\((.*)$/.exec(line) ?? [];
    const path = pathIn(rest, root);
    if (path === undefined) continue;
    if (line.includes('O_DIRECTORY')) {
      isListing = true;
      calls.push(`scandir ${path}`);
    } else if (within.includes(name)) continue;
    else if (isListing && name === 'close') isListing = false;
    else {
      // A folder that is not there is not closed either.
      isListing = false;
      calls.push(`${name === 'openat' ? 'open' : name} ${path}`);
    }
  }
  return calls.map(plain);
}

/** The file that a call is about: the one that its first number stands for, or the first path it names. */
function pathIn(rest: string, root: string): string | undefined {
  const [, file] = /^\d+<([^>]*)>/.exec(rest) ?? [];
  const [, named] = /"([^"]*)"/.exec(rest) ?? [];
  const path = file ?? named;
  return path?.startsWith(root) ? path : undefined;
}

/** The library's calls as they are to be found in a trace: a path is made real by asking for the link of each part. */
export function asTraced(calls: readonly string[]): string[] {
  return calls.filter((call) => !call.startsWith('realpath'));
}
