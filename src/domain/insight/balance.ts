import { datesInclusive, type LocalDate } from '../days';
import { type Adherence, adherence } from '../habits/fullness';
import type { Area } from '../journal/schema';
import type { Facts } from './facts';
import { keptDates } from './kept';
import { type Figure, lack, type Message, type Missing, type Need, type Panel, say } from './message';
import { notYet } from './running-panel';

/** The areas in the order in which the article names them. */
const AREAS = ['diet', 'strength', 'running'] as const satisfies readonly Area[];
const NEED: Record<Area, Need> = { diet: 'dietItems', strength: 'strengthItems', running: 'runningItems' };
/** Full weeks below which the panel is `partly`: one good or bad week is not a habit. */
const BALANCE_WEEKS_NEEDED = 4;
/** Full weeks below which there is no picture. */
const FIGURE_WEEKS_NEEDED = 2;

/** One day of the list: in which areas something was kept. */
export interface BalanceDay extends Readonly<Record<Area, boolean>> {
  readonly date: LocalDate;
}

/** Every day of the last full weeks, the earliest first, week by whole week. */
export interface BalanceFigure {
  readonly days: readonly BalanceDay[];
}

/**
 * (g) What was kept of what was due in each area over the last full weeks, and on how many days something was kept in all three.
 * `answered` with something due in all three over at least four weeks, otherwise `partly`; `notYet` where nothing was due at all.
 */
export function balancePanel(facts: Facts): Panel {
  const { journal, listWeeks, today } = facts;
  if (journal.checklistItems.length === 0)
    return notYet(
      [say('g.noList')],
      AREAS.flatMap((area) => lack(NEED[area], 0, 1)),
    );
  if (listWeeks === undefined) return notYet([say('g.firstWeek')], lack('listWeeks', 0, 1));
  const kept = adherence(journal, { ...listWeeks, today });
  const missing = [...areasMissing(kept), ...lack('listWeeks', listWeeks.weeks, BALANCE_WEEKS_NEEDED)];
  if (kept.total.due === 0) return notYet([say('g.noList')], missing);
  const span = say('g.span', { count: listWeeks.weeks });
  const messages = [
    span,
    ...AREAS.map((area) => areaMessage(area, kept)),
    togetherMessage(balanceDays(facts)),
  ];
  return { state: missing.length === 0 ? 'answered' : 'partly', messages, missing };
}

/** The days of the last full weeks, from two weeks on and with something kept in any area. */
export function balanceFigure(facts: Facts): Figure<BalanceFigure> {
  const days = balanceDays(facts);
  const weeks = days.length / 7;
  const keptDays = days.filter((day) => AREAS.some((area) => day[area])).length;
  if (weeks < FIGURE_WEEKS_NEEDED) {
    return { state: 'waiting', missing: lack('listWeeks', weeks, FIGURE_WEEKS_NEEDED) };
  }
  if (keptDays === 0) return { state: 'waiting', missing: lack('keptDays', 0, 1) };
  const together = days.filter(isTogether).length;
  return { state: 'drawn', data: { days }, reading: say('figure.balance', { together, count: days.length }) };
}

function balanceDays({ journal, listWeeks }: Facts): BalanceDay[] {
  if (listWeeks === undefined) return [];
  const [diet, strength, running] = AREAS.map((area) => keptDates(journal, area, listWeeks));
  return datesInclusive(listWeeks.from, listWeeks.to).map((date) => ({
    date,
    diet: diet?.has(date) ?? false,
    strength: strength?.has(date) ?? false,
    running: running?.has(date) ?? false,
  }));
}

function isTogether({ diet, strength, running }: BalanceDay): boolean {
  return diet && strength && running;
}

function areaMessage(area: Area, adherences: Adherence): Message {
  const { kept, due } = adherences[area];
  return due === 0
    ? say('g.areaNothingDue', { area: { area } })
    : say('g.area', { area: { area }, kept, due });
}

function togetherMessage(days: readonly BalanceDay[]): Message {
  const together = days.filter(isTogether).length;
  return together === 0
    ? say('g.neverTogether', { days: days.length })
    : say('g.together', { count: together, days: days.length });
}

function areasMissing(adherences: Adherence): Missing[] {
  return AREAS.flatMap((area) => lack(NEED[area], adherences[area].due > 0 ? 1 : 0, 1));
}
