import type { Run } from '../../../domain/journal/schema';
import {
  type DistanceUnit,
  formatDistance,
  formatDuration,
  formatPace,
  parseDistance,
  parseDuration,
  parsePace,
} from '../../../domain/quantities';
import type { TripleReadings } from './triple';

/** How every text of the form is read. */
export interface Readings extends TripleReadings {
  readonly temperature: (text: string) => number | undefined;
}

/**
 * Readings in the person's unit. A text that stands as it was written from `exact` gives that run's own value back, not the
 * rounded one that the text shows.
 */
export function readingsIn(unit: DistanceUnit, exact?: Run): Readings {
  return {
    distance: faithful(
      (text) => parseDistance(text, unit),
      distanceText(exact?.distanceM, unit),
      exact?.distanceM,
    ),
    time: faithful(parseDuration, timeText(exact?.elapsedS), exact?.elapsedS),
    pace: (text) => parsePace(text, unit),
    temperature: faithful(parseTemperature, temperatureText(exact?.temperatureC), exact?.temperatureC),
  };
}

type Reading = (text: string) => number | undefined;

function faithful(read: Reading, written: string, exact: number | undefined): Reading {
  return (text) => (exact !== undefined && text === written ? exact : read(text));
}

/** A distance as it stands in its field, without its unit; nothing for none. */
export function distanceText(distanceM: number | undefined, unit: DistanceUnit): string {
  return distanceM === undefined ? '' : withoutUnit(formatDistance(distanceM, unit));
}

/** A time as it stands in its field; nothing for none. */
export function timeText(elapsedS: number | undefined): string {
  return elapsedS === undefined ? '' : formatDuration(elapsedS);
}

/** A pace as it stands in its field, without its unit; nothing for none. */
export function paceText(paceSPerM: number | undefined, unit: DistanceUnit): string {
  return paceSPerM === undefined ? '' : withoutUnit(formatPace(paceSPerM, unit));
}

/** A temperature as it stands in its field: degrees Celsius, one decimal at most. */
export function temperatureText(temperatureC: number | undefined): string {
  return temperatureC === undefined ? '' : String(Math.round(temperatureC * 10) / 10);
}

/** Degrees Celsius of "12", "-3,5 °C", "54F" (Fahrenheit when it says so); `undefined` for anything else. */
export function parseTemperature(text: string): number | undefined {
  const match = /^([-−+]?)(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([cf]?)$/i.exec(text.trim());
  if (!match) return undefined;
  const [, sign = '', digits = '', scale = ''] = match;
  const degrees = Number(digits.replace(',', '.')) * (sign === '-' || sign === '−' ? -1 : 1);
  return scale.toLowerCase() === 'f' ? Math.round(((degrees - 32) / 1.8) * 10) / 10 : degrees;
}

function withoutUnit(text: string): string {
  return text.split('\u00a0')[0] ?? text;
}
