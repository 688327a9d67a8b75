import { calendarDate } from '../../../domain/days';
import type { Draft, RecordFields, Step } from '../../../domain/journal/commands';
import type { Run } from '../../../domain/journal/schema';
import type { LocalTime } from '../../../domain/local-time';
import { localTimeAt } from '../../../domain/zones';
import { NEW_SHOE, type RunDraft } from './draft';
import type { Readings } from './readings';
import { isBlank, readTriple } from './triple';

/** What the form gives: a run's fields without its id, and without those that are left empty. */
export type RunFields = Omit<Draft<'runs'>, 'id'>;

/** What a form is read with: the readings of its texts, the computer's zone, and the run it changes, if any. */
export interface ReadWith {
  readonly readings: Readings;
  readonly timeZone: string;
  readonly run?: Run;
}

/** When the run began, in the zone it was run in. Left as it was when neither day nor clock were changed. */
export function startedAtOf({ date, clock }: RunDraft, { timeZone, run }: ReadWith): LocalTime {
  if (run && calendarDate(run.startedAt) === date && run.startedAt.slice(11, 16) === clock)
    return run.startedAt;
  return inZone(date, clock, run?.timeZone) ?? localTimeAt(date, clock, timeZone);
}

function inZone(date: string, clock: string, timeZone: string | undefined): LocalTime | undefined {
  if (timeZone === undefined) return undefined;
  try {
    return localTimeAt(date, clock, timeZone);
  } catch {
    // A zone this computer has never heard of, written by hand perhaps.
    return undefined;
  }
}

/** The run as the form has it. `shoeId` is the chosen pair, or the one that is new. The form holds no faults. */
export function fieldsOf(draft: RunDraft, shoeId: string | undefined, reading: ReadWith): RunFields {
  const { distanceM, elapsedS = 0 } = readTriple(draft, reading.readings);
  const temperatureC = reading.readings.temperature(draft.temperature);
  const timeZone = reading.run ? reading.run.timeZone : reading.timeZone;
  const tags = tagsOf(draft);
  const { terrain } = draft;
  return {
    startedAt: startedAtOf(draft, reading),
    elapsedS,
    ...(timeZone !== undefined && { timeZone }),
    ...(distanceM !== undefined && { distanceM }),
    ...(temperatureC !== undefined && { temperatureC }),
    ...(terrain !== '' && { terrain }),
    ...(shoeId !== undefined && { shoeId }),
    ...(tags.length > 0 && { tags }),
    ...(!isBlank(draft.effort) && { effort: Number(draft.effort) }),
    ...(!isBlank(draft.averageHeartRate) && { averageHeartRateBpm: Number(draft.averageHeartRate) }),
    ...(!isBlank(draft.maximumHeartRate) && { maximumHeartRateBpm: Number(draft.maximumHeartRate) }),
    ...(!isBlank(draft.weather) && { weather: draft.weather.trim() }),
    ...(!isBlank(draft.note) && { note: draft.note.trim() }),
  };
}

/** The tags, each once however it is spelt, the one still being typed among them. */
export function tagsOf({ tags, tagText }: RunDraft): string[] {
  const all = [...tags, ...tagText.split(',')].map((tag) => tag.trim()).filter((tag) => tag !== '');
  return all.filter(
    (tag, index) => all.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === index,
  );
}

/** The steps of a new run, and before it those of a new pair of shoes. */
export function newRunSteps(draft: RunDraft, reading: ReadWith, newId: () => string): Step[] {
  const { shoeId, steps } = shoeSteps(draft, newId);
  return [
    ...steps,
    { type: 'add', collection: 'runs', record: { id: newId(), ...fieldsOf(draft, shoeId, reading) } },
  ];
}

/**
 * The steps that bring `run` from what the form said at first to what it says now: only fields that were changed in it, so that
 * nothing else is touched, not even by being written again more tidily.
 */
export function editRunSteps(
  draft: RunDraft,
  before: RunDraft,
  reading: ReadWith & { run: Run },
  newId: () => string,
): Step[] {
  const { shoeId, steps } = shoeSteps(draft, newId);
  const fields = changedFields(
    fieldsOf(before, shoeSteps(before, newId).shoeId, reading),
    fieldsOf(draft, shoeId, reading),
  );
  if (Object.keys(fields).length === 0) return steps;
  return [...steps, { type: 'edit', collection: 'runs', recordId: reading.run.id, fields }];
}

/**
 * The steps that bring a run back that was removed while its form was open, with what was changed in it. One that not even the bin
 * knows, after a restore for instance, is written anew as the form has it.
 */
export function backRunSteps(
  draft: RunDraft,
  before: RunDraft,
  reading: ReadWith & { run: Run },
  { newId, isInBin }: { newId: () => string; isInBin: boolean },
): Step[] {
  const { id } = reading.run;
  if (isInBin) return [{ type: 'bringBack', recordId: id }, ...editRunSteps(draft, before, reading, newId)];
  const { shoeId, steps } = shoeSteps(draft, newId);
  const record = { id, ...fieldsOf(draft, shoeId, reading) };
  return [...steps, { type: 'add', collection: 'runs', record }];
}

const formFields = [
  'startedAt',
  'distanceM',
  'elapsedS',
  'effort',
  'terrain',
  'shoeId',
  'averageHeartRateBpm',
  'maximumHeartRateBpm',
  'weather',
  'temperatureC',
  'note',
  'tags',
] as const satisfies readonly (keyof RunFields)[];

function changedFields(before: RunFields, now: RunFields): RecordFields<'runs'> {
  const changed = formFields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(now[field]));
  return Object.fromEntries(changed.map((field) => [field, now[field] ?? null]));
}

function shoeSteps(
  { shoe, newShoe }: RunDraft,
  newId: () => string,
): { shoeId: string | undefined; steps: Step[] } {
  if (shoe === '') return { shoeId: undefined, steps: [] };
  if (shoe !== NEW_SHOE) return { shoeId: shoe, steps: [] };
  const id = newId();
  return { shoeId: id, steps: [{ type: 'add', collection: 'shoes', record: { id, name: newShoe.trim() } }] };
}
