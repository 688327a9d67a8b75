import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { edit, opened, problemOf, runsIn, runsOf } from '../../tests/support/opened-store';
import { aStayingStore, refusingDisk } from '../../tests/support/staying-store';
import { aCommand, aFolder, logRun } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { nodeDisk } from './disk';
import { NotSaved } from './not-saved';

const quick = { ...nodeDisk, pause: async () => undefined };

/** A staying store whose disk refuses to write in the journal's folder until `allow`. */
async function aRefusedStore(changes: Parameters<typeof aStayingStore>[0] = {}) {
  const { disk, refuse, allow } = refusingDisk(quick);
  const staying = await aStayingStore({ disk, ...changes });
  refuse(staying.parts.folder);
  const keep = (saving: Promise<unknown>) =>
    saving.then(
      () => Promise.reject(new Error('this was saved')),
      (error: unknown) => (error instanceof NotSaved ? error.kept : Promise.reject(error)),
    );
  return { ...staying, refuse, allow, keep };
}

describe('a change that cannot be saved', () => {
  it('is kept, shown and said to be kept; the file stays as it is', async () => {
    const { store, onDisk, keep, path } = await aRefusedStore();
    const before = await onDisk();
    const kept = await keep(store.carryOut(aCommand(logRun(7))));
    expect(kept.changes.map(({ id }) => id)).toEqual([idOf(7)]);
    expect(kept.standing).toMatchObject({ unsaved: 1, problem: { code: 'diskFull', values: { path } } });
    expect(store.state()).toMatchObject({ standing: kept.standing, history: { undo: { key: 'add.runs' } } });
    expect(runsOf(store)).toContain(idOf(7));
    expect(await onDisk()).toBe(before);
  });

  it('goes out with the next one that can be', async () => {
    const { store, onDisk, keep, allow, told } = await aRefusedStore();
    await keep(store.carryOut(aCommand(logRun(7))));
    allow();
    const saved = await store.carryOut(aCommand(logRun(8)));
    expect(saved.standing).toBeUndefined();
    expect(runsIn(await onDisk())).toEqual(runsOf(store));
    expect(runsOf(store)).toHaveLength(3);
    expect(told.at(-1)?.standing).toBeUndefined();
  });

  it('is tried again by itself, soon at first and then every half minute, and the page is told when it worked', async () => {
    const { store, onDisk, keep, allow, told, retry, waits } = await aRefusedStore();
    await keep(store.carryOut(aCommand(logRun(7))));
    for (let tries = 0; tries < 4; tries += 1) await retry();
    expect(waits.slice(0, 5)).toEqual([2000, 5000, 10_000, 30_000, 30_000]);
    expect(told).toHaveLength(1);
    allow();
    await retry();
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(told).toHaveLength(2);
    expect(told[1]).toMatchObject({ changes: [], history: { undo: { key: 'add.runs' } } });
    expect(told[1]?.standing).toBeUndefined();
  });

  it('is tried again when somebody asks', async () => {
    const { store, onDisk, keep, allow } = await aRefusedStore();
    await keep(store.carryOut(aCommand(logRun(7))));
    await keep(store.saveNow());
    allow();
    expect((await store.saveNow()).standing).toBeUndefined();
    expect(runsIn(await onDisk())).toContain(idOf(7));
  });

  it('can be undone and redone before it is saved', async () => {
    const { store, onDisk, keep, allow } = await aRefusedStore();
    await keep(store.carryOut(aCommand(logRun(7))));
    expect((await keep(store.undo())).standing).toMatchObject({ unsaved: 2 });
    expect(runsOf(store)).not.toContain(idOf(7));
    await keep(store.redo());
    allow();
    await store.saveNow();
    expect(runsIn(await onDisk())).toContain(idOf(7));
  });

  it('is not done a second time when it comes again', async () => {
    const { store, keep, allow } = await aRefusedStore();
    const command = aCommand(edit({ note: 'slow' }));
    await keep(store.carryOut(command));
    const again = await keep(store.carryOut(command));
    expect(again.standing?.unsaved).toBe(1);
    allow();
    expect((await store.carryOut(command)).changes).toMatchObject([{ after: { note: 'slow' } }]);
    expect(store.state().history.undo?.key).toBe('edit.runs');
    await store.undo();
    expect(store.state().history.undo).toBeUndefined();
  });

  it('that is refused by the journal’s own rules is not kept', async () => {
    const { store } = await aRefusedStore();
    const refused = store.carryOut(aCommand({ type: 'remove', collection: 'runs', recordId: idOf(404) }));
    await expect(refused).rejects.not.toBeInstanceOf(NotSaved);
    expect(store.state().standing?.unsaved ?? 0).toBe(0);
  });

  it('has simply failed in a store that does not stay open', async () => {
    const { disk, refuse } = refusingDisk(quick);
    const { store, parts } = await aStayingStore({ disk, staysOpen: false });
    refuse(parts.folder);
    expect((await problemOf(store.carryOut(aCommand(logRun(7)))))?.code).toBe('diskFull');
    expect(store.state().standing).toBeUndefined();
    expect(runsOf(store)).toHaveLength(1);
    expect(await readdir(join(parts.dataFolder, 'rescue')).catch(() => [])).toEqual([]);
  });

  it('has failed too when it was to bring in another journal, and nobody is told that it came', async () => {
    const { disk, refuse } = refusingDisk(quick);
    const { store, parts, told } = await aStayingStore({ disk, staysOpen: false });
    refuse(parts.folder);
    const other = aJournal({ runs: [aRun('2026-01-01')] });
    expect((await problemOf(store.merge(other)))?.code).toBe('diskFull');
    expect(told).toEqual([]);
    expect(runsOf(store)).toHaveLength(1);
  });

  it('keeps the journal from being moved without it', async () => {
    const { store, keep, parts } = await aRefusedStore();
    await keep(store.carryOut(aCommand(logRun(7))));
    const moving = store.moveTo(join(parts.dataFolder, 'elsewhere'), async () => undefined);
    expect((await problemOf(moving))?.code).toBe('diskFull');
    expect(runsOf(store)).toContain(idOf(7));
  });
});

