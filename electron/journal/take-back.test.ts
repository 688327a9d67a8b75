import { describe, expect, it } from 'vitest';
import { tLabel } from '../../src/words/index';
import { aRun, idOf } from '../../tests/support/journals';
import { aStore, edit, opened, problemOf } from '../../tests/support/opened-store';
import { aCommand, logRun } from '../../tests/support/storage';

const run = aRun('2026-11-20');

/** A store in which a note was written, then an effort, then a run logged. */
async function threeDeeds() {
  const made = await aStore();
  const commands = [edit({ note: 'first', weather: 'rain' }), edit({ effort: 7 }), logRun(7)].map((step) =>
    aCommand(step),
  );
  for (const command of commands) await made.store.carryOut(command);
  const now = () => made.store.state().journal.runs.find(({ id }) => id === run.id);
  return { ...made, ids: commands.map(({ id }) => id), now };
}

describe('taking back by choice', () => {
  it('lists what was done, newest last, with a name and how many records it touched', async () => {
    const { store, ids } = await threeDeeds();
    const { done, undone, cameIn } = await store.deeds();
    expect(done.map(({ id, label, records }) => [id, label.key, records])).toEqual([
      [ids[0], 'edit.runs', 1],
      [ids[1], 'edit.runs', 1],
      [ids[2], 'add.runs', 1],
    ]);
    expect([undone, cameIn]).toEqual([[], []]);
  });

  it('takes back one that is not the newest, and leaves the others', async () => {
    const { store, ids, now } = await threeDeeds();
    expect((await store.takeBack(ids[0] ?? '')).stayed).toBe(0);
    expect(now()).not.toHaveProperty('note');
    expect(now()?.effort).toBe(7);
    expect(store.state().journal.runs).toHaveLength(2);
  });

  it('is a change of its own, that can be undone, also after a restart', async () => {
    const { store, ids, parts, close } = await threeDeeds();
    await store.takeBack(ids[0] ?? '');
    const { undo } = store.state().history;
    expect(undo && tLabel(undo)).toBe('Take back: Edit run of 2026-11-20');
    await close();
    const { store: again } = await opened(parts);
    await again.undo();
    expect(again.state().journal.runs.find(({ id }) => id === run.id)?.note).toBe('first');
  });

  it('leaves what was changed since, and says of how many records that is so', async () => {
    const { store, ids, now } = await threeDeeds();
    await store.carryOut(aCommand(edit({ note: 'second' })));
    expect((await store.takeBack(ids[0] ?? '')).stayed).toBe(1);
    expect(now()?.note).toBe('second');
    expect(now()).not.toHaveProperty('weather');
  });

  it('says so when nothing is left of it, and when it is not known', async () => {
    const { store, ids } = await threeDeeds();
    await store.takeBack(ids[2] ?? '');
    expect((await problemOf(store.takeBack(ids[2] ?? '')))?.code).toBe('nothingLeftOfIt');
    expect((await problemOf(store.takeBack(idOf(404))))?.code).toBe('noSuchDeed');
  });
});
