/** Oxygen that level running takes beyond rest, ml per kg and metre: the 0.2 of ACSM's `VO2 = 0.2·S + 0.9·S·G + 3.5`. */
const LEVEL_OXYGEN_ML_PER_KG_M = 0.2;
/** The convention that goes with ACSM's equations; the true figure is 4.7–5.05 with the fuel burnt. */
const KCAL_PER_LITRE_OXYGEN = 5;
/** How far measured runners and other methods lie from ACSM's line. */
const UNCERTAINTY = 0.15;

/** An estimate and the range it is shown with. */
export interface RunEnergy {
  readonly kcal: number;
  readonly lowKcal: number;
  readonly highKcal: number;
}

/**
 * Energy that a run took beyond what resting would have taken (net), in kcal, ± 15 %: ACSM's equation for level running less the
 * 3.5 ml/kg/min of rest. Speed cancels out, which leaves 1 kcal per kg and km. Hills are not in it.
 */
export function netRunEnergy({ distanceM, massKg }: { distanceM: number; massKg: number }): RunEnergy {
  const kcal = (LEVEL_OXYGEN_ML_PER_KG_M * distanceM * massKg * KCAL_PER_LITRE_OXYGEN) / 1000;
  return { kcal, lowKcal: kcal * (1 - UNCERTAINTY), highKcal: kcal * (1 + UNCERTAINTY) };
}
