import { daysBetween } from '../../days';
import { epochMsOf } from '../../zones';
import type { BodyMeasurement, Journal } from '../schema';
import type { Finding } from './finding';

type Mass = Extract<BodyMeasurement, { kind: 'mass' }>;
type Fold = Extract<BodyMeasurement, { kind: 'fold' }>;

/** Readings of one fold lie a few per cent apart; the largest of one measurement is not more than this times the smallest. */
const READINGS_APART = 2;

/** A weighing differs from the one before by no more than this part of it… */
const JUMP = 0.2;
/** …when not more than this many days lie between them. */
const JUMP_DAYS = 366;

/** Pounds in a kilogram, and how near to it a jump lies that comes from the wrong unit. */
const POUNDS_PER_KG = 1 / 0.45359237;
const NEAR = 0.08;

/** Measurements that the format allows and that are hardly meant. */
export function bodyValues({ bodyMeasurements }: Journal): Finding[] {
  return [
    ...bodyMeasurements.filter(isFold).flatMap(readingsApart),
    ...jumps(bodyMeasurements.filter(isMass).sort(byTime)),
  ];
}

function isFold(measured: BodyMeasurement): measured is Fold {
  return measured.kind === 'fold';
}

function isMass(measured: BodyMeasurement): measured is Mass {
  return measured.kind === 'mass';
}

function byTime(a: Mass, b: Mass): number {
  return epochMsOf(a.measuredAt) - epochMsOf(b.measuredAt);
}

function readingsApart(fold: Fold): Finding[] {
  const [low, high] = [Math.min(...fold.readingsMm), Math.max(...fold.readingsMm)];
  if (high <= low * READINGS_APART) return [];
  const values = { site: fold.site, low, high };
  return [oddity(fold, 'foldReadingsApart', 'readingsMm', values, 'removeRecords')];
}

/**
 * Each weighing that is far from the last one believed. One that the next weighing bears out is believed from then on, so that a
 * real change is asked about once.
 */
function jumps(weighings: readonly Mass[]): Finding[] {
  let believed: Mass | undefined;
  return weighings.flatMap((mass, index) => {
    const before = believed;
    if (!before || !isJump(before, mass)) {
      believed = mass;
      return [];
    }
    const next = weighings[index + 1];
    if (next && !isJump(mass, next)) believed = mass;
    return [jump(before, mass)];
  });
}

function isJump(before: Mass, after: Mass): boolean {
  const days = daysBetween(before.measuredAt.slice(0, 10), after.measuredAt.slice(0, 10));
  return days <= JUMP_DAYS && Math.abs(after.massKg / before.massKg - 1) > JUMP;
}

function jump(before: Mass, mass: Mass): Finding {
  const ratio = mass.massKg / before.massKg;
  const values = { massKg: mass.massKg, beforeKg: before.massKg };
  if (isNear(ratio, POUNDS_PER_KG))
    return oddity(mass, 'massInPounds', 'massKg', values, 'poundsToKilograms');
  if (isNear(ratio, 1 / POUNDS_PER_KG))
    return oddity(mass, 'massInKilograms', 'massKg', values, 'kilogramsToPounds');
  return oddity(mass, 'massJump', 'massKg', values, 'removeRecords');
}

function isNear(ratio: number, wanted: number): boolean {
  return Math.abs(ratio / wanted - 1) < NEAR;
}

function oddity(
  { id, measuredAt }: BodyMeasurement,
  code: Finding['code'],
  field: string,
  values: Finding['values'],
  mend: NonNullable<Finding['mend']>,
): Finding {
  return {
    code,
    severity: 'oddity',
    place: { collection: 'bodyMeasurements', id, field },
    others: [],
    values: { date: measuredAt.slice(0, 10), ...values },
    mend,
  };
}
