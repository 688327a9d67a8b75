import { describe, expect, it } from 'vitest';
import { aRun, idOf } from '../../../../tests/support/journals';
import type { Run } from '../../../domain/journal/schema';
import { blankDraft, draftLike, draftOf, NEW_SHOE, type RunDraft } from './draft';
import { readingsIn } from './readings';
import { editRunSteps, fieldsOf, newRunSteps, tagsOf } from './record';

const when = { date: '2026-11-22', clock: '07:10' };
const reading = { readings: readingsIn('km'), timeZone: 'Europe/Berlin' };

function ids() {
  let next = 0;
  return () => idOf(++next);
}

function form(fields: Partial<RunDraft>): RunDraft {
  return { ...blankDraft(when), ...fields };
}

function edited(run: Run, fields: Partial<RunDraft>) {
  const before = draftOf(run, 'km');
  const withRun = { readings: readingsIn('km', run), timeZone: 'Europe/Berlin', run };
  return editRunSteps({ ...before, ...fields }, before, withRun, ids());
}

describe('a new run', () => {
  it('holds exactly what was typed, and the moment with the offset of the zone', () => {
    const [step] = newRunSteps(form({ distance: '5.2', time: '27:30' }), reading, ids());
    expect(step).toEqual({
      type: 'add',
      collection: 'runs',
      record: {
        id: idOf(1),
        startedAt: '2026-11-22T07:10:00+01:00',
        timeZone: 'Europe/Berlin',
        distanceM: 5200,
        elapsedS: 1650,
      },
    });
  });

  it('carries every field that is filled', () => {
    const full = form({
      time: '27m',
      effort: '6',
      terrain: 'trail',
      averageHeartRate: '148',
      maximumHeartRate: '171',
      weather: ' Light rain ',
      temperature: '54 F',
      tags: ['easy'],
      note: 'First line\nsecond line\n',
    });
    expect(fieldsOf(full, idOf(9), reading)).toMatchObject({
      elapsedS: 1620,
      effort: 6,
      terrain: 'trail',
      shoeId: idOf(9),
      averageHeartRateBpm: 148,
      maximumHeartRateBpm: 171,
      weather: 'Light rain',
      temperatureC: 12.2,
      tags: ['easy'],
      note: 'First line\nsecond line',
    });
  });

  it('brings its new pair of shoes along in the same change', () => {
    const [shoe, run] = newRunSteps(form({ time: '27m', shoe: NEW_SHOE, newShoe: ' Red ' }), reading, ids());
    expect(shoe).toMatchObject({ type: 'add', collection: 'shoes', record: { id: idOf(1), name: 'Red' } });
    expect(run).toMatchObject({ collection: 'runs', record: { shoeId: idOf(1) } });
  });
});

describe('an edited run', () => {
  it('changes nothing when nothing was changed, however untidily it is written', () => {
    const run = aRun('2026-11-22', {
      distanceM: 5234.567,
      elapsedS: 1650.4,
      note: 'two blanks  \n',
      tags: ['a', 'A'],
    });
    expect(edited(run, {})).toEqual([]);
  });

  it('names only the fields that were changed, and takes away those that were emptied', () => {
    const run = aRun('2026-11-22', { effort: 5, note: 'Wet' });
    expect(edited(run, { effort: '', note: 'Wet and windy' })).toEqual([
      { type: 'edit', collection: 'runs', recordId: run.id, fields: { effort: null, note: 'Wet and windy' } },
    ]);
  });

  it('keeps the seconds and the offset of its start until day or clock are changed', () => {
    const run = { ...aRun('2026-11-22'), startedAt: '2026-11-22T07:10:42+09:00', timeZone: 'Asia/Tokyo' };
    expect(edited(run, { effort: '3' })).toMatchObject([{ fields: { effort: 3 } }]);
    expect(edited(run, { clock: '07:15' })).toMatchObject([
      { fields: { startedAt: '2026-11-22T07:15:00+09:00' } },
    ]);
  });

  it('falls back to this computer’s zone when the run names one that does not exist', () => {
    const run = { ...aRun('2026-11-22'), timeZone: 'Mars/Olympus' };
    expect(edited(run, { clock: '08:00' })).toMatchObject([
      { fields: { startedAt: '2026-11-22T08:00:00+01:00' } },
    ]);
  });
});

describe('a run like an earlier one', () => {
  it('takes over what is planned and leaves what belonged to that day', () => {
    const run = aRun('2026-11-01', {
      effort: 4,
      terrain: 'road',
      tags: ['easy'],
      note: 'Wet',
      weather: 'Rain',
      temperatureC: 8,
      averageHeartRateBpm: 140,
    });
    expect(draftLike(run, 'km', when)).toMatchObject({
      ...when,
      distance: '5.00',
      time: '30:00',
      effort: '4',
      terrain: 'road',
      tags: ['easy'],
      note: '',
      weather: '',
      temperature: '',
      averageHeartRate: '',
    });
  });
});

describe('tags', () => {
  it('count once however they are spelt, the one still being typed among them', () => {
    expect(tagsOf(form({ tags: ['easy', 'Hills'], tagText: ' EASY, long ' }))).toEqual([
      'easy',
      'Hills',
      'long',
    ]);
  });
});
