import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** A process of Linux, with the words it was started with. */
export interface Process {
  pid: number;
  words: string;
}

/** The process and all that it has started, over any number of steps. */
export function processesOf(pid: number): Process[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isInteger);
  const parents = new Map(all.map((one) => [one, Number(fieldOf(one, 'PPid'))]));
  const isWithin = (one: number): boolean => one === pid || (one > 1 && isWithin(parents.get(one) ?? 0));
  return all.filter(isWithin).map((one) => ({ pid: one, words: wordsOf(one) }));
}

/** How a process is walled in. Seccomp `2` is a filter of system calls. */
export function sandboxOf(pid: number) {
  const isOwn = (space: string) => namespaceOf(pid, space) !== namespaceOf('self', space);
  return { seccomp: fieldOf(pid, 'Seccomp'), hasOwnNetwork: isOwn('net'), hasOwnProcesses: isOwn('pid') };
}

function namespaceOf(pid: number | 'self', space: string): string {
  return readlinkSync(`/proc/${pid}/ns/${space}`);
}

/** A field of `/proc/PID/status`; nothing when the process is gone. */
function fieldOf(pid: number, field: string): string | undefined {
  return new RegExp(`^${field}:\\s*(.*)$`, 'm').exec(read(`/proc/${pid}/status`))?.[1];
}

function wordsOf(pid: number): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
