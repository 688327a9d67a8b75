import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Journal } from '../../src/domain/journal/schema';
import { aRun, idOf } from '../../tests/support/journals';
import { aStore, problemOf, runsIn, runsOf } from '../../tests/support/opened-store';
import { aStayingStore, refusingDisk } from '../../tests/support/staying-store';
import { aCommand, logRun, systemError } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { mayBeCopy } from './copies';
import { nodeDisk } from './disk';

const quick = { ...nodeDisk, pause: async () => undefined };

/** The journal in some text, with one more run, as another computer would have it. */
const withRun = (text: string, number: number, fields: Partial<Journal> = {}) => {
  const journal = JSON.parse(text) as Journal;
  const run = aRun('2026-01-01', { id: idOf(number), version: { lap: 1 } });
  return bytesOf({ ...journal, ...fields, runs: [...journal.runs, run] });
};

describe('a conflict copy', () => {
  it.each([
    'journal.sync-conflict-20261122-081000-ABCDEF7.json',
    'journal (Laptop’s conflicted copy 2026-11-22).json',
    'journal (In Konflikt stehende Kopie von Anna 2026-11-22).json',
    'journal-LAPTOP.json',
    'journal 2.json',
    'journal (1).json',
    'journal (conflicted copy 2026-11-22 081000).json',
    'journal_conflict-20261122.JSON',
    'Copy of journal.json',
    'journal (kept by desk, 2026-11-22T081000).json',
  ])('called %s is taken in and goes into the backups', async (name) => {
    const { store, parts, onDisk, heard } = await aStayingStore();
    const bytes = withRun(await onDisk(), 7);
    await writeFile(join(parts.folder, name), bytes);
    await store.look();
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
    expect(heard()).toMatchObject([{ source: 'copy', added: 1 }]);
    const [kept] = await store.backups();
    expect(kept).toMatchObject({ reason: 'copy', holdings: { runs: 2 } });
    const shelf = join(parts.dataFolder, 'backups', idOf(0), kept?.name ?? '');
    expect(await readFile(shelf)).toEqual(bytes);
  });

  it('that says nothing new goes into the backups without a word', async () => {
    const { store, parts, onDisk, told, backups } = await aStayingStore();
    await writeFile(join(parts.folder, 'journal 2.json'), await onDisk());
    await store.look();
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
    expect(told).toEqual([]);
    expect(await backups()).toContain('copy');
  });

  it('among many is taken in together with the others', async () => {
    const { store, parts, onDisk } = await aStayingStore();
    const text = await onDisk();
    for (let number = 10; number < 22; number += 1)
      await writeFile(
        join(parts.folder, `journal.sync-conflict-20261122-0810${number}-ABCDEF7.json`),
        withRun(text, number),
      );
    await store.look();
    expect(runsIn(await onDisk())).toHaveLength(13);
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });

  it('is left where it is until it is whole', async () => {
    const { store, parts, onDisk } = await aStayingStore();
    const path = join(parts.folder, 'journal 2.json');
    const bytes = withRun(await onDisk(), 7);
    await writeFile(path, bytes.subarray(0, bytes.length - 40));
    await store.look();
    expect(runsOf(store)).toHaveLength(1);
    expect(await readdir(parts.folder)).toContain('journal 2.json');
    await writeFile(path, bytes);
    await store.look();
    expect(runsOf(store)).toHaveLength(2);
  });

  it('that is still changing is left until it is at rest', async () => {
    let writes = 0;
    const staying = await aStayingStore({
      disk: {
        ...nodeDisk,
        pause: async () => {
          writes += 1;
          await writeFile(path(), withRun(await staying.onDisk(), 100 + writes));
        },
      },
    });
    const path = () => join(staying.parts.folder, 'journal 2.json');
    await writeFile(path(), withRun(await staying.onDisk(), 7));
    await staying.store.look();
    expect(writes).toBeGreaterThan(0);
    expect(runsOf(staying.store)).toHaveLength(1);
    expect(await readdir(staying.parts.folder)).toContain('journal 2.json');
  });

  it('that cannot be read for now is taken in when it can be', async () => {
    let isHeld = true;
    const { store, parts, onDisk } = await aStayingStore({
      disk: {
        ...quick,
        readFile: async (path) => {
          if (isHeld && path.endsWith('journal 2.json')) throw systemError('EACCES');
          return nodeDisk.readFile(path);
        },
      },
    });
    await writeFile(join(parts.folder, 'journal 2.json'), withRun(await onDisk(), 7));
    await store.look();
    expect(runsOf(store)).toHaveLength(1);
    isHeld = false;
    await store.look();
    expect(runsOf(store)).toHaveLength(2);
  });

  it('whose only news is what a computer is called is taken in without a word', async () => {
    const { store, parts, onDisk, heard, told } = await aStayingStore();
    const { settings } = JSON.parse(await onDisk()) as Journal;
    const named = { ...settings, devices: { lap: 'the laptop' }, version: { ...settings.version, lap: 1 } };
    const copy = { ...(JSON.parse(await onDisk()) as Journal), settings: named };
    await writeFile(join(parts.folder, 'journal 2.json'), bytesOf(copy));
    await store.look();
    expect(store.state().journal.settings.devices).toEqual({ lap: 'the laptop' });
    expect(heard()).toEqual([]);
    expect(told.at(-1)?.changes).toMatchObject([{ place: 'settings' }]);
    expect((await store.deeds()).cameIn).toEqual([]);
  });

  it('stays where it is while the journal with it cannot be saved', async () => {
    const { disk, refuse, allow } = refusingDisk(quick);
    const { store, parts, onDisk } = await aStayingStore({ disk });
    refuse(parts.folder);
    await writeFile(join(parts.folder, 'journal 2.json'), withRun(await onDisk(), 7));
    await store.look();
    expect(await readdir(parts.folder)).toContain('journal 2.json');
    expect((await problemOf(store.saveNow()))?.code).toBe('diskFull');
    allow();
    await store.saveNow();
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
    expect(runsIn(await onDisk())).toContain(idOf(7));
  });

  it('is why a save fails for whoever does not stay to try again', async () => {
    const { disk, refuse } = refusingDisk(quick);
    const { store, parts, onDisk } = await aStore({ disk });
    refuse(parts.folder);
    await writeFile(join(parts.folder, 'journal 2.json'), withRun(await onDisk(), 7));
    expect((await problemOf(store.saveNow()))?.code).toBe('diskFull');
    expect(await readdir(parts.folder)).toContain('journal 2.json');
  });

  it('stays where it is while the backups do not take it', async () => {
    const { disk, refuse, allow } = refusingDisk(quick);
    const { store, parts, onDisk } = await aStayingStore({ disk });
    refuse(parts.dataFolder);
    await writeFile(join(parts.folder, 'journal 2.json'), withRun(await onDisk(), 7));
    await store.look();
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(await readdir(parts.folder)).toContain('journal 2.json');
    await store.saveNow();
    expect(parts.warned.map(({ code }) => code)).toContain('copyStays');
    allow();
    await store.look();
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });
});

