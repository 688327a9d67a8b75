import { isLocalDate } from '../../../domain/days';
import type { DistanceUnit } from '../../../domain/quantities';
import { t } from '../../../words';
import { NEW_SHOE, type RunDraft } from './draft';
import type { Readings } from './readings';
import { tagsOf } from './record';
import { isBlank, readTriple } from './triple';

/** The form's fields that can be wrong, in the order in which they are met. */
export const faultFields = [
  'distance',
  'time',
  'pace',
  'date',
  'clock',
  'newShoe',
  'averageHeartRate',
  'maximumHeartRate',
  'temperature',
  'tags',
] as const;
export type FaultField = (typeof faultFields)[number];
export type Faults = Readonly<Partial<Record<FaultField, string>>>;

const MAX_DISTANCE_M = 1_000_000;
const MAX_ELAPSED_S = 1_000_000;
const MAX_TAG_LENGTH = 60;

/** What stands in the way of saving: a sentence at each field that needs a hand. Empty when nothing does. */
export function faultsOf(draft: RunDraft, readings: Readings, unit: DistanceUnit): Faults {
  const all: readonly (readonly [FaultField, string | undefined])[] = [
    ...tripleFaults(draft, readings, unit),
    ['date', isLocalDate(draft.date) ? undefined : t('runs.form.faults.date')],
    ['clock', isBlank(draft.clock) ? t('runs.form.faults.clock') : undefined],
    [
      'newShoe',
      draft.shoe === NEW_SHOE && isBlank(draft.newShoe) ? t('runs.form.faults.newShoe') : undefined,
    ],
    ['averageHeartRate', heartRateFault(draft.averageHeartRate)],
    ['maximumHeartRate', heartRateFault(draft.maximumHeartRate) ?? orderFault(draft)],
    ['temperature', temperatureFault(draft.temperature, readings)],
    [
      'tags',
      tagsOf(draft).some((tag) => tag.length > MAX_TAG_LENGTH) ? t('runs.form.faults.tags') : undefined,
    ],
  ];
  return Object.fromEntries(all.filter(([, sentence]) => sentence !== undefined));
}

function tripleFaults(
  draft: RunDraft,
  readings: Readings,
  unit: DistanceUnit,
): [FaultField, string | undefined][] {
  const { distanceM, elapsedS } = readTriple(draft, readings);
  const unread = (field: 'distance' | 'time' | 'pace') =>
    !isBlank(draft[field]) && readings[field](draft[field]) === undefined;
  const farTooLong = distanceM !== undefined && distanceM > MAX_DISTANCE_M;
  return [
    [
      'distance',
      unread('distance')
        ? t(`runs.form.faults.distance.${unit}`)
        : farTooLong
          ? t('runs.form.faults.tooFar')
          : undefined,
    ],
    ['time', timeFault(draft, unread('time'), unread('distance') || unread('pace'), elapsedS)],
    ['pace', unread('pace') ? t(`runs.form.faults.pace.${unit}`) : undefined],
  ];
}

function timeFault(
  draft: RunDraft,
  unread: boolean,
  othersUnread: boolean,
  elapsedS: number | undefined,
): string | undefined {
  if (unread) return t('runs.form.faults.time');
  if (elapsedS !== undefined) return elapsedS > MAX_ELAPSED_S ? t('runs.form.faults.tooLong') : undefined;
  if (othersUnread) return undefined;
  return isBlank(draft.distance) && isBlank(draft.pace)
    ? t('runs.form.faults.nothing')
    : t('runs.form.faults.noTime');
}

function heartRateFault(written: string): string | undefined {
  if (isBlank(written)) return undefined;
  const beats = Number(written);
  return Number.isInteger(beats) && beats >= 30 && beats <= 250 ? undefined : t('runs.form.faults.heartRate');
}

function orderFault({ averageHeartRate, maximumHeartRate }: RunDraft): string | undefined {
  if (isBlank(averageHeartRate) || isBlank(maximumHeartRate)) return undefined;
  return Number(maximumHeartRate) < Number(averageHeartRate)
    ? t('runs.form.faults.heartRateOrder')
    : undefined;
}

function temperatureFault(written: string, readings: Readings): string | undefined {
  if (isBlank(written)) return undefined;
  const degrees = readings.temperature(written);
  return degrees !== undefined && Math.abs(degrees) <= 60 ? undefined : t('runs.form.faults.temperature');
}
