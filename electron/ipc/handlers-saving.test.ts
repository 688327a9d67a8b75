import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { codeOf, log, served } from '../../tests/support/served';
import { bytesOf } from '../journal/adapter';
import { answer } from './answer';

const mine = aJournal({ runs: [aRun('2026-11-20')] });
const another = { ...aJournal({ runs: [aRun('2026-01-01'), aRun('2026-01-02')] }), id: idOf(999) };

/** Handlers as the window has them, over a journal with one run. */
async function aWindow() {
  const window = await served({ staysOpen: true, deviceName: 'the desk' });
  await window.put(bytesOf(mine));
  await window.handlers.openJournal(undefined);
  const onDisk = () => readFile(window.path, 'utf8');
  return { ...window, onDisk };
}

describe('a save that fails', () => {
  it('answers with what is kept, which is saved when that can be done', async () => {
    const { handlers, folder, path, onDisk, state } = await aWindow();
    await rename(folder, `${folder}-away`);
    const told = await answer(() => handlers.carryOut(log(7)));
    expect(told).toMatchObject({
      ok: false,
      problem: { code: 'folderGone', values: { folder } },
      kept: { changes: [{ id: idOf(7) }, { place: 'settings' }], standing: { unsaved: 1 } },
    });
    expect(state()).toMatchObject({ state: 'good', standing: { unsaved: 1 } });
    expect(await codeOf(() => handlers.saveNow(undefined))).toBe('folderGone');
    await rename(`${folder}-away`, folder);
    expect((await handlers.saveNow(undefined)).standing).toBeUndefined();
    expect(await onDisk()).toContain(idOf(7));
    expect(path.startsWith(folder)).toBe(true);
  });

  it('can be put back where it was, and as a copy anywhere', async () => {
    const { handlers, folder, root, desktop, onDisk } = await aWindow();
    await rm(folder, { recursive: true });
    await answer(() => handlers.carryOut(log(7)));
    expect(await handlers.saveCopy(undefined)).toBeUndefined();
    desktop.savePath = root;
    expect(await handlers.saveCopy(undefined)).toEqual({ path: join(root, 'journal.json') });
    expect(await readFile(join(root, 'journal.json'), 'utf8')).toContain(idOf(7));
    expect((await handlers.putBack(undefined)).standing).toBeUndefined();
    expect(await onDisk()).toContain(idOf(7));
  });

  it('says so when a copy cannot be written either', async () => {
    const { handlers, root, desktop } = await aWindow();
    desktop.savePath = join(root, 'none');
    expect(await codeOf(() => handlers.saveCopy(undefined))).toBe('notWritable');
  });
});

describe('another journal in the place of this one', () => {
  it('can be opened by choosing the folder again; what was here waits for its own', async () => {
    const { handlers, put, folder, desktop, parts } = await aWindow();
    await put(bytesOf(another));
    await answer(() => handlers.carryOut(log(7)));
    desktop.folder = folder;
    expect(await handlers.chooseJournal(undefined)).toMatchObject({
      state: 'good',
      journal: { id: another.id, runs: [{}, {}] },
    });
    expect(await readdir(join(parts.dataFolder, 'rescue'))).toEqual([`${mine.id}.json`]);
  });

  it('is set aside when this one is put back', async () => {
    const { handlers, put, folder, onDisk } = await aWindow();
    await put(bytesOf(another));
    await handlers.putBack(undefined);
    expect(JSON.parse(await onDisk()).id).toBe(mine.id);
    const aside = (await readdir(folder)).find((name) => name.startsWith('journal.aside-')) ?? '';
    expect(await readFile(join(folder, aside))).toEqual(bytesOf(another));
  });
});

