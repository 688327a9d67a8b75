import type { Version } from './schema';

/** The version after one more change by `device`. */
export function bumped(version: Version, device: string): Version {
  return { ...version, [device]: (version[device] ?? 0) + 1 };
}

/** The version that has seen everything either has seen. */
export function joined(a: Version, b: Version): Version {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...devices].map((device) => [device, Math.max(a[device] ?? 0, b[device] ?? 0)]));
}
