import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { callNames } from '../../src/contract/names';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { codeOf, log, served } from '../../tests/support/served';
import { systemError } from '../../tests/support/storage';
import { bytesOf } from '../journal/adapter';
import { openStore } from '../journal/open-store';

describe('the handlers', () => {
  it('are exactly the calls of the contract', async () => {
    const { handlers } = await served();
    expect(Object.keys(handlers).sort()).toEqual([...callNames].sort());
  });
});

describe('opening', () => {
  it('finds nothing at first, makes a journal on request, and remembers its folder', async () => {
    const { handlers, known, folder } = await served();
    expect((await handlers.openJournal(undefined)).state).toBe('missing');
    expect([...known]).toEqual([]);
    expect((await handlers.createJournal(undefined)).state).toBe('good');
    expect([...known]).toEqual([folder]);
    expect((await handlers.openJournal(undefined)).state).toBe('good');
  });

  it('may be asked for several times at once', async () => {
    const { handlers, put } = await served();
    await put(bytesOf(aJournal({})));
    const states = await Promise.all([1, 2, 3].map(() => handlers.openJournal(undefined)));
    expect(states.map(({ state }) => state)).toEqual(['good', 'good', 'good']);
  });

  it('says again how it stands, with what can be undone', async () => {
    const { handlers, put } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    await handlers.carryOut(log(7));
    expect(await handlers.openJournal(undefined)).toMatchObject({
      state: 'good',
      journal: { runs: [{ id: idOf(7) }] },
      history: { undo: { key: 'add.runs' } },
    });
  });

  it('asked for again takes in what something else has written', async () => {
    const { handlers, put, changed } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    await put(bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
    expect(await handlers.openJournal(undefined)).toMatchObject({ state: 'good', journal: { runs: [{}] } });
    expect(changed).toMatchObject([{ came: { source: 'file', added: 1 } }]);
    await handlers.carryOut(log(7));
    expect(await handlers.openJournal(undefined)).toMatchObject({ journal: { runs: [{}, {}] } });
  });

  it('tries again what was not good', async () => {
    const { handlers, put } = await served();
    await put('null');
    expect((await handlers.openJournal(undefined)).state).toBe('damaged');
    await put(bytesOf(aJournal({})));
    expect((await handlers.openJournal(undefined)).state).toBe('good');
  });

  it('tells who has the journal, and opens it once they are gone', async () => {
    const { handlers, put, parts, folder } = await served();
    await put(bytesOf(aJournal({})));
    const other = await openStore({
      ...parts,
      folder,
      openedBefore: false,
      holder: 'Backstride in a terminal',
    });
    const holder = expect.stringMatching(/^Backstride in a terminal, process \d+, since 08:10$/);
    expect(await handlers.openJournal(undefined)).toEqual({ state: 'locked', folder, holder });
    expect(await codeOf(() => handlers.carryOut(log(7)))).toBe('notOpen');
    await other.close();
    expect((await handlers.openJournal(undefined)).state).toBe('good');
  });

  it('goes well also when the folder cannot be remembered, and says so', async () => {
    const { parts } = await served();
    const forgetful = { ...parts.preferences, remember: () => Promise.reject(systemError('EACCES')) };
    const { handlers, warned, put } = await served({
      preferences: { ...forgetful, journalFolder: parts.preferences.journalFolder },
    });
    await put(bytesOf(aJournal({})), parts.preferences.journalFolder());
    expect((await handlers.openJournal(undefined)).state).toBe('good');
    expect(warned).toMatchObject([{ code: 'notWritable' }]);
  });

  it('makes no journal where one is open', async () => {
    const { handlers } = await served();
    await handlers.openJournal(undefined);
    await handlers.createJournal(undefined);
    expect(await codeOf(() => handlers.createJournal(undefined))).toBe('journalThere');
    expect(await codeOf(() => handlers.updateOlderJournal(undefined))).toBe('journalThere');
  });

  it('updates an older journal on request', async () => {
    const { handlers, put, path } = await served();
    await put(await readFile(new URL('../../tests/fixtures/journals/v1.json', import.meta.url)));
    expect((await handlers.openJournal(undefined)).state).toBe('older');
    expect((await handlers.updateOlderJournal(undefined)).state).toBe('good');
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 3 });
  });

  it('looks at a newer journal only', async () => {
    const { handlers, put } = await served();
    await put(
      bytesOf(aJournal({ runs: [aRun('2026-11-20')] }))
        .toString()
        .replace('"version": 3', '"version": 99'),
    );
    expect((await handlers.openJournal(undefined)).state).toBe('newer');
    for (const call of ['undo', 'redo', 'makeBackup', 'listBackups', 'moveJournal'] as const) {
      expect(await codeOf(() => handlers[call](undefined))).toBe('readOnly');
    }
    expect(await codeOf(() => handlers.carryOut(log(7)))).toBe('readOnly');
    const request = { from: '2026-11-01', to: '2026-11-30', withNotes: false };
    expect(await handlers.previewReport(request)).toEqual({ url: 'app://report/2026-11-01/1/2026-11-22' });
  });

  it('lets the journal go at the end', async () => {
    const { handlers, close, put, parts, folder } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    await close();
    const other = await openStore({ ...parts, folder, openedBefore: false });
    onTestFinished(other.close);
    expect(other.state.state).toBe('good');
  });
});

