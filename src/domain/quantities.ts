/**
 * What people type and read, and the SI numbers behind it. Reading is tolerant: point or comma as decimal mark, spaces, unit
 * words. It answers `undefined` for whatever is not clearly one positive quantity that a journal can hold. Writing is exact English.
 */
export type DistanceUnit = 'km' | 'mi';
export type MassUnit = 'kg' | 'lb';

const METRES: Record<DistanceUnit, number> = { km: 1000, mi: 1609.344 };
const KILOGRAMS: Record<MassUnit, number> = { kg: 1, lb: 0.45359237 };
const MAX_DISTANCE_M = 1_000_000;
const MAX_DURATION_S = 1_000_000;
const MASS_RANGE_KG = { min: 20, max: 500 };

const METRES_BY_WORD = words([
  [METRES.km, 'km kms k kilometre kilometres kilometer kilometers'],
  [METRES.mi, 'mi mile miles'],
  [1, 'm metre metres meter meters'],
]);
const KILOGRAMS_BY_WORD = words([
  [KILOGRAMS.kg, 'kg kgs kilo kilos kilogram kilograms'],
  [KILOGRAMS.lb, 'lb lbs pound pounds'],
]);
const SECONDS_BY_WORD = words([
  [3600, 'h hr hrs hour hours'],
  [60, "m min mins minute minutes ' ′ ’"],
  [1, "s sec secs second seconds \" ″ ” ''"],
]);

/**
 * Metres of a distance as typed: "5", "5,2", "5.2 km", "3 mi", "400 m", "10 000 m". `unit` is meant where none is written.
 * A lone comma is a decimal mark ("1,234" is 1.234). `undefined`: not a distance, or not above 0 and at most 1,000 km.
 */
export function parseDistance(text: string, unit: DistanceUnit): number | undefined {
  const metres = parseWithUnit(text, METRES_BY_WORD, METRES[unit]);
  return within(metres, 0, MAX_DISTANCE_M) ? metres : undefined;
}

/** Kilograms of a mass as typed: "80.2", "80,2 kg", "176 lb". `undefined`: not a mass, or outside 20–500 kg. */
export function parseMass(text: string, unit: MassUnit): number | undefined {
  const kilograms = parseWithUnit(text, KILOGRAMS_BY_WORD, KILOGRAMS[unit]);
  return within(kilograms, MASS_RANGE_KG.min, MASS_RANGE_KG.max) ? kilograms : undefined;
}

/**
 * Seconds of a duration as typed: "27:30", "1:02:03", "27m", "1h 2m 3s", "1h30", `27'30"`; a bare number is minutes.
 * After a colon two digits below 60 are asked for: "5:3" may mean two things and "5:99" none, so both are `undefined`.
 * `undefined` too: nothing readable, 0, or above 1,000,000 seconds.
 */
export function parseDuration(text: string): number | undefined {
  const plain = simplified(text);
  const seconds = plain.includes(':') ? clockSeconds(plain) : wordedSeconds(plain);
  return within(seconds, 0, MAX_DURATION_S) ? seconds : undefined;
}

/**
 * Seconds per metre of a pace as typed: "5:30", "5:30/km", "8:51 /mi", "5:30 min/km"; the time is read as `parseDuration`
 * reads it, so "5.5" is five and a half minutes. `unit` is meant where none is written. `undefined`: not a pace.
 */
export function parsePace(text: string, unit: DistanceUnit): number | undefined {
  const [, time = '', word] = /^(.*?)(?: ?(?:min)? ?(?:\/|per) ?([a-z]+))?$/.exec(simplified(text)) ?? [];
  const metres = word === undefined ? METRES[unit] : METRES_BY_WORD.get(word);
  const seconds = parseDuration(time);
  return seconds === undefined || metres === undefined || metres === 1 ? undefined : seconds / metres;
}

/** "5.20 km": two decimals below 100, one above; thousands grouped. `distanceM` may be a difference below 0. */
export function formatDistance(distanceM: number, unit: DistanceUnit): string {
  const amount = distanceM / METRES[unit];
  const decimals = Math.abs(rounded(amount, 2)) < 100 ? 2 : 1;
  return `${fixed(amount, decimals)}\u00a0${unit}`;
}

