import type { Journal, Removed, Version } from './schema';
import { compareStamps, newestStamp, readStamp } from './versions';

/** The computer that wrote `fields` of a record last, by its id; the one that began the record where none was written since. */
export function lastWriter(
  {
    version,
    fieldVersions = {},
  }: { version: Version; fieldVersions?: Readonly<Record<string, string>> | undefined },
  fields: readonly string[],
): string | undefined {
  const [newest] = fields
    .map((field) => readStamp(fieldVersions[field]))
    .sort(compareStamps)
    .reverse();
  const device = newest && newest.count > 0 ? newest.device : newestStamp(version).device;
  return device || undefined;
}

/** The computer that removed a record, by its id. */
export function removerOf({ version }: Removed): string {
  return newestStamp(version).device;
}

/** What the owner of a computer calls it; nothing for one that has not said its name in this journal. */
export function deviceName({ settings }: Journal, device: string | undefined): string | undefined {
  return device === undefined ? undefined : settings.devices?.[device];
}