describe('opening another journal', () => {
  it('lets the first one go, and changes go to the other', async () => {
    const { handlers, put, desktop, root, folder, parts } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    desktop.folder = join(root, 'other');
    await put(bytesOf(aJournal({ runs: [aRun('2026-11-20')] })), desktop.folder);
    expect(await handlers.chooseJournal(undefined)).toMatchObject({ state: 'good', folder: desktop.folder });
    await handlers.carryOut(log(7));
    expect((await readFile(join(desktop.folder, 'journal.json'), 'utf8')).includes(idOf(7))).toBe(true);
    const first = await openStore({ ...parts, folder, openedBefore: false });
    onTestFinished(first.close);
    expect(first.state).toMatchObject({ state: 'good', journal: { runs: [] } });
  });

  it('does nothing when the dialog is closed', async () => {
    const { handlers, put } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    expect(await handlers.chooseJournal(undefined)).toBeUndefined();
    await handlers.carryOut(log(7));
  });

  it('that is the open one goes on with it', async () => {
    const { handlers, put, desktop, folder } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    await handlers.carryOut(log(7));
    desktop.folder = join(folder, '.');
    expect(await handlers.chooseJournal(undefined)).toMatchObject({
      state: 'good',
      history: { undo: { key: 'add.runs' } },
    });
  });

  it('shows the state of a folder without one, and can make one there', async () => {
    const { handlers, desktop, root, put } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    desktop.folder = join(root, 'empty');
    expect(await handlers.chooseJournal(undefined)).toMatchObject({
      state: 'missing',
      folder: desktop.folder,
    });
    expect(await codeOf(() => handlers.carryOut(log(7)))).toBe('notOpen');
    expect(await handlers.createJournal(undefined)).toMatchObject({ state: 'good', folder: desktop.folder });
  });
});

describe('moving', () => {
  it('goes on in the new folder, which is remembered, and tells the page', async () => {
    const { handlers, put, desktop, root, folder, announced, known } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    await handlers.carryOut(log(7));
    desktop.folder = join(root, 'new');
    expect(await handlers.moveJournal(undefined)).toEqual({ folder: desktop.folder });
    expect(announced).toMatchObject([{ state: 'good', folder: desktop.folder, journal: { runs: [{}] } }]);
    expect(known.has(desktop.folder)).toBe(true);
    await handlers.carryOut(log(8));
    expect((await readFile(join(desktop.folder, 'journal.json'), 'utf8')).includes(idOf(8))).toBe(true);
    expect(await readdir(folder)).toEqual(['journal.moved-2026-11-22T081000.json']);
  });

  it('that is refused leaves the journal open where it was', async () => {
    const { handlers, put, desktop, folder } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    desktop.folder = folder;
    expect(await codeOf(() => handlers.moveJournal(undefined))).toBe('sameFolder');
    await handlers.carryOut(log(7));
  });

  it('needs an open journal, and does nothing when the dialog is closed', async () => {
    const { handlers, put } = await served();
    await handlers.openJournal(undefined);
    expect(await codeOf(() => handlers.moveJournal(undefined))).toBe('notOpen');
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    expect(await handlers.moveJournal(undefined)).toBeUndefined();
  });

  it('shows the journal in its folder, or the folder without one', async () => {
    const { handlers, put, path, folder, shown } = await served();
    await handlers.openJournal(undefined);
    await handlers.showJournalInFolder(undefined);
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    await handlers.showJournalInFolder(undefined);
    expect(shown).toEqual([folder, path]);
  });
});
