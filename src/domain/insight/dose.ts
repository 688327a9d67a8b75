import { calendarDate } from '../days';
import { type BackFold, backFoldMissing } from './back-fold';
import { type Facts, RECENT_WEEKS } from './facts';
import { lack, type Message, type Missing, type Panel, say } from './message';
import { DAYS_NEEDED, READINGS_NEEDED, type Readiness, readinessOf } from './readiness';
import { type RecentRunning, recentRunning } from './running-panel';

/** The step in which the pooled trials counted weekly exercise (Jayedi 2024, doi 10.1001/jamanetworkopen.2024.52185). */
const STEP_MINUTES = 30;

/**
 * (e) The weekly minutes of running of the last full weeks beside the steps of the trials, as a dose and not as a forecast. At most
 * `partly`: what the body made of it would take weighings and back folds, of which only the count is given.
 */
export function dosePanel(facts: Facts, fold: BackFold): Panel {
  const weighed = weighingsOf(facts);
  const missing = [...weighingsMissing(weighed), ...backFoldMissing(fold)];
  const readings = { weighings: weighed.readings, folds: fold.readings };
  const body = missing.length > 0 ? say('e.bodyUnknown') : say('e.bodyKnown', readings);
  const recent = recentRunning(facts);
  if ('state' in recent)
    return { ...recent, messages: [...recent.messages, body], missing: [...recent.missing, ...missing] };
  return { state: 'partly', messages: [...doseMessages(recent), body], missing };
}

function doseMessages({ runs, weeks: { weeks } }: RecentRunning): Message[] {
  const minutes = runs.reduce((sum, { elapsedS }) => sum + elapsedS, 0) / 60 / weeks;
  const steps = Math.round((minutes / STEP_MINUTES) * 10) / 10;
  const short =
    weeks < RECENT_WEEKS ? [say('e.shorterThanTrials', { count: weeks, weeksNeeded: RECENT_WEEKS })] : [];
  return [
    say('e.minutes', { minutes: Math.round(minutes), count: weeks }),
    steps < 1 ? say('e.belowOneStep') : say('e.steps', { steps }),
    ...short,
  ];
}

function weighingsOf({ journal: { bodyMeasurements }, today }: Facts): Readiness {
  const weighings = bodyMeasurements.filter(({ kind }) => kind === 'mass');
  return readinessOf(
    weighings.map(({ measuredAt }) => calendarDate(measuredAt)).filter((date) => date <= today),
  );
}

function weighingsMissing({ readings, days }: Readiness): Missing[] {
  return [...lack('weighings', readings, READINGS_NEEDED), ...lack('weighingDays', days, DAYS_NEEDED)];
}
