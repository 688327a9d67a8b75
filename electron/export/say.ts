import {
  formatCount,
  formatDistance,
  formatDuration,
  formatMass,
  formatPace,
} from '../../src/domain/quantities';
import type { Message, Quantity } from '../../src/domain/report/message';
import type { ReportModel } from '../../src/domain/report/model';
import { formatDate } from '../../src/words/dates';
import { t } from '../../src/words/index';
import { periodInSentence } from '../../src/words/periods';

type Units = ReportModel['units'];

/** A report's sentence in words and in the reader's units. */
export function say({ key, values }: Message, units: Units): string {
  const said = Object.entries(values).map(([name, value]) => [
    name,
    name === 'count' ? value : inWords(value, units),
  ]);
  return t(key, Object.fromEntries(said));
}

function inWords(value: number | Quantity, units: Units): string {
  return typeof value === 'number' ? formatCount(value) : written(value, units);
}

/** A quantity with its unit. */
function written(quantity: Quantity, units: Units): string {
  switch (quantity.is) {
    case 'distanceM':
      return formatDistance(quantity.value, units.distance);
    case 'elapsedS':
      return formatDuration(quantity.value);
    case 'paceSPerM':
      return formatPace(quantity.value, units.distance);
    case 'massKg':
      return formatMass(quantity.value, units.mass);
    case 'kcal':
      return formatEnergy(quantity.value);
    case 'share':
      return formatShare(quantity.value);
    case 'count':
      return formatCount(quantity.value);
    case 'date':
      return formatDate(quantity.value);
    case 'period':
      return periodInSentence(quantity.value);
  }
}

/** "1,240 kcal", as `nearestEnergy` has it. */
export function formatEnergy(kcal: number): string {
  return `${formatCount(nearestEnergy(kcal))}\u00a0kcal`;
}

/** To the nearest ten: an estimate of ± 15 % has no use for more. Below 100 to the nearest one. */
export function nearestEnergy(kcal: number): number {
  return Math.abs(kcal) < 100 ? Math.round(kcal) : Math.round(kcal / 10) * 10;
}

/** "85 %", to the nearest whole percent. */
export function formatShare(share: number): string {
  return `${formatCount(Math.round(share * 100))}\u00a0%`;
}

/** A quantity without its unit, for a column whose head names it: "1,234.5". */
export function bare(text: string): string {
  return text.replace(/\u00a0.*$/, '');
}

/** The same for machines: "1234.5". */
export function plain(text: string): string {
  return bare(text).replace(/,/g, '').replace('\u2212', '-');
}
