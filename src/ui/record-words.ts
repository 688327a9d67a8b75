import { calendarDate, isLocalDate } from '../domain/days';
import type { Place } from '../domain/journal/patch';
import type { Journal, Schedule } from '../domain/journal/schema';
import { formatCount, formatDistance, formatDuration, formatMass } from '../domain/quantities';
import { t, type WordKey } from '../words';
import { formatClock, formatDate, formatDay, formatWeekday } from '../words/dates';
import { fields } from '../words/en/fields';
import { scheduleInWords } from '../words/schedules';

/** A record by what a person knows it by: "Run of 3 May 2026, 5.20 km in 27:30", "“Rows”". */
export function recordName(journal: Journal, place: string, record: object): string {
  const { id, startedAt, measuredAt, name, kind } = record as Record<string, unknown>;
  switch (place) {
    case 'runs':
      return [t('fields.record.run', { day: dayOf(startedAt) }), runFacts(journal, record)].join(', ');
    case 'days':
      return t('fields.record.day', { day: dayOf(id) });
    case 'checklistItems':
      return t('fields.record.item', { name });
    case 'shoes':
      return t('fields.record.shoes', { name });
    case 'bodyMeasurements':
      return t(kind === 'fold' ? 'fields.record.fold' : 'fields.record.mass', { day: dayOf(measuredAt) });
    case 'profile':
      return t('fields.record.profile');
    case 'settings':
      return t('fields.record.settings');
    default:
      return t('fields.record.unknown');
  }
}

/** What a field is called; a mark goes by the name of its item. One that this version does not know is called as it is. */
export function fieldName(journal: Journal, place: Place, field: string): string {
  if (field.startsWith('marks.')) return itemName(journal, field.slice('marks.'.length));
  const known: Record<string, Record<string, string>> = fields;
  return known[place]?.[field] === undefined ? field : t(`fields.${place}.${field}` as WordKey);
}

/** The value of a field in words, in this person's units. */
export function valueText(journal: Journal, place: Place, field: string, value: unknown): string {
  if (value === undefined || value === null) return emptyText(field);
  if (field.startsWith('marks.')) return markText(value);
  const words = special[field]?.(value, journal, place);
  return words ?? plainText(value);
}

/** The fields of a record that have something to say, in words. */
export function factsOf(journal: Journal, place: Place, record: object): { name: string; value: string }[] {
  const silent = new Set(['id', 'createdAt', 'updatedAt', 'version', 'fieldVersions', 'earlier', 'outlived']);
  return Object.entries(record)
    .filter(([field, value]) => !silent.has(field) && field !== 'position' && value !== undefined)
    .flatMap(([field, value]) => {
      if (field !== 'marks' || !isObject(value)) return [[field, value] as const];
      return Object.entries(value).map(([id, mark]) => [`marks.${id}`, mark] as const);
    })
    .map(([field, value]) => ({
      name: fieldName(journal, place, field),
      value: valueText(journal, place, field, value),
    }));
}

type InWords = (value: unknown, journal: Journal, place: Place) => string | undefined;

const oneOf =
  (words: Readonly<Record<string, string>>): InWords =>
  (value) =>
    words[String(value)];
const named =
  (group: 'common.terrain' | 'common.area' | 'common.pauseReason' | 'today.form.kinds'): InWords =>
  (value) =>
    t(`${group}.${String(value)}` as WordKey);
const date: InWords = (value) => (isLocalDate(String(value)) ? formatDay(String(value)) : undefined);
const time: InWords = (value) => `${dayOf(value)}, ${formatClock(String(value))}`;
const beats: InWords = (value) => t('fields.value.beats', { count: Number(value) });

