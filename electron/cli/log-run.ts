import { randomUUID } from 'node:crypto';
import type { Draft } from '../../src/domain/journal/commands';
import {
  completeThird,
  formatDistance,
  formatDuration,
  formatPace,
  parseDistance,
  parseDuration,
  parsePace,
} from '../../src/domain/quantities';
import { epochMsOf, localTimeOf } from '../../src/domain/zones';
import { formatDate } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { everywhere, type Moment, noMoreThan, readable, readWords, wholeOption } from './arguments';
import { carryOut, momentOption, nameOption, noteOption, now } from './entry';
import { done, type Io, type Outcome, WrongUse } from './io';
import { writingJournal } from './place';

const LONGEST_TAG = 60;

/** `log run`: from any two of distance, time and pace, or a time alone. Without `--at` the run has just ended. */
export async function logRun(args: readonly string[], io: Io): Promise<Outcome> {
  const { values, positionals } = readWords(args, {
    ...everywhere,
    distance: { type: 'string' },
    time: { type: 'string' },
    pace: { type: 'string' },
    at: { type: 'string' },
    note: { type: 'string' },
    effort: { type: 'string' },
    tag: { type: 'string', multiple: true },
  });
  noMoreThan(0, positionals);
  const asked = momentOption(values.at, io);
  const tags = values.tag?.flatMap((tag) => nameOption('--tag', tag, LONGEST_TAG) ?? []);
  const effort = wholeOption('--effort', values.effort, [1, 10]);
  // Read before any journal is opened: words that cannot be understood leave no trace.
  effortOf(values, 'km');
  return writingJournal(values, io, async ({ journal, handlers }) => {
    const unit = journal.settings.distanceUnit;
    const { distanceM, elapsedS } = effortOf(values, unit);
    const { at: startedAt, timeZone } = asked ?? endingNow(elapsedS, io);
    const run: Draft<'runs'> = {
      id: randomUUID(),
      startedAt,
      elapsedS,
      ...(timeZone !== undefined && { timeZone }),
      ...(distanceM !== undefined && { distanceM }),
      ...(effort !== undefined && { effort }),
      ...noteOption(values.note),
      ...(tags && { tags }),
    };
    await carryOut({ type: 'add', collection: 'runs', record: run }, handlers, io);
    const told = { date: formatDate(startedAt.slice(0, 10)), time: formatDuration(elapsedS) };
    const line =
      distanceM === undefined
        ? t('terminal.logged.runTime', told)
        : t('terminal.logged.run', {
            ...told,
            distance: formatDistance(distanceM, unit),
            pace: formatPace(elapsedS / distanceM, unit),
          });
    return done({ id: run.id, startedAt, distanceM, elapsedS }, [line]);
  });
}

interface RunWords {
  readonly distance?: string | undefined;
  readonly time?: string | undefined;
  readonly pace?: string | undefined;
}

/** Distance and time from any two of distance, time and pace; a time alone is a run too. */
function effortOf(words: RunWords, unit: 'km' | 'mi'): { distanceM: number | undefined; elapsedS: number } {
  const distanceM =
    words.distance === undefined
      ? undefined
      : readable('--distance', words.distance, (text) => parseDistance(text, unit), '5.2km');
  const elapsedS =
    words.time === undefined ? undefined : readable('--time', words.time, parseDuration, '27:30');
  const paceSPerM =
    words.pace === undefined
      ? undefined
      : readable('--pace', words.pace, (text) => parsePace(text, unit), '5:20/km');
  const whole = completeThird({
    ...(distanceM !== undefined && { distanceM }),
    ...(elapsedS !== undefined && { elapsedS }),
    ...(paceSPerM !== undefined && { paceSPerM }),
  });
  if (whole) return whole;
  if (elapsedS === undefined)
    throw new WrongUse(t('terminal.use.missing', { option: '--time', example: '27:30' }));
  return { distanceM, elapsedS };
}

/** When a run began that has just ended. */
function endingNow(elapsedS: number, io: Io): Moment {
  return { at: localTimeOf(epochMsOf(now(io).at) - elapsedS * 1000, io.zone), timeZone: io.zone };
}
