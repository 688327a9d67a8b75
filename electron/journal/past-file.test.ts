import { appendFile, mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aStore, edit, opened, problemOf } from '../../tests/support/opened-store';
import { aCommand, logRun, systemError } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { nodeDisk } from './disk';
import { PastFile } from './past-file';

/** A store with three runs logged, closed again, and the file of its past. */
async function aPast(count = 3) {
  const made = await aStore();
  const folder = join(made.parts.dataFolder, 'history');
  for (let number = 1; number <= count; number += 1) await made.store.carryOut(aCommand(logRun(number)));
  await made.close();
  const [name = ''] = await readdir(folder);
  const file = join(folder, name);
  const reopenWhole = () => opened(made.parts);
  const reopen = async () => (await reopenWhole()).store;
  return {
    ...made,
    folder,
    file,
    reopen,
    reopenWhole,
    lines: async () => (await readFile(file, 'utf8')).split('\n'),
  };
}

const undoOf = (store: Awaited<ReturnType<typeof aStore>>['store']) => store.state().history.undo;
const runsOf = (store: Awaited<ReturnType<typeof aStore>>['store']) =>
  store.state().journal.runs.map(({ id }) => id);

describe('what can be undone', () => {
  it('can be undone after a restart too, and done again after another', async () => {
    const { parts, reopenWhole } = await aPast();
    const { store, close } = await reopenWhole();
    expect(undoOf(store)).toEqual({ key: 'add.runs', values: { date: '2026-11-21' } });
    await store.undo();
    await store.undo();
    expect(runsOf(store)).not.toContain(idOf(2));
    await close();
    const { store: again } = await opened(parts);
    await again.redo();
    expect(runsOf(again)).toContain(idOf(2));
    expect(runsOf(again)).not.toContain(idOf(3));
    expect(parts.warned).toEqual([]);
  });

  it('lies in the app’s own folder, for this user’s eyes only, and not beside the journal', async () => {
    const { folder, file, parts } = await aPast();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });

  it('is told to whoever shows it, at opening and after each change', async () => {
    const { parts } = await aPast(1);
    const told: (string | undefined)[] = [];
    const { store } = await opened({ ...parts, onHistory: ({ undo }) => told.push(undo?.key) });
    await store.carryOut(aCommand(edit({ note: 'new' })));
    await store.undo();
    expect(told).toEqual(['add.runs', 'edit.runs', 'add.runs']);
  });

  it('goes with a journal that is moved', async () => {
    const { parts, reopen } = await aPast();
    await rename(parts.folder, `${parts.folder}-elsewhere`);
    await expect(reopen()).rejects.toThrow('missing');
    const { store } = await opened({ ...parts, folder: `${parts.folder}-elsewhere` });
    expect(undoOf(store)?.key).toBe('add.runs');
  });

  it('stays apart from that of a copy of the journal', async () => {
    const { parts, path, folder } = await aPast();
    const copy = `${parts.folder}-copy`;
    await mkdir(copy);
    await writeFile(join(copy, 'journal.json'), await readFile(path));
    const { store } = await opened({ ...parts, folder: copy });
    expect(undoOf(store)).toBeUndefined();
    await store.carryOut(aCommand(logRun(7)));
    expect(await readdir(folder)).toHaveLength(2);
  });
});

describe('a past that is not as it was written', () => {
  it('loses what was cut off and keeps the rest', async () => {
    const { file, reopen } = await aPast();
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, -40));
    const store = await reopen();
    await store.undo();
    expect(runsOf(store)).not.toContain(idOf(2));
    expect(runsOf(store)).toContain(idOf(3));
  });

  it('loses a damaged line and what comes after it, and is whole again after the next save', async () => {
    const { file, parts, reopenWhole, lines } = await aPast();
    const [head = '', first = '', second = '', third = ''] = await lines();
    const damaged = second.replace('1800', '9999');
    await writeFile(file, [head, first, damaged, third, ''].join('\n'));
    const { store, close } = await reopenWhole();
    await store.carryOut(aCommand(edit({ note: 'x' })));
    await close();
    const { store: again } = await opened(parts);
    await again.undo();
    await again.undo();
    expect(runsOf(again)).not.toContain(idOf(1));
    expect(await problemOf(again.undo())).toEqual({ code: 'nothingToUndo', values: {} });
  });

  it.each(['', 'null', '\u0000\u0000', '{"format":"backstride-history","version":99}\n'])(
    'and is no past at all (%j) is set aside',
    async (content) => {
      const { file, folder, reopen } = await aPast();
      await writeFile(file, content);
      const store = await reopen();
      expect(undoOf(store)).toBeUndefined();
      await store.carryOut(aCommand(logRun(7)));
      expect((await readdir(folder)).sort()).toHaveLength(2);
      expect(await readFile(`${file}.unreadable`, 'utf8')).toBe(content);
    },
  );
});

