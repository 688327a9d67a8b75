import { formatDistance, formatDuration, formatMass } from '../domain/quantities';
import { formatClock, formatDate, formatDay } from './dates';
import { en } from './en/index';
import { t } from './index';
import { readingsText, siteName, type Units } from './records';

/** What the values of fields are told with. */
export interface FieldWords extends Units {
  /** The name of the item or the pair of shoes with this id, where it is known. */
  readonly nameOf: (id: string) => string | undefined;
}

/** What a field is called, by its path: `Distance`; a day's mark by its item's name; one nobody knows by its own name. */
export function fieldName(path: string, { nameOf }: Pick<FieldWords, 'nameOf'>): string {
  if (path.startsWith('marks.')) return nameOf(path.slice('marks.'.length)) ?? path;
  const [field = path] = path.split('.');
  return isNamed(field) ? t(`records.field.${field}`) : path;
}

/** What the records of one kind are called; a kind nobody knows goes by its own name. */
export function placeName(place: string): string {
  return isPlace(place) ? t(`records.place.${place}`) : place;
}

/** What a field says, as the screens say it; long texts are cut. */
export function fieldValue(path: string, value: unknown, words: FieldWords): string {
  if (value === undefined || value === '') return t('records.nothing');
  const tell = tellers[path.startsWith('marks.') ? 'marks' : path];
  const text = tell?.(value, words) ?? plain(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 160;

type Teller = (value: unknown, words: FieldWords) => string | undefined;

const moment: Teller = (value) => `${formatDay(String(value).slice(0, 10))}, ${formatClock(String(value))}`;
const date: Teller = (value) => formatDate(String(value));
const quoted: Teller = (value) => `“${String(value)}”`;
const beats: Teller = (value) => t('records.beats', { count: Number(value) });
const listed: Teller = (value) => (Array.isArray(value) ? value.join(', ') : undefined);

const tellers: Readonly<Record<string, Teller>> = {
  startedAt: moment,
  measuredAt: moment,
  createdAt: moment,
  retiredOn: date,
  startsOn: date,
  archivedOn: date,
  birthDate: date,
  distanceM: (value, { distanceUnit }) => formatDistance(Number(value), distanceUnit),
  elapsedS: (value) => formatDuration(Number(value)),
  massKg: (value, { massUnit }) => formatMass(Number(value), massUnit),
  heightM: (value) => t('records.centimetres', { height: Math.round(Number(value) * 1000) / 10 }),
  averageHeartRateBpm: beats,
  maximumHeartRateBpm: beats,
  temperatureC: (value) => t('records.degrees', { degrees: String(value) }),
  readingsMm: (value) => t('records.millimetres', { readings: readingsText(value) }),
  note: quoted,
  weather: quoted,
  tags: listed,
  site: siteName,
  shoeId: (value, { nameOf }) => nameOf(String(value)),
  pauses: (value) => (Array.isArray(value) ? t('records.pauses', { count: value.length }) : undefined),
  terrain: oneOf(en.common.terrain),
  area: oneOf(en.common.area),
  off: oneOf(en.common.pauseReason),
  kind: oneOf({ ...en.today.form.kinds, mass: en.records.field.massKg, fold: en.records.fold }),
  sex: oneOf({ female: en.settings.profile.female, male: en.settings.profile.male }),
  distanceUnit: oneOf({ km: en.settings.units.km, mi: en.settings.units.mi }),
  massUnit: oneOf({ kg: en.settings.units.kg, lb: en.settings.units.lb }),
  weekStartsOn: oneOf({ 1: en.settings.units.monday, 7: en.settings.units.sunday }),
  mood: (value) => Object.values(en.today.mood.levels)[Number(value) - 1],
  schedule: scheduleText,
  marks: markText,
};

/** A value that is one of a few; one that nobody knows goes by its own name. */
function oneOf(words: Readonly<Record<string, string>>): Teller {
  return (value) => words[String(value)];
}

function scheduleText(value: unknown): string | undefined {
  const { type, times, days, weekdays } = asObject(value);
  if (type === 'daily') return t('report.schedule.daily');
  if (type === 'timesPerWeek') return t('report.schedule.timesPerWeek', { count: Number(times) });
  if (type === 'everyNDays') return t('report.schedule.everyNDays', { count: Number(days) });
  return type === 'weekdays' && Array.isArray(weekdays) ? weekdays.map(weekday).join(', ') : undefined;
}

/** `Mon` of 1 … `Sun` of 7; 1 January 2024 was a Monday. */
function weekday(number: unknown): string {
  return formatDay(`2024-01-0${String(number)}`).slice(0, 3);
}

function markText(value: unknown): string | undefined {
  const { state, amount } = asObject(value);
  if (state === 'amount') return String(amount);
  return state === 'done' || state === 'skipped' || state === 'missed'
    ? t(`records.mark.${state}`)
    : undefined;
}

function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isNamed(field: string): field is keyof typeof en.records.field {
  return Object.hasOwn(en.records.field, field);
}

function isPlace(place: string): place is keyof typeof en.records.place {
  return Object.hasOwn(en.records.place, place);
}
