import {
  type DistanceUnit,
  formatDistance,
  formatDuration,
  formatMass,
  type MassUnit,
} from '../domain/quantities';
import { formatDay } from './dates';
import { en } from './en/index';
import { t } from './index';

/** A record as it is stored, whatever its collection. */
type AnyRecord = { readonly id: string } & Readonly<Record<string, unknown>>;

/** The units a person reads in. */
export interface Units {
  readonly distanceUnit: DistanceUnit;
  readonly massUnit: MassUnit;
}

/** What a person knows a record by: `Run of Sun 3 May 2026, 5.20 km`. */
export function recordName(place: string, record: AnyRecord, units: Units): string {
  switch (place) {
    case 'runs':
      return t('records.name.run', { day: dayOf(record.startedAt), what: runText(record, units) });
    case 'days':
      return t('records.name.day', { day: dayOf(record.id) });
    case 'checklistItems':
      return t('records.name.item', { name: String(record.name) });
    case 'shoes':
      return t('records.name.shoes', { name: String(record.name) });
    case 'bodyMeasurements':
      return measurementName(record, units);
    case 'profile':
    case 'settings':
      return t(`records.name.${place}`);
    default:
      return t('records.name.other', { place, id: record.id });
  }
}

/** Skinfolds by the place a person would point to; a site from a newer Backstride by its own name. */
export function siteName(site: unknown): string {
  return isSite(site) ? t(`records.site.${site}`) : String(site);
}

function runText({ distanceM, elapsedS }: AnyRecord, { distanceUnit }: Units): string {
  return typeof distanceM === 'number'
    ? formatDistance(distanceM, distanceUnit)
    : formatDuration(Number(elapsedS));
}

function measurementName(record: AnyRecord, { massUnit }: Units): string {
  const day = dayOf(record.measuredAt);
  if (record.kind === 'mass')
    return t('records.name.mass', { day, mass: formatMass(Number(record.massKg), massUnit) });
  return t('records.name.fold', {
    day,
    site: siteName(record.site),
    readings: readingsText(record.readingsMm),
  });
}

/** `21.4, 21.8` */
export function readingsText(readings: unknown): string {
  return Array.isArray(readings) ? readings.map(String).join(', ') : '';
}

function dayOf(localTime: unknown): string {
  return formatDay(String(localTime).slice(0, 10));
}

function isSite(site: unknown): site is keyof typeof en.records.site {
  return typeof site === 'string' && Object.hasOwn(en.records.site, site);
}
