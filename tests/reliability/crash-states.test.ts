import { afterAll, describe, expect, it } from 'vitest';
import type { Disk } from '../../electron/journal/disk';
import { explore } from './crash-states/explore';
import { savedBy, scenarios } from './crash-states/scenarios';

let opened = 0;

describe('every state that a crash may leave', () => {
  it.each(scenarios)(
    'of $name opens as before or after it, whole',
    async (scenario) => {
      const { states, faults } = await explore(scenario);
      opened += states;
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it('is one of at least 2,000', () => {
    expect(opened).toBeGreaterThanOrEqual(2000);
  });

  afterAll(() => console.log(`${opened} different states opened`));
});

/** As lowdb writes: a new file, and a rename. */
async function withoutSync(disk: Disk, path: string, bytes: Uint8Array, sync = false): Promise<void> {
  const temp = `${path}.tmp`;
  const file = await disk.open(temp, 'w');
  for (let done = 0; done < bytes.length; )
    done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten;
  if (sync) await file.sync();
  await file.close();
  await disk.rename(temp, path);
}

/** As write-file-atomic writes: the file is synced, its folder is not. */
const withoutFolderSync = (disk: Disk, path: string, bytes: Uint8Array) =>
  withoutSync(disk, path, bytes, true);

const kinds = (faults: readonly string[]) => [
  ...new Set(faults.map((fault) => fault.replace(/^[^:]*: /, ''))),
];

describe('ways of saving that are known to lose data, under the same eyes', () => {
  it('without a sync leave empty, torn and lost journals', async () => {
    const { faults } = await explore(savedBy('no sync', withoutSync));
    expect(kinds(faults)).toEqual(
      expect.arrayContaining([
        'neither old nor new (empty)',
        'neither old nor new (torn)',
        'neither old nor new (nothing but zeros)',
        'lost, though it was said to be saved',
      ]),
    );
  });

  it('without a sync of the folder lose what they said was saved, and tear nothing', async () => {
    const { faults } = await explore(savedBy('no sync of the folder', withoutFolderSync));
    expect(kinds(faults)).toContain('lost, though it was said to be saved');
    expect(kinds(faults).filter((kind) => kind.startsWith('neither'))).toEqual([]);
  });
});
