import { describe, expect, it } from 'vitest';
import type { Saved } from '../../src/contract/journal-state';
import { Answers } from './answers';
import { NotSaved } from './not-saved';
import { ProblemError } from './problem';

const saved: Saved = { changes: [], history: { undo: undefined, redo: undefined } };
const full = new ProblemError('diskFull', { path: 'journal.json' });

describe('what was answered to a command', () => {
  it('is known for the last thousand commands, so that the memory of them does not grow for ever', async () => {
    const answers = new Answers();
    for (let number = 1; number <= 1001; number += 1)
      answers.remember(`command ${number}`, Promise.resolve(saved));
    expect(answers.get('command 1')).toBeUndefined();
    expect(await answers.get('command 2')).toBe(saved);
    expect(await answers.get('command 1001')).toBe(saved);
  });

  it('is forgotten of one that failed: it may be tried again', async () => {
    const answers = new Answers();
    answers.remember('a', Promise.reject(full));
    await expect(answers.get('a')).rejects.toBe(full);
    expect(answers.get('a')).toBeUndefined();
  });

  it('is known of one that could not be saved but is kept: it must not be done twice', async () => {
    const answers = new Answers();
    answers.remember('a', Promise.reject(new NotSaved(full, saved)));
    expect(await answers.get('a')).toBe(saved);
    expect(await answers.get('a')).toBe(saved);
  });
});
