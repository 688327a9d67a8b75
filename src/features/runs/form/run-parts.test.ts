import { describe, expect, it } from 'vitest';
import { aJournal, aRun, idOf } from '../../../../tests/support/journals';
import type { Run } from '../../../domain/journal/schema';
import { rebase } from '../../../ui/rebase/rebase';
import { draftOf, type RunDraft } from './draft';
import { readingsIn } from './readings';
import { backRunSteps, editRunSteps } from './record';
import { partInWords, type RunPart, runParts } from './run-parts';
import { typed } from './triple';

const run = aRun('2026-11-22', { distanceM: 5003, note: 'Cold', effort: 4 });
const newId = () => idOf(9);

/** A form of `run` in which `type` was typed, after the run became `theirs` elsewhere. */
function open(type: (draft: RunDraft) => Partial<RunDraft>, theirs: Run) {
  const base = draftOf(run, 'km');
  const form = { base, mine: { ...base, ...type(base) }, meanwhile: [] };
  const rebased = rebase<RunDraft, typeof runParts>(form, draftOf(theirs, 'km'), runParts);
  const reading = { readings: readingsIn('km', theirs), timeZone: 'Europe/Berlin', run: theirs };
  return { ...rebased, steps: editRunSteps(rebased.mine, rebased.base, reading, newId) };
}

function edit(fields: object) {
  return [{ type: 'edit', collection: 'runs', recordId: run.id, fields }];
}

describe('a run that is changed elsewhere while its form is open', () => {
  it.each<[string, (draft: RunDraft) => Partial<RunDraft>, Partial<Run>, object[], RunPart[]]>([
    ['writes nothing when nothing was typed', () => ({}), { distanceM: 5400, note: 'Wind' }, [], []],
    ['writes only what was typed', () => ({ note: 'Icy' }), { distanceM: 5400 }, edit({ note: 'Icy' }), []],
    [
      'writes over what was changed only where something else was typed',
      (draft) => typed(draft, 'distance', '5.2'),
      { distanceM: 5400, effort: 7 },
      edit({ distanceM: 5200 }),
      ['distance'],
    ],
    [
      'takes a time under a pace that was typed with it',
      (draft) => ({ ...typed(typed(draft, 'distance', '6'), 'time', '30:00') }),
      { elapsedS: 1700 },
      edit({ distanceM: 6000 }),
      [],
    ],
    ['is of one mind when both wrote the same', () => ({ effort: '7' }), { effort: 7 }, [], []],
    [
      'keeps a note that is emptied there',
      () => ({ note: 'Icy' }),
      { note: '' },
      edit({ note: 'Icy' }),
      ['note'],
    ],
  ])('%s', (_, type, changed, steps, meanwhile) => {
    const rebased = open(type, { ...run, ...changed });
    expect(rebased.steps).toEqual(steps);
    expect(rebased.meanwhile).toEqual(meanwhile);
  });

  it('says a word that is being typed into the tags beside the tags from there', () => {
    const { mine, steps } = open(() => ({ tagText: 'race' }), { ...run, tags: ['easy'] });
    expect(mine).toMatchObject({ tags: ['easy'], tagText: 'race' });
    expect(steps).toEqual(edit({ tags: ['easy', 'race'] }));
  });
});

describe('a run that is removed elsewhere while its form is open', () => {
  const before = draftOf(run, 'km');
  const reading = { readings: readingsIn('km', run), timeZone: 'Europe/Berlin', run };
  const now = { ...before, note: 'Icy' };

  it('comes out of the bin with what was typed', () => {
    const steps = backRunSteps(now, before, reading, { newId, isInBin: true });
    expect(steps).toEqual([{ type: 'bringBack', recordId: run.id }, ...edit({ note: 'Icy' })]);
  });

  it('is written anew when the bin does not know it', () => {
    const [step] = backRunSteps(now, before, reading, { newId, isInBin: false });
    expect(step).toMatchObject({ type: 'add', record: { id: run.id, distanceM: 5003, note: 'Icy' } });
  });
});

it.each<[RunPart, Partial<Run>, string]>([
  ['distance', {}, '5.00 km'],
  ['time', {}, '30:00'],
  ['date', {}, 'Sun 22 Nov 2026'],
  ['effort', { effort: 7 }, '7, hard'],
  ['terrain', { terrain: 'trail' }, 'Trail'],
  ['tags', { tags: ['easy', 'long'] }, 'easy, long'],
  ['note', { note: '' }, ''],
  ['shoe', { shoeId: idOf(5) }, 'Red'],
])('says what the %s is elsewhere', (part, fields, words) => {
  const shoe = { id: idOf(5), name: 'Red', createdAt: run.createdAt, updatedAt: run.updatedAt, version: {} };
  const journal = { ...aJournal({}), shoes: [shoe] };
  expect(partInWords(part, draftOf({ ...run, ...fields }, 'km'), { unit: 'km', journal })).toBe(words);
});
