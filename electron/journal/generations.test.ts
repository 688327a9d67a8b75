import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/domain/journal/comparison';
import type { Journal } from '../../src/domain/journal/schema';
import { aRun, idOf } from '../../tests/support/journals';
import { aStore, edit, opened } from '../../tests/support/opened-store';
import { aClock, aCommand, logRun, storeParts } from '../../tests/support/storage';
import { makeBackup, readBackup } from './backups';
import { readJournalBytes } from './decode';
import { nodeDisk } from './disk';
import { listBackups, verifyBackup } from './list-backups';
import { createFromBackup, updateOlder } from './ways-on';

/** What a store's journal says, without who wrote it when: nothing differs from itself. */
const differs = (one: Journal, other: Journal) =>
  compare(one, other).map(({ place, id, way }) => `${place} ${id} ${way}`);

/** A journal that was written in for 120 days, with a backup of every reason there is, as retention left them. */
async function aSeason() {
  const time = aClock('2026-09-01T07:10:00Z');
  const aside = await aStore({ clock: time.clock });
  const { store, parts } = aside;
  for (let day = 1; day <= 120; day += 1) {
    time.turnTo(new Date(Date.UTC(2026, 8, day, 7)).toISOString());
    await store.carryOut(aCommand(logRun(day), edit({ note: `after ${day} days` })));
    if (day === 20) await store.backUp();
    if (day === 40) await store.restore((await store.backups())[3]?.name ?? '');
  }
  const folder = join(parts.dataFolder, 'backups', idOf(0));
  const shelf = { folder, clock: time.clock, zone: parts.zone, disk: nodeDisk };
  const journalFolder = parts.folder;
  for (const version of [1, 2])
    await makeBackup(shelf, { bytes: await fixture(version), reason: 'migration', journalFolder });
  await makeBackup(shelf, { bytes: Buffer.from('{"cut'), reason: 'damage', journalFolder });
  return { ...aside, shelf };
}

function fixture(version: number): Promise<Buffer> {
  return readFile(new URL(`../../tests/fixtures/journals/v${version}.json`, import.meta.url));
}

async function journalIn(path: string): Promise<Journal> {
  const reading = readJournalBytes(await readFile(path));
  if (reading.kind !== 'good' && reading.kind !== 'older') throw new Error(`${path} is ${reading.kind}`);
  return reading.journal;
}

describe('every kept generation', () => {
  it('is verified good, restores to equal content, and its restore can be undone and done again', async () => {
    const { store, shelf } = await aSeason();
    const all = await listBackups(shelf);
    expect(new Set(all.map(({ reason }) => reason))).toEqual(
      new Set(['daily', 'asked', 'restore', 'migration', 'damage']),
    );
    const restorable = all.filter(({ holdings }) => holdings);
    expect(restorable.length).toBeGreaterThanOrEqual(15);
    for (const { name } of all) {
      const { finding, reason } = await verifyBackup(shelf, name);
      expect([name, finding.state, finding.isCompared]).toEqual([
        name,
        reason === 'damage' ? 'kept' : 'good',
        true,
      ]);
    }
    for (const { name } of restorable) {
      const [before, wanted] = [store.state().journal, await journalIn(join(shelf.folder, name))];
      const { changes } = await store.restore(name);
      expect([name, ...differs(store.state().journal, wanted)]).toEqual([name]);
      // The newest says what the journal says already: nothing was done that could be taken back.
      if (changes.length === 0) continue;
      await store.undo();
      expect([name, ...differs(store.state().journal, before)]).toEqual([name]);
      await store.redo();
      expect([name, ...differs(store.state().journal, wanted)]).toEqual([name]);
      await store.undo();
    }
  }, 60_000);

  it('restores in the place of a journal that is gone', async () => {
    const { store, shelf, parts, close } = await aSeason();
    const restorable = (await listBackups(shelf)).filter(
      ({ reason, holdings }) => reason === 'daily' && holdings,
    );
    expect(store.folder).toBe(parts.folder);
    await close();
    for (const { name } of restorable) {
      await rm(join(parts.folder, 'journal.json'));
      const again = await createFromBackup(parts, name);
      await again.close();
      const journal = await journalIn(join(parts.folder, 'journal.json'));
      expect([name, ...differs(journal, await readBackup(shelf, name))]).toEqual([name]);
    }
  }, 60_000);

  it.each([1, 2])('of format %d is the file byte for byte, and restores in today’s', async (version) => {
    const parts = await storeParts();
    const bytes = await fixture(version);
    await mkdir(parts.folder, { recursive: true });
    await writeFile(join(parts.folder, 'journal.json'), bytes);
    const updated = await updateOlder(parts);
    await updated.close();
    const { store } = await opened(parts);
    const migration = (await store.backups()).find(({ reason }) => reason === 'migration');
    const kept = await readFile(store.backupPath(migration?.name ?? ''));
    expect(kept).toEqual(bytes);
    await store.carryOut(aCommand(logRun(7)));
    await store.restore(migration?.name ?? '');
    const reading = readJournalBytes(bytes);
    expect(reading.kind).toBe('older');
    if (reading.kind === 'older') expect(differs(store.state().journal, reading.journal)).toEqual([]);
  });
});

describe('a backup that came to harm', () => {
  type Harm = (path: string, bytes: Buffer) => Promise<void>;
  const put =
    (change: (bytes: Buffer) => Buffer): Harm =>
    (path, bytes) =>
      writeFile(path, change(bytes));
  const harms: [string, Harm, string][] = [
    ['was cut', (path, bytes) => truncate(path, Math.floor(bytes.length / 2)), 'damaged'],
    ['lost its last byte but one', put((bytes) => bytes.subarray(0, -2)), 'damaged'],
    ['is empty', put(() => Buffer.alloc(0)), 'damaged'],
    ['holds zero bytes', put((bytes) => Buffer.alloc(bytes.length)), 'damaged'],
    [
      'ends in zero bytes',
      put((bytes) => Buffer.concat([bytes.subarray(0, -99), Buffer.alloc(99)])),
      'damaged',
    ],
    ['has a turned bit and still reads', put(turned), 'changed'],
    ['is another journal’s file', put(() => Buffer.from('{"other": true}')), 'damaged'],
    ['is gone', (path) => rm(path), 'gone'],
  ];

  function turned(bytes: Buffer): Buffer {
    const copy = Buffer.from(bytes);
    const at = copy.indexOf('1800');
    copy.writeUInt8(copy.readUInt8(at) ^ 2, at);
    return copy;
  }

  it.each(harms)('and %s is named, and no other one', async (_, harm, state) => {
    const { store } = await aStore();
    for (const number of [7, 8, 9]) {
      await store.carryOut(aCommand(logRun(number)));
      await store.backUp();
    }
    const all = await store.backups();
    const path = store.backupPath(all[1]?.name ?? '');
    await harm(path, await readFile(path));
    const found = await Promise.all(all.map(({ name }) => store.verifyBackup(name)));
    expect(found.map(({ finding }) => finding.state)).toEqual(['good', state, 'good', 'good']);
    if (state === 'changed') expect(await store.compareBackup(all[1]?.name ?? '')).toBeDefined();
    else await expect(store.restore(all[1]?.name ?? '')).rejects.toThrow(all[1]?.name);
    expect(store.state().journal.runs.map(({ id }) => id)).toContain(aRun('2026-11-20').id);
    expect((await readdir(join(path, '..'))).length).toBeGreaterThan(3);
  });
});
