import { massAt } from '../body/mass';
import { calendarDate } from '../days';
import type { BodyMeasurement, Run } from '../journal/schema';
import { netRunEnergy, type RunEnergy } from './energy';

/** Net energy of a run with the body mass of its day; nothing where the run has no distance or nobody was ever weighed. */
export type EnergyOf = (run: Run) => RunEnergy | undefined;

/** An `EnergyOf` for many runs beside the same measurements. */
export function energyFinder(bodyMeasurements: readonly BodyMeasurement[]): EnergyOf {
  return ({ distanceM, startedAt }) => {
    const mass = massAt(bodyMeasurements, calendarDate(startedAt));
    return distanceM === undefined || mass === undefined
      ? undefined
      : netRunEnergy({ distanceM, massKg: mass.massKg });
  };
}
