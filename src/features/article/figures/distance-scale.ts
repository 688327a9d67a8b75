import { parseDistance } from '../../../domain/quantities';
import { useUnits } from '../../../ui/units';

/** Distances as amounts in the reader's unit, so that the round numbers of an axis are round in it. */
export function useDistanceScale() {
  const { distanceUnit, distance } = useUnits();
  const metresInOne = parseDistance('1', distanceUnit) ?? 1;
  return {
    distance,
    amount: (metres: number) => metres / metresInOne,
    tickText: (amount: number) => `${amount}\u00a0${distanceUnit}`,
  };
}
