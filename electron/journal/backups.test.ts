import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { datesInclusive } from '../../src/domain/days';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aClock, aFolder } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { type BackupOf, makeBackup } from './backups';
import { fingerprint } from './durable-file';
import { listBackups } from './list-backups';
import { changeIndex } from './shelf-index';
import { backupsFor, claimShelf, shelfOf } from './shelves';

const journal = aJournal({ runs: [aRun('2026-11-20')] });
const bytes = bytesOf(journal);

async function aShelf() {
  const root = await aFolder();
  const time = aClock();
  const edges = { dataFolder: join(root, 'data'), clock: time.clock, zone: () => 'Europe/Berlin' };
  const shelf = shelfOf(edges, idOf(0));
  const make = (reason: BackupOf['reason'], journalFolder = join(root, 'journal')) =>
    makeBackup(shelf, { bytes, reason, journalFolder });
  return { root, edges, shelf, make, turnTo: time.turnTo };
}

describe('backups over a long time', () => {
  it('are let go as retention says, and what was asked for stays', async () => {
    const { shelf, make, turnTo } = await aShelf();
    turnTo('2026-08-31T10:00:00Z');
    await make('asked');
    for (const date of datesInclusive('2026-09-01', '2026-10-15')) {
      turnTo(`${date}T08:00:00Z`);
      await make('daily');
    }
    const names = (await readdir(shelf.folder)).filter((name) => name !== 'index.json');
    const days = ['2026-09-27', '2026-09-30', '2026-10-04', ...datesInclusive('2026-10-09', '2026-10-15')];
    const made = fingerprint(bytes).slice(0, 16);
    expect(names.sort()).toEqual([
      `2026-08-31T120000-asked-${made}.json`,
      ...days.map((day) => `${day}T100000-daily-${made}.json`),
    ]);
    expect((await listBackups(shelf)).map(({ name }) => name)).toEqual([...names].sort().reverse());
  });
});

describe('finding the backups of a journal that is gone', () => {
  it('goes by the folder it lay in last', async () => {
    const { edges, make, root } = await aShelf();
    await make('daily');
    expect(await backupsFor(edges, join(root, 'journal'), undefined)).toHaveLength(1);
    expect(await backupsFor(edges, join(root, 'elsewhere'), undefined)).toEqual([]);
  });

  it('follows the journal when it moves', async () => {
    const { edges, make, root, shelf } = await aShelf();
    await make('daily');
    await claimShelf(shelf, join(root, 'elsewhere'));
    expect(await backupsFor(edges, join(root, 'elsewhere'), undefined)).toHaveLength(1);
    expect(await backupsFor(edges, join(root, 'journal'), undefined)).toEqual([]);
  });

  it('goes by the newest where several journals lay there, one after the other', async () => {
    const { edges, make, root, shelf, turnTo } = await aShelf();
    await make('daily');
    for (const [number, at] of [
      [1, '2026-11-24T07:00:00Z'],
      [2, '2026-11-23T07:00:00Z'],
    ] as const) {
      turnTo(at);
      await makeBackup(shelfOf(edges, idOf(number)), {
        bytes,
        reason: 'daily',
        journalFolder: join(root, 'journal'),
      });
    }
    const [newest, ...others] = await backupsFor(edges, join(root, 'journal'), undefined);
    expect([newest?.name.slice(0, 10), others]).toEqual(['2026-11-24', []]);
    expect(await listBackups(shelf)).toHaveLength(1);
  });

  it('makes no shelf for a journal that has no backups', async () => {
    const { root, shelf } = await aShelf();
    await claimShelf(shelf, join(root, 'journal'));
    await expect(readdir(shelf.folder)).rejects.toThrow('ENOENT');
  });

  it('goes by the id before the folder', async () => {
    const { edges, make, root } = await aShelf();
    await make('daily');
    expect(await backupsFor(edges, join(root, 'elsewhere'), idOf(0))).toHaveLength(1);
  });

  it('does not stumble over a lost or broken memory', async () => {
    const { edges, make, root, shelf } = await aShelf();
    await make('daily');
    await writeFile(join(shelf.folder, 'index.json'), '{"files": 7}');
    expect(await backupsFor(edges, join(root, 'journal'), idOf(0))).toMatchObject([
      { holdings: { runs: 1 } },
    ]);
  });
});

describe('what is remembered of backups', () => {
  it('is no reason to fail when it cannot be written', async () => {
    const { shelf } = await aShelf();
    const change = changeIndex(
      join(shelf.folder, 'none'),
      () => ({ files: {}, journalFolder: '/x' }),
      shelf.disk,
    );
    await expect(change).resolves.toMatchObject({ files: {} });
  });

  it('is not believed of a file that is another one now', async () => {
    const { shelf, make } = await aShelf();
    const { name } = await make('asked');
    await writeFile(join(shelf.folder, name), 'null');
    expect(await listBackups(shelf)).toEqual([
      {
        name,
        at: '2026-11-22T08:10:00+01:00',
        reason: 'asked',
        bytes: 4,
        finding: {
          state: 'damaged',
          isCompared: true,
          damage: 'notAJournal',
          fault: { place: '', what: expect.stringContaining('null') },
        },
        readAt: '2026-11-22T08:10:00+01:00',
      },
    ]);
  });
});
