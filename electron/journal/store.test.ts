import { describe, expect, it } from 'vitest';
import { patch } from '../../src/domain/journal/patch';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aStore, edit, gated, problemOf, runsIn } from '../../tests/support/opened-store';
import { aCommand, logRun, unluckyDisk } from '../../tests/support/storage';

describe('a change', () => {
  it('is on the disk when it is answered, and the answer patches the page’s copy', async () => {
    const { store, onDisk } = await aStore();
    const before = store.state().journal;
    const { changes, history } = await store.carryOut(aCommand(logRun(7)));
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(patch(before, changes)).toEqual(store.state().journal);
    expect(history).toEqual({ undo: { key: 'add.runs', values: { date: '2026-11-21' } }, redo: undefined });
  });

  it('keeps what another hand wrote into fields that are not known here', async () => {
    const run = { ...aRun('2026-11-20'), coach: { plan: [1] }, note: 'a' };
    const strange = { ...aJournal({ runs: [run] }), zoo: { ape: 1 } };
    const { store, onDisk } = await aStore({}, strange);
    await store.carryOut(aCommand(edit({ note: 'b' })));
    const written = JSON.parse(await onDisk());
    expect(written).toMatchObject({ zoo: { ape: 1 }, runs: [{ note: 'b', coach: { plan: [1] } }] });
  });

  it('that comes while another is written goes out with the next write, and each is answered after its own', async () => {
    const { disk, asked, arm } = unluckyDisk();
    const { disk: gate, atFirstWrite } = gated(disk);
    const { store, onDisk } = await aStore({ disk: gate });
    arm(undefined);
    const later = atFirstWrite(() =>
      [2, 3, 4, 5, 6].map((number) => store.carryOut(aCommand(logRun(number)))),
    );
    const first = await store.carryOut(aCommand(logRun(1)));
    expect(asked.get('rename')).toBe(1);
    const saved = await Promise.all([first, ...(await later)]);
    expect(asked.get('rename')).toBe(2);
    expect(saved.map(({ changes }) => changes.map(({ id }) => id))).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [idOf(n)]),
    );
    expect(runsIn(await onDisk())).toHaveLength(7);
  });

  it('that is refused stops none that came with it', async () => {
    const { store, onDisk } = await aStore();
    const outcomes = await Promise.allSettled([
      store.carryOut(aCommand(logRun(1))),
      store.carryOut(aCommand({ type: 'remove', collection: 'runs', recordId: idOf(404) })),
      store.carryOut(aCommand(logRun(2))),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runsIn(await onDisk())).toHaveLength(3);
  });

  it('that comes twice is done once and answered twice', async () => {
    const { store, onDisk } = await aStore();
    const command = aCommand(logRun(7));
    const [first, second] = await Promise.all([store.carryOut(command), store.carryOut(command)]);
    expect(second).toEqual(first);
    expect(await store.carryOut(command)).toEqual(first);
    expect(runsIn(await onDisk())).toHaveLength(2);
  });

  it('that comes again much later is answered with the record as it is now', async () => {
    const { store } = await aStore();
    const command = aCommand(logRun(7));
    await store.carryOut(command);
    await store.carryOut(
      aCommand({ type: 'edit', collection: 'runs', recordId: idOf(7), fields: { note: 'later' } }),
    );
    expect((await store.carryOut(command)).changes).toMatchObject([{ after: { note: 'later' } }]);
  });

  it('cannot be made after the store was closed', async () => {
    const { store } = await aStore();
    await store.close();
    expect(await problemOf(store.carryOut(aCommand(logRun(7))))).toEqual({ code: 'notOpen', values: {} });
  });

  it('that was on its way when the store was closed is saved first', async () => {
    const { store, onDisk } = await aStore();
    const saving = store.carryOut(aCommand(logRun(7)));
    await store.close();
    expect(runsIn(await onDisk())).toContain(idOf(7));
    await saving;
  });
});

describe('undo and redo', () => {
  it('go back and forth on the disk, with their names', async () => {
    const { store, onDisk } = await aStore();
    await store.carryOut(aCommand(logRun(7)));
    await store.carryOut(aCommand(edit({ note: 'slow' })));
    const { history } = await store.undo();
    expect(history).toEqual({
      undo: { key: 'add.runs', values: { date: '2026-11-21' } },
      redo: { key: 'edit.runs', values: { date: '2026-11-20' } },
    });
    await store.undo();
    expect(runsIn(await onDisk())).toEqual([aRun('2026-11-20').id]);
    await store.redo();
    await store.redo();
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(await onDisk()).toContain('"note":"slow"');
  });

  it('say so when there is nothing to do', async () => {
    const { store } = await aStore();
    expect((await problemOf(store.undo()))?.code).toBe('nothingToUndo');
    expect((await problemOf(store.redo()))?.code).toBe('nothingToRedo');
  });

  it('forget what was undone once something new is done', async () => {
    const { store } = await aStore();
    await store.carryOut(aCommand(edit({ note: 'slow' })));
    await store.undo();
    const { history } = await store.carryOut(aCommand(logRun(7)));
    expect(history.redo).toBeUndefined();
  });
});
