import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import { aFolder } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { readOther } from './other-file';

const journal = aJournal({ runs: [aRun('2026-11-20'), aRun('2026-11-21')] });
const text = bytesOf(journal).toString();

async function aFile(content: string): Promise<string> {
  const path = join(await aFolder(), 'other.json');
  await writeFile(path, content);
  return path;
}

describe('another journal, to be merged', () => {
  it('is read from a file, or from the folder it lies in', async () => {
    const folder = join(await aFolder(), 'other');
    await mkdir(folder);
    await writeFile(join(folder, 'journal.json'), text);
    expect(await readOther(await aFile(text))).toEqual(journal);
    expect(await readOther(folder)).toEqual(journal);
  });

  it('is told from one that is not there, by its path', async () => {
    const path = join(await aFolder(), 'gone.json');
    await expect(readOther(path)).rejects.toMatchObject({ code: 'otherNotReadable', values: { path } });
  });

  it('is told from one that only a newer Backstride understands', async () => {
    const path = await aFile(text.replace('"version": 3', '"version": 99'));
    await expect(readOther(path)).rejects.toMatchObject({ code: 'otherNewer', values: { path } });
  });

  it('is told from a damaged one, with the first thing that is wrong', async () => {
    const path = await aFile(text.replaceAll('"distanceM":5000', '"distanceM":-1'));
    await expect(readOther(path)).rejects.toMatchObject({
      code: 'otherDamaged',
      values: { path, what: expect.not.stringContaining(',') },
    });
  });
});
