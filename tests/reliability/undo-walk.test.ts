import { describe, expect, it } from 'vitest';
import { aRestartable, doAtRandom, redoAll, undoAll } from '../support/undo-walk';

/** Actions of the walk, all of which can be undone: up to 1,000. */
const ACTIONS = 500;
/** Walks of so many actions, each with a seed of its own; `BACKSTRIDE_UNDO_WALKS=100 npm run soak -- undo-walk` for the long form. */
const WALKS = Number(process.env.BACKSTRIDE_UNDO_WALKS ?? 2);
const seeds = Array.from({ length: WALKS }, (_, at) => at + 1);

describe(`a random walk of ${ACTIONS} actions over every command`, () => {
  it.each(seeds)(
    '(seed %i) is undone to the start and redone to the end, equal byte for byte at every step, over three restarts',
    async (seed) => {
      const journal = await aRestartable();
      const states = await doAtRandom(journal, seed, ACTIONS);
      const ids = journal.ids();
      expect(new Set(states).size).toBeGreaterThan(ACTIONS / 2);
      expect(await undoAll(journal, states)).toBeUndefined();
      expect(journal.store().state().history.undo).toBeUndefined();
      expect(await redoAll(journal, states)).toBeUndefined();
      expect(journal.store().state().history.redo).toBeUndefined();
      expect(journal.ids()).toEqual(expect.arrayContaining(ids));
      expect(journal.parts.warned).toEqual([]);
    },
    300_000,
  );
});