describe('the rescue copy', () => {
  it('holds everything while the journal’s disk does not, and goes when that does', async () => {
    const { store, keep, allow, parts } = await aRefusedStore();
    const kept = await keep(store.carryOut(aCommand(logRun(7))));
    const rescue = kept.standing?.rescue ?? '';
    expect(rescue).toBe(join(parts.dataFolder, 'rescue', `${idOf(0)}.json`));
    expect(runsIn(await readFile(rescue, 'utf8'))).toContain(idOf(7));
    await keep(store.carryOut(aCommand(logRun(8))));
    expect(runsIn(await readFile(rescue, 'utf8'))).toEqual(runsOf(store));
    allow();
    await store.saveNow();
    expect(await readdir(join(parts.dataFolder, 'rescue'))).toEqual([]);
  });

  it('goes to another folder when the first one refuses it too', async () => {
    const root = await aFolder();
    const { store, keep, rescueFolder, parts, refuse } = await aRefusedStore({
      folder: join(root, 'journal'),
      dataFolder: join(root, 'data'),
    });
    expect(parts.folder.startsWith(root)).toBe(true);
    refuse(root);
    const kept = await keep(store.carryOut(aCommand(logRun(7))));
    expect(kept.standing?.rescue).toBe(join(rescueFolder, `backstride-rescue-${idOf(0)}.json`));
  });

  it('is not there when nothing takes it, and nothing claims so', async () => {
    const { store, keep, refuse } = await aRefusedStore();
    refuse('/');
    const { standing } = await keep(store.carryOut(aCommand(logRun(7))));
    expect(standing).toMatchObject({ unsaved: 1 });
    expect(standing?.rescue).toBeUndefined();
  });

  it('comes back at the next opening, is said, and goes into the backups', async () => {
    const first = await aRefusedStore();
    await first.keep(first.store.carryOut(aCommand(logRun(7))));
    await first.close();
    expect(runsIn(await first.onDisk())).not.toContain(idOf(7));
    first.allow();
    const heard: unknown[] = [];
    const { store } = await opened({ ...first.parts, changed: ({ came }) => came && heard.push(came) });
    await store.look();
    expect(heard).toMatchObject([{ source: 'rescue', added: 1 }]);
    expect(runsIn(await first.onDisk())).toContain(idOf(7));
    expect(await readdir(join(first.parts.dataFolder, 'rescue'))).toEqual([]);
    expect((await store.backups()).map(({ reason }) => reason)).toContain('copy');
  });

  it('waits on when it cannot be taken in yet', async () => {
    const first = await aRefusedStore();
    await first.keep(first.store.carryOut(aCommand(logRun(7))));
    await first.close();
    const { store } = await opened(first.parts);
    await store.look();
    expect(runsOf(store)).toContain(idOf(7));
    first.allow();
    await store.saveNow();
    expect(runsIn(await first.onDisk())).toContain(idOf(7));
    expect(await readdir(join(first.parts.dataFolder, 'rescue'))).toEqual([]);
  });
});