describe('a journal that does not have what was done', () => {
  it('has nothing of it undone: an older one put back by hand', async () => {
    const { path, reopen } = await aPast();
    const older = aJournal({ runs: [aRun('2026-11-20')] });
    await writeFile(path, bytesOf(older));
    const store = await reopen();
    expect(undoOf(store)).toBeUndefined();
    expect(await problemOf(store.undo())).toEqual({ code: 'nothingToUndo', values: {} });
  });

  it('has undone what it has: one from between two saves', async () => {
    const { store, parts, path, close } = await aStore();
    await store.carryOut(aCommand(logRun(1)));
    const between = await readFile(path);
    await store.carryOut(aCommand(logRun(2)));
    await close();
    await writeFile(path, between);
    const { store: again } = await opened(parts);
    await again.undo();
    expect(runsOf(again)).toEqual([aRun('2026-11-20').id]);
    expect(undoOf(again)).toBeUndefined();
  });

  it('keeps what was left out left out, whatever is done afterwards', async () => {
    const { store, parts, path, close } = await aStore();
    const before = await readFile(path);
    await store.carryOut(aCommand(edit({ note: 'lost' })));
    await close();
    await writeFile(path, before);
    const second = await opened(parts);
    await second.store.carryOut(aCommand(edit({ note: 'other' })));
    await second.close();
    const { store: third } = await opened(parts);
    await third.undo();
    expect(undoOf(third)).toBeUndefined();
    expect(third.state().journal.runs[0]).not.toHaveProperty('note');
  });
});

describe('a past that cannot be kept', () => {
  it('is said once, stops no save, and can be undone until the journal is closed', async () => {
    const open: typeof nodeDisk.open = (path, flags, mode) =>
      path.includes('history') ? Promise.reject(systemError('EACCES')) : nodeDisk.open(path, flags, mode);
    const { store, parts } = await aStore({ disk: { ...nodeDisk, open } });
    await store.carryOut(aCommand(logRun(1)));
    await store.carryOut(aCommand(logRun(2)));
    expect(parts.warned.map(({ code }) => code)).toEqual(['historyNotKept']);
    await store.undo();
    expect(runsOf(store)).toContain(idOf(1));
  });

  it('is kept whole as soon as that is possible', async () => {
    let isFull = true;
    const open: typeof nodeDisk.open = (path, flags, mode) =>
      isFull && path.includes('history')
        ? Promise.reject(systemError('ENOSPC'))
        : nodeDisk.open(path, flags, mode);
    const { store, parts, close } = await aStore({ disk: { ...nodeDisk, open } });
    await store.carryOut(aCommand(logRun(1)));
    isFull = false;
    await store.carryOut(aCommand(logRun(2)));
    await close();
    const { store: again } = await opened(parts);
    await again.undo();
    await again.undo();
    expect(runsOf(again)).toEqual([aRun('2026-11-20').id]);
  });
});

describe('a past on a disk that does not do as it says', () => {
  it('is not waited for when the disk takes nothing: that is said, and the change is saved', async () => {
    const open: typeof nodeDisk.open = async (path, flags, mode) => {
      const file = await nodeDisk.open(path, flags, mode);
      if (flags !== 'a') return file;
      return { ...file, close: () => file.close(), write: async () => ({ bytesWritten: 0 }) };
    };
    const { store, parts, onDisk } = await aStore({ disk: { ...nodeDisk, open } });
    await store.carryOut(aCommand(logRun(1)));
    expect(await onDisk()).toContain(idOf(1));
    expect(parts.warned).toMatchObject([{ code: 'historyNotKept' }]);
  });

  it('is set aside when it cannot be read, and stops nobody from opening the journal', async () => {
    const { parts, file } = await aPast();
    const readFileOr = (path: string) =>
      path === file ? Promise.reject(systemError('EIO')) : nodeDisk.readFile(path);
    const { store } = await opened({ ...parts, disk: { ...nodeDisk, readFile: readFileOr } });
    expect(undoOf(store)).toBeUndefined();
    expect(runsOf(store)).toContain(idOf(3));
    expect((await readFile(`${file}.unreadable`)).length).toBeGreaterThan(0);
  });
});

describe('a long past', () => {
  it('gives up its oldest deeds when its file is too large, but never the newest one', async () => {
    const { parts, store, close, file } = await aPast(6).then(async (past) => ({
      ...past,
      ...(await past.reopenWhole()),
    }));
    const { journal } = store.state();
    await close();
    const size = (await stat(file)).size;
    const kept = {
      dataFolder: parts.dataFolder,
      folder: parts.folder,
      journalId: journal.id,
      disk: nodeDisk,
    };
    const read = (room: number) => new PastFile({ ...kept, warn: parts.warn }, room).read(journal);
    expect((await read(size)).done).toHaveLength(6);
    expect((await read(size - 1)).done).toHaveLength(6);
    const { done } = await new PastFile({ ...kept, warn: parts.warn }).read(journal);
    expect(done.length).toBeGreaterThan(1);
    expect(done.length).toBeLessThan(6);
    expect(done.at(-1)?.changes[0]?.id).toBe(idOf(6));
    await read(10);
    const left = await new PastFile({ ...kept, warn: parts.warn }).read(journal);
    expect(left.done.map(({ changes }) => changes[0]?.id)).toEqual([idOf(6)]);
  });

  it('is kept for the last 1,000 deeds, and its file does not grow for ever', async () => {
    const { parts, file, lines, reopenWhole } = await aPast(1);
    const line = (await lines())[1] ?? '';
    await appendFile(file, `${line}\n`.repeat(3500));
    const { store, close } = await reopenWhole();
    expect(await lines()).toHaveLength(1 + 1000 + 1);
    await store.carryOut(aCommand(logRun(7)));
    await close();
    expect(await lines()).toHaveLength(1 + 1001 + 1);
    expect(undoOf((await opened(parts)).store)?.key).toBe('add.runs');
  });
});
