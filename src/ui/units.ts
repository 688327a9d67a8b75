import { useMemo } from 'react';
import { formatDistance, formatMass, formatPace } from '../domain/quantities';
import { useSettings } from '../journal-client/hooks';

/** Quantities in the units this person reads in. */
export function useUnits() {
  const { distanceUnit, massUnit } = useSettings();
  return useMemo(
    () => ({
      distanceUnit,
      massUnit,
      distance: (metres: number) => formatDistance(metres, distanceUnit),
      pace: (secondsPerMetre: number) => formatPace(secondsPerMetre, distanceUnit),
      mass: (kilograms: number) => formatMass(kilograms, massUnit),
    }),
    [distanceUnit, massUnit],
  );
}