/** Fields whose values want more than to be written as they are. */
const special: Readonly<Record<string, InWords>> = {
  startedAt: time,
  measuredAt: time,
  distanceM: (value, { settings }) => formatDistance(Number(value), settings.distanceUnit),
  elapsedS: (value) => formatDuration(Number(value)),
  terrain: named('common.terrain'),
  shoeId: (value, journal) => shoeName(journal, String(value)),
  averageHeartRateBpm: beats,
  maximumHeartRateBpm: beats,
  temperatureC: (value) => t('fields.value.celsius', { degrees: String(Number(value)).replace('-', '−') }),
  area: named('common.area'),
  kind: (value, _, place) =>
    place === 'bodyMeasurements'
      ? t(value === 'fold' ? 'fields.value.fold' : 'fields.value.mass')
      : t(`today.form.kinds.${String(value)}` as WordKey),
  fulfilledBy: () => t('fields.value.run'),
  schedule: (value, { settings }) => scheduleInWords(value as Schedule, settings.weekStartsOn),
  startsOn: date,
  archivedOn: date,
  retiredOn: date,
  birthDate: date,
  pauses: (value) => (Array.isArray(value) ? pausesText(value.length) : undefined),
  massKg: (value, { settings }) => formatMass(Number(value), settings.massUnit),
  readingsMm: (value) =>
    Array.isArray(value) ? t('fields.value.millimetres', { list: value.join(', ') }) : undefined,
  off: named('common.pauseReason'),
  mood: (value) => moods[Number(value) - 1],
  sex: oneOf({ female: t('settings.profile.female'), male: t('settings.profile.male') }),
  heightM: (value) => t('fields.value.centimetres', { count: Math.round(Number(value) * 1000) / 10 }),
  distanceUnit: oneOf({ km: t('settings.units.km'), mi: t('settings.units.mi') }),
  massUnit: oneOf({ kg: t('settings.units.kg'), lb: t('settings.units.lb') }),
  weekStartsOn: (value) => formatWeekday(value === 7 ? '2024-01-07' : '2024-01-01'),
};

const moods = (['lowest', 'low', 'even', 'good', 'best'] as const).map((level) =>
  t(`today.mood.levels.${level}`),
);

function runFacts({ settings }: Journal, record: object): string {
  const { distanceM, elapsedS } = record as { distanceM?: number; elapsedS: number };
  const time = formatDuration(elapsedS);
  if (distanceM === undefined) return time;
  return t('runs.inWords', { distance: formatDistance(distanceM, settings.distanceUnit), time });
}

function pausesText(count: number): string {
  return count === 0 ? t('fields.value.noPauses') : t('fields.value.pauses', { count });
}

function markText(value: unknown): string {
  const { state, amount } = value as { state?: string; amount?: number };
  if (state === 'amount') return t('fields.mark.amount', { amount: formatCount(amount ?? 0) });
  return t(`fields.mark.${state ?? 'none'}` as WordKey);
}

function emptyText(field: string): string {
  return t(field.startsWith('marks.') ? 'fields.mark.none' : 'fields.value.empty');
}

function plainText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return formatCount(value);
  const isWords = Array.isArray(value) && value.every((one) => typeof one === 'string');
  return isWords ? value.join(', ') : JSON.stringify(value);
}

/** Records that were removed keep their names. */
function itemName(journal: Journal, id: string): string {
  return nameOf(journal, journal.checklistItems, id) ?? t('fields.value.goneItem');
}

function shoeName(journal: Journal, id: string): string {
  return nameOf(journal, journal.shoes, id) ?? t('fields.value.goneShoes');
}

function nameOf(
  { removed }: Journal,
  records: readonly { id: string; name: string }[],
  id: string,
): string | undefined {
  const gone = removed.find((one) => one.id === id)?.record as { name?: unknown } | undefined;
  const name = records.find((one) => one.id === id)?.name ?? gone?.name;
  return typeof name === 'string' ? name : undefined;
}

function dayOf(value: unknown): string {
  const day = String(value).slice(0, 10);
  return isLocalDate(day) ? formatDate(calendarDate(day)) : day;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