describe('what is no conflict copy', () => {
  it('is left alone: another journal, a newer one, notes, what was set aside', async () => {
    const { store, parts, onDisk } = await aStayingStore();
    const text = await onDisk();
    const files: Record<string, Buffer | string> = {
      'other.json': withRun(text, 7, { id: idOf(999) }),
      'newer.json': text.replace('"version": 3', '"version": 99'),
      'notes.json': '{"a": 1}',
      'journal.damaged-2026-11-22T081000.json': withRun(text, 8),
      'journal.moved-2026-11-22T081000.json': withRun(text, 9),
      'journal.aside-2026-11-22T081000.json': withRun(text, 10),
      '.syncthing.journal 2.json.tmp': withRun(text, 11),
      'backup.txt': withRun(text, 12),
    };
    for (const [name, content] of Object.entries(files)) await writeFile(join(parts.folder, name), content);
    await mkdir(join(parts.folder, 'a folder.json'));
    await store.look();
    const names = [...Object.keys(files), 'a folder.json', 'journal.json'];
    expect((await readdir(parts.folder)).sort()).toEqual(names.sort());
    expect(runsOf(store)).toHaveLength(1);
  });

  it('is read once and then known by its looks', async () => {
    const reads: string[] = [];
    const { store, parts } = await aStayingStore({
      staysOpen: false,
      disk: {
        ...quick,
        readFile: (path) => {
          reads.push(path);
          return nodeDisk.readFile(path);
        },
      },
    });
    const path = join(parts.folder, 'notes.json');
    await writeFile(path, '{}');
    await store.look();
    await store.look();
    expect(reads.filter((read) => read === path)).toHaveLength(1);
  });

  it.each([
    ['journal.json', false],
    ['.syncthing.journal.json.tmp', false],
    ['~syncthing~journal.json', false],
    ['.journal.json.77-0123456789ab.tmp', false],
    ['journal.damaged-2026.json', false],
    ['journal 2.json', true],
  ])('is told by its name where that is enough: %s, %s', (name, may) => {
    expect(mayBeCopy(name)).toBe(may);
  });
});

describe('conflict copies', () => {
  it('are taken in by a store that does not stay open when it is asked to', async () => {
    const { store, parts, onDisk } = await aStayingStore({ staysOpen: false });
    await writeFile(join(parts.folder, 'journal 2.json'), withRun(await onDisk(), 7));
    await store.saveNow();
    await store.carryOut(aCommand(logRun(8)));
    expect(runsIn(await onDisk())).toHaveLength(3);
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });
});
