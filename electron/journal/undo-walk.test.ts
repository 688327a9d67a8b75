import { mkdir, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { editableCollections } from '../../src/domain/journal/commands';
import { profileSchema, settingsSchema } from '../../src/domain/journal/schema';
import { whatPersonsWrote } from '../../src/domain/journal/written';
import { createRandom } from '../../src/domain/sample/random';
import { aWalker, kindsInSchema, makers, shapeOf } from '../../tests/support/action-walk';
import { aJournal } from '../../tests/support/journals';
import { opened } from '../../tests/support/opened-store';
import { randomFields, randomSingles } from '../../tests/support/random-drafts';
import { storeParts } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { journalPath } from './places';

/** How many actions: the first walk is the long one. */
const WALKS = [
  { seed: 1, actions: 500 },
  { seed: 2, actions: 120 },
  { seed: 3, actions: 120 },
];

/** A store that is closed and opened again wherever the test says, over one file. */
async function aRestartable() {
  const parts = await storeParts();
  await mkdir(parts.folder, { recursive: true });
  await writeFile(journalPath(parts.folder), bytesOf(aJournal({})));
  let now = await opened(parts);
  return {
    parts,
    store: () => now.store,
    said: () => whatPersonsWrote(now.store.state().journal),
    restart: async () => {
      await now.close();
      now = await opened(parts);
    },
  };
}

type Restartable = Awaited<ReturnType<typeof aRestartable>>;

/** Does so many things that change something, with a restart in the middle; what was said before the first and after each. */
async function walk({ store, said, restart }: Restartable, seed: number, actions: number): Promise<string[]> {
  const next = aWalker(seed);
  const states = [said()];
  while (states.length <= actions) {
    const saved = await store()
      .carryOut(next(store().state().journal))
      .catch(() => undefined);
    if (saved && saved.changes.length > 0) states.push(said());
    if (states.length === Math.ceil(actions / 2)) await restart();
  }
  return states;
}

describe('everything that is done', () => {
  it.each(WALKS)(
    'in a random walk of $actions actions (seed $seed) is undone to the start and redone to the end, byte for byte, over restarts',
    async ({ seed, actions }) => {
      const journal = await aRestartable();
      const { store, said, restart, parts } = journal;
      const states = await walk(journal, seed, actions);
      for (let at = actions - 1; at >= 0; at -= 1) {
        if (at === Math.floor(actions / 2)) await restart();
        await store().undo();
        expect(said() === states[at], `undone to action ${at}`).toBe(true);
      }
      expect(store().state().history.undo).toBeUndefined();
      for (let at = 1; at <= actions; at += 1) {
        if (at === Math.floor(actions / 2)) await restart();
        await store().redo();
        expect(said() === states[at], `done again to action ${at}`).toBe(true);
      }
      expect(store().state().history.redo).toBeUndefined();
      expect(parts.warned).toEqual([]);
    },
    60_000,
  );

  it('is every kind of step that a command can have', () => {
    expect(Object.keys(makers).sort()).toEqual(kindsInSchema().sort());
  });

  it('fills in every field that a record can have', () => {
    const random = createRandom(5);
    const stamped = ['id', 'createdAt', 'updatedAt', 'version', 'fieldVersions', 'earlier', 'outlived'];
    const known = (shape: object) => Object.keys(shape).filter((field) => !stamped.includes(field));
    for (const collection of editableCollections) {
      const drafts = Array.from({ length: 20 }, () => randomFields[collection](random, aJournal({})));
      for (const draft of drafts)
        expect(Object.keys(draft).sort()).toEqual(known(shapeOf(collection, draft)).sort());
    }
    expect(Object.keys(randomSingles.profile(random)).sort()).toEqual(known(profileSchema.shape).sort());
    expect(Object.keys(randomSingles.settings(random)).sort()).toEqual(known(settingsSchema.shape).sort());
  });
});
