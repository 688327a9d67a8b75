import type { Problem } from '../../contract/journal-state';
import { journalDay } from '../../domain/days';
import { starterItems } from '../../domain/habits/starter';
import type { Step } from '../../domain/journal/commands';
import type { Area, Journal } from '../../domain/journal/schema';
import { bridge } from '../../journal-client/bridge';
import { here } from '../../journal-client/clock';
import { carryOut, isDone, show } from '../../journal-client/store';
import { starterNames } from '../../words/starter-names';

/** What the welcome asks. */
export interface Answers {
  readonly name: string;
  readonly units: 'metric' | 'imperial';
  readonly runsPerWeek: number;
  readonly strengthDaysPerWeek: number;
  readonly diet: boolean;
}

/** What is begun with when the questions are skipped: the set that the article asks for. */
export const defaultAnswers: Answers = {
  name: '',
  units: 'metric',
  runsPerWeek: 3,
  strengthDaysPerWeek: 2,
  diet: true,
};

/** Makes the journal and writes the answers into it. Answers with what stood in the way, or nothing when it is done. */
export async function beginJournal(answers: Answers): Promise<Problem | undefined> {
  const created = await bridge.createJournal(undefined);
  if (!created.ok) return created.problem;
  show(created.value);
  if (created.value.state !== 'good') return undefined;
  const outcome = await carryOut(stepsOf(answers, created.value.journal));
  return isDone(outcome) ? undefined : outcome.problem;
}

function stepsOf(answers: Answers, journal: Journal): Step[] {
  const { name, units } = answers;
  const imperial = units === 'imperial';
  return [
    { type: 'editProfile', fields: { name: name.trim() || null } },
    {
      type: 'editSettings',
      fields: { distanceUnit: imperial ? 'mi' : 'km', massUnit: imperial ? 'lb' : 'kg' },
    },
    ...listOf(answers, journal),
  ];
}

function listOf({ runsPerWeek, strengthDaysPerWeek, diet }: Answers, { settings }: Journal): Step[] {
  const wanted: [Area, boolean][] = [
    ['running', runsPerWeek > 0],
    ['strength', strengthDaysPerWeek > 0],
    ['diet', diet],
  ];
  const items = starterItems({
    startsOn: journalDay(here(), settings.dayEndsAt),
    newId: () => crypto.randomUUID(),
    names: starterNames(),
    runsPerWeek,
    strengthDaysPerWeek,
    areas: wanted.filter(([, yes]) => yes).map(([area]) => area),
  });
  return items.map((record) => ({ type: 'add', collection: 'checklistItems', record }));
}