describe('a newer journal in the place of this one', () => {
  it('is shown to look at only, with what was here beside it', async () => {
    const { handlers, put, folder, announced, state, onDisk } = await aWindow();
    const newer = bytesOf(mine).toString().replace('"version": 3', '"version": 99');
    await put(newer);
    expect(await codeOf(() => handlers.carryOut(log(7)))).toBe('newerUnderneath');
    while (announced.length === 0) await readdir(folder);
    expect(announced).toMatchObject([{ state: 'newer', version: 99 }]);
    expect(state()).toMatchObject({ state: 'newer' });
    expect(await onDisk()).toBe(newer);
    expect(await codeOf(() => handlers.carryOut(log(8)))).toBe('readOnly');
    const beside = (await readdir(folder)).find((name) => name.startsWith('journal (kept by the-desk'));
    expect(await readFile(join(folder, beside ?? ''), 'utf8')).toContain(idOf(7));
  });
});

describe('merging a file', () => {
  const lay = async (folder: string, bytes: Uint8Array) => {
    const path = join(folder, 'copy', 'journal.json');
    await mkdir(dirname(path));
    await writeFile(path, bytes);
    return path;
  };

  it('joins a copy of this journal, says what came, and tells the page', async () => {
    const { handlers, root, desktop, changed, onDisk } = await aWindow();
    desktop.file = await lay(root, bytesOf({ ...mine, runs: [...mine.runs, aRun('2026-01-01')] }));
    expect(await handlers.mergeJournal(undefined)).toMatchObject({ source: 'journal', added: 1 });
    expect(changed.at(-1)).toMatchObject({ changes: [{ place: 'runs' }], came: { added: 1 } });
    expect(await onDisk()).toContain(aRun('2026-01-01').id);
    expect((await handlers.listBackups(undefined)).map(({ reason }) => reason)).toContain('merge');
  });

  it('takes another journal in only when that is agreed to; a folder will do', async () => {
    const { handlers, root, desktop, onDisk } = await aWindow();
    desktop.file = dirname(await lay(root, bytesOf(another)));
    expect(await handlers.mergeJournal(undefined)).toBeUndefined();
    expect(await onDisk()).not.toContain(aRun('2026-01-01').id);
    desktop.agrees = true;
    expect(await handlers.mergeJournal(undefined)).toMatchObject({ added: 2 });
    expect(JSON.parse(await onDisk()).id).toBe(mine.id);
  });

  it('says nothing new of what is here already', async () => {
    const { handlers, root, desktop, changed } = await aWindow();
    desktop.file = await lay(root, bytesOf(mine));
    expect(await handlers.mergeJournal(undefined)).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(changed).toEqual([]);
  });

  it.each([
    ['a newer one', bytesOf(mine).toString().replace('"version": 3', '"version": 99'), 'otherNewer'],
    ['a damaged one', 'null', 'otherDamaged'],
  ])('refuses %s', async (_, text, code) => {
    const { handlers, root, desktop } = await aWindow();
    desktop.file = await lay(root, Buffer.from(text));
    expect(await codeOf(() => handlers.mergeJournal(undefined))).toBe(code);
  });

  it('needs an open journal, and is called off with the dialog', async () => {
    const { handlers } = await served();
    expect(await codeOf(() => handlers.mergeJournal(undefined))).toBe('notOpen');
    const window = await aWindow();
    expect(await window.handlers.mergeJournal(undefined)).toBeUndefined();
  });
});

describe('changes that lie nowhere but in memory', () => {
  it('are not let go of for another journal', async () => {
    const { handlers, root, parts, desktop, path } = await aWindow();
    await mkdir(parts.dataFolder, { recursive: true });
    await writeFile(join(parts.dataFolder, 'rescue'), 'in the way of every rescue copy');
    await rm(path);
    await mkdir(path);
    const told = await answer(() => handlers.carryOut(log(7)));
    expect(!told.ok && told.kept?.standing).toMatchObject({ unsaved: 1, problem: { code: 'notAFile' } });
    desktop.folder = join(root, 'elsewhere');
    expect(await codeOf(() => handlers.chooseJournal(undefined))).toBe('unsavedHere');
    expect((await handlers.putBack(undefined)).standing).toBeUndefined();
    expect(await handlers.chooseJournal(undefined)).toMatchObject({ state: 'missing' });
  });
});
