import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ZodError } from 'zod';
import { Refusal } from '../../src/domain/journal/apply';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { codeOf, log, served } from '../../tests/support/served';
import { bytesOf } from '../journal/adapter';
import { ProblemError } from '../journal/problem';
import { answer } from './answer';
import { createHandlers } from './handlers';

describe('changing', () => {
  it('carries out, undoes and redoes', async () => {
    const { handlers, put } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    expect((await handlers.carryOut(log(7))).changes).toHaveLength(1);
    expect((await handlers.undo(undefined)).history).toEqual({
      undo: undefined,
      redo: { key: 'add.runs', values: { date: '2026-11-21' } },
    });
    expect((await handlers.redo(undefined)).history.redo).toBeUndefined();
  });

  it.each(['undo', 'redo', 'makeBackup', 'listBackups'] as const)(
    '(%s) needs an open journal',
    async (call) => {
      const { handlers } = await served();
      expect(await codeOf(() => handlers[call](undefined))).toBe('notOpen');
    },
  );
});

describe('backups', () => {
  it('are made, listed, previewed and restored', async () => {
    const { handlers, put } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    const { name } = await handlers.makeBackup(undefined);
    await handlers.carryOut(log(7));
    expect((await handlers.listBackups(undefined)).map(({ reason }) => reason)).toEqual(['asked', 'daily']);
    expect(await handlers.compareBackup({ name })).toMatchObject({
      differences: [{ place: 'runs', id: idOf(7), way: 'missing' }],
      now: { runs: 1 },
    });
    expect(await handlers.restoreBackup({ name })).toMatchObject({
      state: 'good',
      journal: { runs: [] },
      history: { undo: { key: 'restore' } },
    });
    await handlers.undo(undefined);
    expect(await handlers.openJournal(undefined)).toMatchObject({ journal: { runs: [{ id: idOf(7) }] } });
  });

  it('bring a damaged journal back', async () => {
    const { handlers, put, path, close, parts, folder } = await served();
    await put(bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
    await handlers.openJournal(undefined);
    await close();
    await writeFile(path, 'null');
    const next = createHandlers(parts);
    onTestFinished(next.close);
    const state = await next.handlers.openJournal(undefined);
    const listed = await next.handlers.listBackups(undefined);
    expect(state).toMatchObject({ state: 'damaged', backups: listed });
    const name = listed[0]?.name ?? '';
    expect(await next.handlers.restoreBackup({ name })).toMatchObject({
      state: 'good',
      journal: { runs: [{}] },
    });
    expect(await readdir(folder)).toContain('journal.damaged-2026-11-22T081000.json');
  });
});

describe('reports', () => {
  const request = { from: '2026-11-01', to: '2026-11-30', withNotes: true };

  it('are saved where the person says, under a name that tells the period', async () => {
    const { handlers, put, desktop, root } = await served();
    await put(bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
    await handlers.openJournal(undefined);
    desktop.savePath = root;
    const saved = await handlers.saveReport({ ...request, format: 'csv' });
    expect(saved).toEqual({ path: join(root, 'backstride-report-2026-11-01-to-2026-11-30.csv') });
    expect(JSON.parse(await readFile(saved?.path ?? '', 'utf8'))).toEqual([request, 'csv', 1, '2026-11-22']);
  });

  it('are not made when the dialog is closed, and say why they could not be saved', async () => {
    const { handlers, put, desktop, root } = await served();
    await put(bytesOf(aJournal({})));
    await handlers.openJournal(undefined);
    expect(await handlers.saveReport({ ...request, format: 'pdf' })).toBeUndefined();
    desktop.savePath = join(root, 'not there');
    expect(await codeOf(() => handlers.saveReport({ ...request, format: 'pdf' }))).toBe('notWritable');
  });
});

describe('preferences', () => {
  it('tell theme, zone and versions, and keep the theme', async () => {
    const { handlers } = await served();
    await handlers.setTheme({ theme: 'dark' });
    expect(await handlers.preferences(undefined)).toEqual({
      theme: 'dark',
      timeZone: 'Europe/Berlin',
      appVersion: '0.1.0',
      runtime: 'test',
    });
  });
});

describe('an answer', () => {
  it.each([
    [new Refusal('notThere', { collection: 'runs' }), { code: 'notThere', values: { collection: 'runs' } }],
    [new ProblemError('diskFull', { path: 'x' }), { code: 'diskFull', values: { path: 'x' } }],
    [
      new ZodError([{ code: 'custom', path: ['steps', 0], message: 'x', input: 1 }]),
      { code: 'badInput', values: { place: 'steps.0' } },
    ],
    [new Error('boom'), { code: 'unexpected', values: { code: 'boom' } }],
    ['boom', { code: 'unexpected', values: { code: 'boom' } }],
  ])('turns %s into a problem', async (error, problem) => {
    expect(await answer(() => Promise.reject(error))).toEqual({ ok: false, problem });
  });
});
