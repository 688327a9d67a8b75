import type { Journal, Run } from '../../../domain/journal/schema';
import type { DistanceUnit } from '../../../domain/quantities';
import type { Parts } from '../../../ui/rebase/rebase';
import { t } from '../../../words';
import { formatDay } from '../../../words/dates';
import { effortWord } from '../shared/effort';
import type { RunDraft } from './draft';

/** The parts of the form that can be changed elsewhere while it is open. The pace is never written, so nobody else changes it. */
export const runParts = {
  distance: ['distance'],
  time: ['time'],
  date: ['date'],
  clock: ['clock'],
  effort: ['effort'],
  terrain: ['terrain'],
  shoe: ['shoe'],
  averageHeartRate: ['averageHeartRate'],
  maximumHeartRate: ['maximumHeartRate'],
  weather: ['weather'],
  temperature: ['temperature'],
  tags: ['tags'],
  note: ['note'],
} as const satisfies Parts<RunDraft>;
export type RunPart = keyof typeof runParts;

/** The field of a run that a part of the form writes. */
export const fieldOfPart = {
  distance: 'distanceM',
  time: 'elapsedS',
  date: 'startedAt',
  clock: 'startedAt',
  effort: 'effort',
  terrain: 'terrain',
  shoe: 'shoeId',
  averageHeartRate: 'averageHeartRateBpm',
  maximumHeartRate: 'maximumHeartRateBpm',
  weather: 'weather',
  temperature: 'temperatureC',
  tags: 'tags',
  note: 'note',
} as const satisfies Record<RunPart, keyof Run>;

/** What a part of the form says, as it is read rather than typed; empty when it says nothing. */
export function partInWords(
  part: RunPart,
  draft: RunDraft,
  { unit, journal }: { unit: DistanceUnit; journal: Journal },
): string {
  if (part === 'tags') return draft.tags.join(', ');
  const text = draft[part];
  if (text === '') return '';
  if (part === 'distance') return t('runs.form.withUnit', { text, unit });
  if (part === 'date') return formatDay(text);
  if (part === 'effort') return t('runs.effort.named', { effort: text, word: effortWord(Number(text)) });
  if (part === 'terrain') return draft.terrain && t(`common.terrain.${draft.terrain}`);
  if (part === 'shoe') return journal.shoes.find(({ id }) => id === text)?.name ?? '';
  return text;
}