/** "27:30", from an hour on "1:02:03"; to the nearest second. */
export function formatDuration(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const clock =
    hours > 0 ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}` : `${minutes}:${twoDigits(rest)}`;
  return signOf(Math.round(seconds)) + clock;
}

/** "5:17 /km" of seconds per metre; to the nearest second, minutes beyond 59 stay minutes. */
export function formatPace(paceSPerM: number, unit: DistanceUnit): string {
  const seconds = Math.round(paceSPerM * METRES[unit]);
  return `${Math.floor(seconds / 60)}:${twoDigits(seconds % 60)}\u00a0/${unit}`;
}

/** "80.2 kg", one decimal. `massKg` may be a difference below 0. */
export function formatMass(massKg: number, unit: MassUnit): string {
  return `${fixed(massKg / KILOGRAMS[unit], 1)}\u00a0${unit}`;
}

/** "12,345" or "2.5": thousands grouped, at most two decimals, none that say nothing. */
export function formatCount(count: number): string {
  return fixed(count, 2).replace(/\.?0+$/, '');
}

/** Seconds per metre over a distance. */
export function paceOf(distanceM: number, elapsedS: number): number {
  return elapsedS / distanceM;
}

/** Distance, time and pace of one effort, which belong together as time = distance × pace. */
export interface Effort {
  readonly distanceM: number;
  readonly elapsedS: number;
  readonly paceSPerM: number;
}

/**
 * All three from any two. Where all three are given, distance and time stand and the pace follows from them; `undefined` where
 * fewer than two are given. A computed distance is kept to 0.01 mm and a computed time to a millisecond, against binary dust.
 */
export function completeThird({
  distanceM,
  elapsedS,
  paceSPerM,
}: Partial<Record<keyof Effort, number>>): Effort | undefined {
  if (distanceM !== undefined && elapsedS !== undefined) {
    return { distanceM, elapsedS, paceSPerM: paceOf(distanceM, elapsedS) };
  }
  if (paceSPerM === undefined) return undefined;
  if (distanceM !== undefined) return { distanceM, elapsedS: rounded(distanceM * paceSPerM, 3), paceSPerM };
  if (elapsedS !== undefined) return { distanceM: rounded(elapsedS / paceSPerM, 5), elapsedS, paceSPerM };
  return undefined;
}

function words(
  lists: readonly (readonly [factor: number, spellings: string])[],
): ReadonlyMap<string, number> {
  return new Map(
    lists.flatMap(([factor, spellings]) => spellings.split(' ').map((word) => [word, factor] as const)),
  );
}

function simplified(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}

function parseWithUnit(
  text: string,
  factors: ReadonlyMap<string, number>,
  ownFactor: number,
): number | undefined {
  const [, digits, word = ''] = /^([\d.,][\d., ]*?) ?([a-z]*)$/.exec(simplified(text)) ?? [];
  const factor = word === '' ? ownFactor : factors.get(word);
  const amount = parseNumber(digits);
  return amount === undefined || factor === undefined ? undefined : rounded(amount * factor, 5);
}

/** One number, with a point or a comma before its decimals; thousands may be grouped where that leaves no doubt. */
function parseNumber(digits = ''): number | undefined {
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return Number(digits.replace(/,/g, ''));
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(digits)) return Number(digits.replace(/ /g, '').replace(',', '.'));
  return /^(\d+[.,]?\d*|[.,]\d+)$/.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}

function clockSeconds(text: string): number | undefined {
  const match = /^(?:(\d+):)?(\d+):(\d\d(?:[.,]\d+)?)$/.exec(text);
  if (!match) return undefined;
  const [, hours, minutes = '', seconds = ''] = match;
  const rest = Number(seconds.replace(',', '.'));
  if (rest >= 60 || (hours !== undefined && (minutes.length !== 2 || Number(minutes) >= 60)))
    return undefined;
  return rounded(Number(hours ?? 0) * 3600 + Number(minutes) * 60 + rest, 3);
}

/** "1h 2m 3s", each unit at most once and from large to small; a number without one takes the unit below its neighbour's. */
function wordedSeconds(text: string): number | undefined {
  const part = /(\d+(?:[.,]\d+)?) ?([a-z]+|''|['"′″’”])?/g;
  if (text.replace(part, '').trim() !== '') return undefined;
  let total = 0;
  let above: number | undefined;
  for (const [, digits = '', word] of text.matchAll(part)) {
    const size = word === undefined ? (above ?? 3600) / 60 : SECONDS_BY_WORD.get(word);
    if (size === undefined || size < 1) return undefined;
    const seconds = Number(digits.replace(',', '.')) * size;
    if (above !== undefined && (size >= above || seconds >= above)) return undefined;
    // Nothing can follow a fraction.
    above = /[.,]/.test(digits) ? 0 : size;
    total += seconds;
  }
  return rounded(total, 3);
}

function within(value: number | undefined, min: number, max: number): boolean {
  return value !== undefined && value > 0 && value >= min && value <= max;
}

/** The nearest decimal; the tiny nudge sends 1.005, stored as 1.00499…, where a person sends it. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * scale + 1e-7)) / scale;
}

function fixed(value: number, decimals: number): string {
  const near = rounded(value, decimals);
  const [whole = '', decimalsText] = Math.abs(near).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return signOf(near) + (decimalsText === undefined ? grouped : `${grouped}.${decimalsText}`);
}

function signOf(value: number): string {
  return value < 0 ? '\u2212' : '';
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
