import { describe, expect, it } from 'vitest';
import { aJournal, aRun, idOf } from '../../../../tests/support/journals';
import type { Shoe } from '../../../domain/journal/schema';
import { clockFor, firstDraft, purposeKey, usedMoreLastTime } from './purpose';

const now = '2026-11-22T18:42:00+01:00';
const stamp = { createdAt: now, updatedAt: now, version: { desk: 1 } };

function withShoe(shoe: Partial<Shoe>) {
  const run = aRun('2026-11-20', { shoeId: idOf(5) });
  return { ...aJournal({ runs: [run] }), shoes: [{ ...stamp, id: idOf(5), name: 'Red', ...shoe }] };
}

it('opens today with the clock as it stands, another day in the morning', () => {
  expect(clockFor('2026-11-22', now)).toBe('18:42');
  expect(clockFor('2026-11-21', now)).toBe('07:00');
});

it('opens for the day it is asked for', () => {
  expect(firstDraft({ kind: 'new', on: '2026-11-20' }, aJournal({}), { now })).toMatchObject({
    date: '2026-11-20',
    clock: '07:00',
  });
});

describe('the shoes of the run that was logged last', () => {
  it('are chosen already', () => {
    expect(firstDraft({ kind: 'new' }, withShoe({}), { now }).shoe).toBe(idOf(5));
  });

  it('are not when they are retired', () => {
    expect(firstDraft({ kind: 'new' }, withShoe({ retiredOn: '2026-11-21' }), { now }).shoe).toBe('');
  });
});

describe('what can be folded away', () => {
  it('stands open when the run that was logged last, of whatever day, used it', () => {
    const later = aRun('2026-10-01', {
      createdAt: '2026-11-22T09:00:00+01:00',
      note: 'Found in an old notebook',
    });
    const earlier = aRun('2026-11-20', { createdAt: '2026-11-20T09:00:00+01:00' });
    expect(usedMoreLastTime(aJournal({ runs: [later, earlier] }))).toBe(true);
    expect(usedMoreLastTime(aJournal({ runs: [earlier] }))).toBe(false);
    expect(usedMoreLastTime(aJournal({}))).toBe(false);
  });
});

it('never offers what was typed for one purpose to another', () => {
  const run = aRun('2026-11-20');
  const keys = [
    purposeKey({ kind: 'new' }),
    purposeKey({ kind: 'new', on: '2026-11-20' }),
    purposeKey({ kind: 'like', run }),
    purposeKey({ kind: 'edit', run }),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});
