import { expect, test } from 'vitest';
import { idOf } from '../../../tests/support/journals';
import { apply } from '../journal/apply';
import { createJournal } from '../journal/create';
import { dayList } from './day-list';
import { type StarterWishes, starterItems } from './starter';

const names = {
  run: 'Run',
  backStrength: 'Back strength',
  postureBreak: 'Posture break',
  protein: 'Protein with each meal',
  vegetables: 'Vegetables and fruit',
  water: 'Water',
  units: { meals: 'meals', portions: 'portions', glasses: 'glasses' },
};

function starter(wishes: Partial<StarterWishes> = {}) {
  let count = 0;
  const newId = () => {
    count += 1;
    return idOf(count);
  };
  return starterItems({ startsOn: '2026-01-05', newId, names, ...wishes });
}
const namesOf = (wishes: Partial<StarterWishes>) => starter(wishes).map(({ name }) => name);

test('asks for three runs, two back-strength days, a posture break, protein, vegetables and water', () => {
  expect(
    starter().map(({ name, area, kind, schedule, target, unit }) => [
      name,
      area,
      kind,
      schedule.type,
      target,
      unit,
    ]),
  ).toEqual([
    ['Run', 'running', 'automatic', 'timesPerWeek', undefined, undefined],
    ['Back strength', 'strength', 'tick', 'timesPerWeek', undefined, undefined],
    ['Posture break', 'strength', 'tick', 'daily', undefined, undefined],
    ['Protein with each meal', 'diet', 'atLeast', 'daily', 3, 'meals'],
    ['Vegetables and fruit', 'diet', 'atLeast', 'daily', 5, 'portions'],
    ['Water', 'diet', 'atLeast', 'daily', 8, 'glasses'],
  ]);
  expect(starter()[0]).toMatchObject({ fulfilledBy: 'run', schedule: { times: 3 } });
  expect(starter()[1]).toMatchObject({ schedule: { times: 2 } });
});

test('follows what the person wishes for a week', () => {
  const [run, strength] = starter({ runsPerWeek: 5, strengthDaysPerWeek: 1 });
  expect(run).toMatchObject({ schedule: { times: 5 } });
  expect(strength).toMatchObject({ schedule: { times: 1 } });
});

test('leaves out what is wished not at all', () => {
  expect(namesOf({ runsPerWeek: 0, strengthDaysPerWeek: 0 })).not.toContain('Run');
  expect(namesOf({ runsPerWeek: 0, strengthDaysPerWeek: 0 })).toHaveLength(4);
  expect(namesOf({ areas: ['running'] })).toEqual(['Run']);
  expect(namesOf({ areas: [] })).toEqual([]);
});

test('is taken by a journal as it is, and stands on the list of its first day in its order', () => {
  const journal = createJournal({ id: idOf(99), at: '2026-01-05T08:00:00+01:00', device: 'desk' });
  const steps = starter().map((record) => ({
    type: 'add' as const,
    collection: 'checklistItems' as const,
    record,
  }));
  const command = { id: idOf(98), at: '2026-01-05T08:00:00+01:00', steps };
  const list = dayList(apply(journal, command, 'desk').journal, '2026-01-05');
  expect(list.map(({ item }) => item.name)).toEqual(starter().map(({ name }) => name));
  expect(new Set(list.map(({ status }) => status))).toEqual(new Set(['open']));
});
