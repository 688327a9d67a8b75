import type { UseFormReturnType } from '@mantine/form';
import { isLocalDate, type LocalDate } from '../../../domain/days';
import type { RecordFields } from '../../../domain/journal/commands';
import type { Area, ChecklistItem, Schedule } from '../../../domain/journal/schema';
import { t } from '../../../words';

/** An item as its form holds it: every choice at once, so that changing one's mind loses nothing. */
export interface ItemValues {
  readonly name: string;
  readonly area: Area;
  readonly kind: ChecklistItem['kind'];
  readonly target: number | string;
  readonly unit: string;
  readonly schedule: Schedule['type'];
  readonly weekdays: readonly string[];
  readonly times: number | string;
  readonly days: number | string;
  readonly startsOn: string;
}

/** The form's fields at work. */
export type ItemFormState = UseFormReturnType<ItemValues>;

/** The form of an item as it stands, or of a new one. */
export function valuesOf(item: ChecklistItem | undefined, openDay: LocalDate): ItemValues {
  const schedule = item?.schedule ?? { type: 'daily' };
  return {
    name: item?.name ?? '',
    area: item?.area ?? 'running',
    kind: item?.kind ?? 'tick',
    target: item?.target ?? '',
    unit: item?.unit ?? '',
    schedule: schedule.type,
    weekdays: schedule.type === 'weekdays' ? schedule.weekdays.map(String) : [],
    times: schedule.type === 'timesPerWeek' ? schedule.times : 3,
    days: schedule.type === 'everyNDays' ? schedule.days : 2,
    startsOn: item?.startsOn ?? openDay,
  };
}

/** The fields that the form asks for; `null` takes away what another kind of item had. */
export function fieldsOf(values: ItemValues) {
  const isAmount = values.kind === 'atLeast' || values.kind === 'atMost';
  const unit = values.unit.trim();
  return {
    name: values.name.trim(),
    area: values.area,
    kind: values.kind,
    target: isAmount ? Number(values.target) : null,
    unit: isAmount && unit !== '' ? unit : null,
    fulfilledBy: values.kind === 'automatic' ? 'run' : null,
    schedule: scheduleOf(values),
    startsOn: values.startsOn,
  } as const satisfies RecordFields<'checklistItems'>;
}

/** The fields in which two states of the form differ: all that a change of the item writes. */
export function changedFieldsOf(before: ItemValues, now: ItemValues): RecordFields<'checklistItems'> {
  const was = new Map<string, unknown>(Object.entries(fieldsOf(before)));
  const isChanged = ([field, value]: [string, unknown]) =>
    JSON.stringify(was.get(field)) !== JSON.stringify(value);
  return Object.fromEntries(Object.entries(fieldsOf(now)).filter(isChanged));
}

/** What is still wrong, by field, in words. */
export const faults = {
  name: ({ name }: ItemValues) => (name.trim() === '' ? t('today.form.nameMissing') : null),
  target: ({ kind, target }: ItemValues) => {
    const asks = kind === 'atLeast' || kind === 'atMost';
    return asks && !(Number(target) > 0) ? t('today.form.targetMissing') : null;
  },
  weekdays: ({ schedule, weekdays }: ItemValues) =>
    schedule === 'weekdays' && weekdays.length === 0 ? t('today.form.weekdaysMissing') : null,
  times: ({ schedule, times }: ItemValues) =>
    schedule === 'timesPerWeek' && !isWhole(times, 1, 7) ? t('today.form.timesInvalid') : null,
  days: ({ schedule, days }: ItemValues) =>
    schedule === 'everyNDays' && !isWhole(days, 2, 365) ? t('today.form.daysInvalid') : null,
  startsOn: ({ startsOn }: ItemValues) => (isLocalDate(startsOn) ? null : t('today.form.startsOnInvalid')),
};

function isWhole(value: number | string, least: number, most: number): boolean {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= least && number <= most;
}

function scheduleOf({ schedule, weekdays, times, days }: ItemValues): Schedule {
  switch (schedule) {
    case 'daily':
      return { type: 'daily' };
    case 'weekdays':
      return { type: 'weekdays', weekdays: weekdays.map(Number).sort() };
    case 'timesPerWeek':
      return { type: 'timesPerWeek', times: Number(times) };
    case 'everyNDays':
      return { type: 'everyNDays', days: Number(days) };
  }
}
