import type { LocalDate } from '../days';
import type { Draft } from '../journal/commands';
import type { Area, ChecklistItem } from '../journal/schema';

type ItemDraft = Draft<'checklistItems'>;
type ItemKey = 'run' | 'backStrength' | 'postureBreak' | 'protein' | 'vegetables' | 'water';

/** The words of the first list, in the reader's language: what each item is called and what its amounts are counted in. */
export interface StarterNames extends Readonly<Record<ItemKey, string>> {
  readonly units: { readonly meals: string; readonly portions: string; readonly glasses: string };
}

/** What a person chose, and what has to come from outside: the first day, new ids, words. */
export interface StarterWishes {
  readonly startsOn: LocalDate;
  readonly newId: () => string;
  readonly names: StarterNames;
  /** Runs a week, 0–7; 3 unless chosen; with 0 running is left out. */
  readonly runsPerWeek?: number;
  /** Days a week with back strength work, 0–7; 2 unless chosen, with 0 it is left out. */
  readonly strengthDaysPerWeek?: number;
  /** Areas to have a list for; all three unless chosen. */
  readonly areas?: readonly Area[];
}

const allAreas: readonly Area[] = ['running', 'strength', 'diet'];

type Plan = Pick<ChecklistItem, 'area' | 'kind' | 'schedule'> &
  Partial<Pick<ChecklistItem, 'target' | 'unit' | 'fulfilledBy'>>;

/**
 * A sensible first list for somebody who asks whether running helps the back: runs that tick themselves when logged, back strength, a
 * posture break, protein with each of three meals, five portions of vegetables or fruit, eight glasses of water.
 */
export function starterItems(wishes: StarterWishes): ItemDraft[] {
  const { startsOn, newId, names, areas = allAreas } = wishes;
  return plansOf(wishes)
    .filter(([, { area }]) => areas.includes(area))
    .map(([key, plan], position) => ({
      id: newId(),
      name: names[key],
      ...plan,
      position,
      startsOn,
      pauses: [],
    }));
}

function plansOf({
  names: { units },
  runsPerWeek = 3,
  strengthDaysPerWeek = 2,
}: StarterWishes): [ItemKey, Plan][] {
  const daily = { schedule: { type: 'daily' } } as const;
  const amount = (target: number, unit: string): Plan => ({
    area: 'diet',
    kind: 'atLeast',
    target,
    unit,
    ...daily,
  });
  return [
    ...weekly('run', { area: 'running', kind: 'automatic', fulfilledBy: 'run' }, runsPerWeek),
    ...weekly('backStrength', { area: 'strength', kind: 'tick' }, strengthDaysPerWeek),
    ['postureBreak', { area: 'strength', kind: 'tick', ...daily }],
    ['protein', amount(3, units.meals)],
    ['vegetables', amount(5, units.portions)],
    ['water', amount(8, units.glasses)],
  ];
}

function weekly(key: ItemKey, plan: Omit<Plan, 'schedule'>, times: number): [ItemKey, Plan][] {
  return times > 0 ? [[key, { ...plan, schedule: { type: 'timesPerWeek', times } }]] : [];
}
