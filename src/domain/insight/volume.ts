import { massAt } from '../body/mass';
import { calendarDate } from '../days';
import { energyFinder } from '../running/energy-finder';
import { totalsOf } from '../running/totals';
import { type BackFold, backFoldMessages } from './back-fold';
import { energyOfAll } from './energy';
import type { Facts } from './facts';
import { lack, type Message, type Panel, say } from './message';
import { type RecentRunning, recentRunning } from './running-panel';

/**
 * (b) How much was run in the last full weeks, what it took in energy, and how far the readings of the back fold have come. Never more
 * than `partly`: the claim ends at the back, and the fold is only counted here, not judged; what it lacks is in its own sentence.
 * `notYet` without a run with a distance.
 */
export function volumePanel(facts: Facts, fold: BackFold): Panel {
  const recent = recentRunning(facts);
  const foldMessages = backFoldMessages(fold);
  if ('state' in recent) return { ...recent, messages: [...recent.messages, ...foldMessages] };
  const totals = totalsOf(recent.runs);
  const measured = totals.runs - totals.withoutDistance;
  const energy = energyMessages(facts, recent);
  const weighed = facts.journal.bodyMeasurements.some(({ kind }) => kind === 'mass');
  return {
    state: measured > 0 ? 'partly' : 'notYet',
    messages: [...volumeMessages(recent), ...(measured > 0 ? energy : []), ...foldMessages],
    missing: [...lack('distances', measured, 1), ...lack('mass', weighed ? 1 : 0, 1)],
  };
}

function volumeMessages({ runs, weeks: { weeks } }: RecentRunning): Message[] {
  const { distanceM, withoutDistance } = totalsOf(runs);
  if (withoutDistance === runs.length) return [say('b.noDistance', { runs: runs.length, count: weeks })];
  const volume = {
    distance: { distanceM },
    runs: runs.length - withoutDistance,
    count: weeks,
    weekly: { distanceM: distanceM / weeks },
  };
  const without = withoutDistance > 0 ? [say('b.withoutDistance', { count: withoutDistance })] : [];
  return [say('b.volume', volume), ...without];
}

function energyMessages({ journal }: Facts, { runs, weeks }: RecentRunning): Message[] {
  const energy = energyOfAll(runs, energyFinder(journal.bodyMeasurements));
  if (energy === undefined) return [say('b.noMass')];
  const aWeek = (kcal: number) => toNearestTen(kcal / weeks.weeks);
  const values = { kcal: aWeek(energy.kcal), low: aWeek(energy.lowKcal), high: aWeek(energy.highKcal) };
  const [first] = runs;
  const mass = first && massAt(journal.bodyMeasurements, calendarDate(first.startedAt));
  return [say('b.energy', values), ...(mass?.after ? [say('b.massAfter')] : [])];
}

function toNearestTen(kcal: number): number {
  return Math.round(kcal / 10) * 10;
}
