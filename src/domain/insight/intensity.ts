import type { Facts } from './facts';
import { keptDates } from './kept';
import { lack, type Message, type Panel, say } from './message';
import { type RecentRunning, recentRunning } from './running-panel';

/** 4 mph: from here on the 2024 Compendium rates every running speed 6.5 times rest or more, and vigorous begins at 6. */
const VIGOROUS_FROM_M_PER_S = 1.78816;
/** Efforts of 1–10 by this journal's own convention: up to 4 easy, 5 and 6 in between, from 7 hard. */
const EASY_UP_TO = 4;
const HARD_FROM = 7;
/** Runs with an effort below which a share of easy and hard says little. */
const EFFORTS_NEEDED = 8;

/**
 * (a) How hard the running of the last full weeks was, and how often strength was kept beside it. `answered` with an effort logged for
 * at least 8 runs and half of all; which muscles worked no log can say, and the panel says so.
 */
export function intensityPanel(facts: Facts): Panel {
  const recent = recentRunning(facts);
  if ('state' in recent) return recent;
  const known = recent.runs.filter(({ effort }) => effort !== undefined).length;
  const needed = Math.max(EFFORTS_NEEDED, Math.ceil(recent.runs.length / 2));
  const days = keptDates(facts.journal, 'strength', recent.weeks).size;
  const strength = days > 0 ? [say('a.strengthDays', { count: days })] : [];
  const messages = [
    ...effortMessages(recent, known),
    ...speedMessages(recent),
    ...strength,
    say('a.muscles'),
  ];
  return {
    state: known >= needed ? 'answered' : 'partly',
    messages,
    missing: lack('efforts', known, needed),
  };
}

function effortMessages({ runs, weeks: { weeks } }: RecentRunning, known: number): Message[] {
  const minutesAWeek = (from: number, to: number) => {
    const within = runs.filter(({ effort = 0 }) => effort >= from && effort <= to);
    return Math.round(within.reduce((sum, { elapsedS }) => sum + elapsedS, 0) / 60 / weeks);
  };
  const span = { runs: runs.length, count: weeks };
  if (known === 0) return [say('a.noEffort', span)];
  const easy = minutesAWeek(1, EASY_UP_TO);
  const between = minutesAWeek(EASY_UP_TO + 1, HARD_FROM - 1);
  return [say('a.effort', { ...span, known, easy, between, hard: minutesAWeek(HARD_FROM, 10) })];
}

/** A run's average, breaks included: a run that averages it was vigorous by the tables; a slower one may have been in parts. */
function speedMessages({ runs }: RecentRunning): Message[] {
  const speeds = runs.flatMap(({ distanceM, elapsedS }) =>
    distanceM === undefined ? [] : [distanceM / elapsedS],
  );
  if (speeds.length === 0) return [];
  const vigorous = speeds.filter((speed) => speed >= VIGOROUS_FROM_M_PER_S).length;
  return [say('a.speed', { vigorous, count: speeds.length })];
}
