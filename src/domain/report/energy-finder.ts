import { calendarDate } from '../days';
import type { BodyMeasurement, Run } from '../journal/schema';
import { netRunEnergy, type RunEnergy } from '../running/energy';
import { massFinder } from './mass-finder';

/** Net energy of a run with the body mass of its day; nothing where the run has no distance or nobody was ever weighed. */
export type EnergyOf = (run: Run) => RunEnergy | undefined;

/** An `EnergyOf` for many runs beside the same measurements. */
export function energyFinder(bodyMeasurements: readonly BodyMeasurement[]): EnergyOf {
  const massOn = massFinder(bodyMeasurements);
  return ({ distanceM, startedAt }) => {
    const mass = massOn(calendarDate(startedAt));
    return distanceM === undefined || mass === undefined
      ? undefined
      : netRunEnergy({ distanceM, massKg: mass.massKg });
  };
}