describe('a journal that is out of its place', () => {
  const others = aJournal({ runs: [aRun('2026-01-01')] });
  const cases: [string, string, (folder: string, path: string) => Promise<unknown>][] = [
    ['renamed', 'journalGone', (_, path) => rename(path, `${path}.bak`)],
    ['removed', 'journalGone', (_, path) => rm(path)],
    ['gone with its folder', 'folderGone', (folder) => rename(folder, `${folder}-away`)],
    ['removed with its folder', 'folderGone', (folder) => rm(folder, { recursive: true })],
    [
      'a folder now',
      'notAFile',
      async (_, path) => {
        await rm(path);
        await mkdir(path);
      },
    ],
    [
      'somebody else’s now',
      'otherJournal',
      (_, path) => writeFile(path, bytesOf({ ...others, id: idOf(999) })),
    ],
  ];

  it.each(cases)('(%s) is said, edits are kept, and it can be put back', async (_, code, happens) => {
    const { store, parts, path, onDisk, told } = await aStayingStore();
    await happens(parts.folder, path);
    await store.look();
    expect(store.state().standing).toMatchObject({ unsaved: 0, problem: { code } });
    expect(told.at(-1)?.standing?.problem?.code).toBe(code);
    const { rescue } = store.state().standing ?? {};
    expect(runsIn(await readFile(rescue ?? '', 'utf8'))).toEqual(runsOf(store));
    expect((await problemOf(store.carryOut(aCommand(logRun(7)))))?.code).toBe(code);
    expect(store.state().standing).toMatchObject({ unsaved: 1 });
    expect((await store.putBack()).standing).toBeUndefined();
    expect(runsIn(await onDisk())).toEqual(runsOf(store));
    expect(runsOf(store)).toContain(idOf(7));
    if (code === 'otherJournal' || code === 'notAFile')
      expect(await readdir(parts.folder)).toEqual(['journal.aside-2026-11-22T081000.json', 'journal.json']);
  });

  it('comes right by itself when it comes back', async () => {
    const { store, parts, onDisk } = await aStayingStore();
    await rename(parts.folder, `${parts.folder}-away`);
    await store.look();
    await problemOf(store.carryOut(aCommand(logRun(7))));
    await rename(`${parts.folder}-away`, parts.folder);
    await store.look();
    expect(store.state().standing).toBeUndefined();
    expect(runsIn(await onDisk())).toContain(idOf(7));
  });

  it('is not put aside where it lies as it should', async () => {
    const { store, parts } = await aStayingStore();
    await store.putBack();
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });

  it('cannot be read any more for a while', async (context) => {
    if (process.getuid?.() === 0) context.skip('nothing is unreadable to root');
    const { store, path } = await aStayingStore();
    await chmod(path, 0o000);
    expect((await problemOf(store.carryOut(aCommand(logRun(7)))))?.code).toBe('notReadable');
    await chmod(path, 0o600);
    expect((await store.saveNow()).standing).toBeUndefined();
  });
});
