import type { Version } from './schema';

/**
 * The version after one more change by `device`: one more than the highest count in it, its own or another's. The counts
 * thereby order all changes of a record that knew of each other (Lamport's clock), and no clock on a wall is asked.
 */
export function bumped(version: Version, device: string): Version {
  return { ...version, [device]: Math.max(0, ...Object.values(version)) + 1 };
}

/** The version that has seen everything either has seen. */
export function joined(a: Version, b: Version): Version {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...devices].map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]));
}

/** Whether `version` has seen all that `other` has seen. */
export function covers(version: Version, other: Version): boolean {
  return Object.entries(other).every(([device, count]) => (version[device] ?? 0) >= count);
}

/** One change of a record: the count that the changing device had then. Nobody has made change 0; everybody has seen it. */
export interface Stamp {
  readonly count: number;
  readonly device: string;
}

/** What is not stamped was there from the record's beginning. */
export const unstamped: Stamp = { count: 0, device: '' };

/** A stamp as the journal's text has it: `5@a1b2c3d4`. */
export function stampText({ count, device }: Stamp): string {
  return `${count}@${device}`;
}

/** The stamp in a text. What is none was there from the beginning. */
export function readStamp(text: unknown): Stamp {
  const [, count, device] = (typeof text === 'string' && /^(\d{1,15})@(.+)$/s.exec(text)) || [];
  return count === undefined || device === undefined ? unstamped : { count: Number(count), device };
}

/** Below 0 when `a` is the earlier one. Of two changes that did not know of each other, the device's name decides. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.count - b.count || compareTexts(a.device, b.device);
}

/** The order of texts by their code units: the same on every computer. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether who has this version has seen that change. */
export function hasSeen(version: Version, { count, device }: Stamp): boolean {
  return (version[device] ?? 0) >= count;
}

/** The newest change that a version has seen. */
export function newestStamp(version: Version): Stamp {
  return Object.entries(version)
    .map(([device, count]) => ({ device, count }))
    .reduce((newest, stamp) => (compareStamps(stamp, newest) > 0 ? stamp : newest), unstamped);
}
