import { describe, expect, it } from 'vitest';
import { editableCollections } from '../../src/domain/journal/commands';
import { profileSchema, settingsSchema } from '../../src/domain/journal/schema';
import { createRandom } from '../../src/domain/sample/random';
import { kindsInSchema, makers, shapeOf } from '../../tests/support/action-walk';
import { aJournal } from '../../tests/support/journals';
import { randomFields, randomSingles } from '../../tests/support/random-drafts';
import { aRestartable, doAtRandom, redoAll, undoAll } from '../../tests/support/undo-walk';

describe('everything that is done at random', () => {
  it.each([11, 12])('(seed %i) is undone and done again, byte for byte, over restarts', async (seed) => {
    const journal = await aRestartable();
    const states = await doAtRandom(journal, seed, 60);
    expect(await undoAll(journal, states)).toBeUndefined();
    expect(await redoAll(journal, states)).toBeUndefined();
  });

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
