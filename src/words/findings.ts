import type { Finding, MendKind } from '../domain/journal/check/finding';
import type { MendDeed } from '../domain/journal/mend-damaged/deed';
import type { Settings } from '../domain/journal/schema';
import { formatDistance, formatDuration, formatMass } from '../domain/quantities';
import { formatDate } from './dates';
import { t } from './index';

/** The units that a person reads in. */
export type Units = Pick<Settings, 'distanceUnit' | 'massUnit'>;

/** What a finding says, in one or two sentences. */
export function findingText(finding: Finding, units: Units): string {
  const { code, place, values, others } = finding;
  const written = { ...values, ...dates(values), ...quantities(values, units) };
  const what = t(`check.what.${place.collection}`, written);
  const count = typeof values.count === 'number' ? values.count : 1 + others.length;
  const collection = sumName(place.collection);
  return t(`check.findings.${code}`, { ...written, what, What: capital(what), count, collection });
}

/** What mending it does, in a few words. */
export function mendText(mend: MendKind): string {
  return t(`check.mends.${mend}`);
}

/** What was done to a damaged file at one place. */
export function deedText({ code, place }: MendDeed): string {
  return t(`check.deeds.${code}`, { place });
}

const isDate = /^\d{4}-\d\d-\d\d$/;

function dates(values: Finding['values']): Record<string, string> {
  const entries = Object.entries(values).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && isDate.test(value) ? [[name, formatDate(value)]] : [],
  );
  return Object.fromEntries(entries);
}

function quantities(values: Finding['values'], { distanceUnit, massUnit }: Units): Record<string, string> {
  const { distanceM, elapsedS, massKg, beforeKg } = values;
  return {
    ...(typeof distanceM === 'number' ? { distance: formatDistance(distanceM, distanceUnit) } : {}),
    ...(typeof elapsedS === 'number' ? { duration: formatDuration(elapsedS) } : {}),
    ...(typeof massKg === 'number' ? { mass: formatMass(massKg, massUnit) } : {}),
    ...(typeof beforeKg === 'number' ? { before: formatMass(beforeKg, massUnit) } : {}),
  };
}

function sumName(collection: Finding['place']['collection']): string {
  switch (collection) {
    case 'removed':
    case 'profile':
    case 'settings':
    case 'journal':
    case 'files':
      return t(`check.what.${collection}`);
    default:
      return t(`check.sums.${collection}`).toLowerCase();
  }
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
