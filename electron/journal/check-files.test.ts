import { createHash } from 'node:crypto';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import { aFolder } from '../../tests/support/storage';
import { checkFiles } from './check-files';
import { nodeDisk } from './disk';

const nameOf = (content: string) => createHash('sha256').update(content).digest('hex');
const run = aRun('2026-05-03');

/** What a check says of a folder with these files in it, by `folder/name`. */
async function checked(files: Record<string, string>, journal = aJournal({ runs: [run] })) {
  const folder = await aFolder();
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const before = await readdir(folder, { recursive: true });
  const found = await checkFiles(folder, journal, nodeDisk);
  expect(await readdir(folder, { recursive: true })).toEqual(before);
  const told = found.findings.map(({ code, severity, place, others }) => [
    code,
    severity,
    place.id,
    others.length,
  ]);
  return { ...found.files, told };
}

describe('the files beside a journal', () => {
  it('are compared with their names, whatever they end in, and found to be what they were', async () => {
    const { originals, photos, told } = await checked({
      'journal.json': '{}',
      [`originals/${nameOf('a run')}.fit`]: 'a run',
      [`originals/${nameOf('another')}`]: 'another',
      [`photos/${nameOf('a back')}.jpg`]: 'a back',
      'photos/holiday.jpg': 'a beach',
    });
    expect([originals, photos, told]).toEqual([{ count: 2, verified: 2 }, { count: 2, verified: 1 }, []]);
  });

  it('are named when their content has changed', async () => {
    const name = nameOf('a run');
    const { originals, told } = await checked({ [`originals/${name}.fit`]: 'a ruin' });
    expect([originals, told]).toEqual([
      { count: 1, verified: 0 },
      [['fileDiffers', 'fault', `originals/${name}.fit`, 0]],
    ]);
  });

  it('are named when they cannot be read', async () => {
    const name = nameOf('a run');
    const { told } = await checked({ [`originals/${name}/inside`]: '' });
    expect(told).toEqual([['fileUnreadable', 'fault', `originals/${name}`, 0]]);
  });

  it('are missed when a record names them, the one in the bin too', async () => {
    const [here, gone] = [nameOf('a run'), nameOf('lost')];
    const tracked = { ...run, track: { sha256: gone, original: here } } as typeof run;
    const { told } = await checked({ [`originals/${here}.fit`]: 'a run' }, aJournal({ runs: [tracked] }));
    expect(told).toEqual([['fileMissing', 'fault', run.id, 0]]);
  });

  it('that are nobody’s are mentioned, a sync tool’s own and what was set aside are not', async () => {
    const { told } = await checked({
      'journal.json': '{}',
      'journal.sync-conflict-20261122-071000-ABCDEFG.json': '{}',
      'journal (1).json': '{}',
      'journal.damaged-2026-11-22T071000.json': '{}',
      'journal.moved-2026-11-22T071000-2.json': '{}',
      'journal (kept by desk, 2026-11-22T071000).json': '{}',
      '.stignore': '',
      '.DS_Store': '',
      'Thumbs.db': '',
      'shopping.txt': 'milk',
      '.journal.json.999999999-0123456789ab.tmp': '',
    });
    expect(told).toEqual([
      ['conflictCopy', 'oddity', 'journal (1).json', 1],
      ['unknownFile', 'oddity', 'shopping.txt', 0],
      ['leftOver', 'oddity', '.journal.json.999999999-0123456789ab.tmp', 0],
    ]);
  });

  it('need not be there', async () => {
    expect(await checked({})).toMatchObject({ originals: { count: 0 }, photos: { count: 0 }, told: [] });
  });
});
