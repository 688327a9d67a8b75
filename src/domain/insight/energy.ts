import type { Run } from '../journal/schema';
import type { RunEnergy } from '../running/energy';
import type { EnergyOf } from '../running/energy-finder';

/** Net energy of those of the runs that have one; `undefined` where none has: no distance, or nobody was ever weighed. */
export function energyOfAll(runs: readonly Run[], energyOf: EnergyOf): RunEnergy | undefined {
  const energies = runs.flatMap((run) => energyOf(run) ?? []);
  if (energies.length === 0) return undefined;
  const sum = (part: keyof RunEnergy) => energies.reduce((total, energy) => total + energy[part], 0);
  return { kcal: sum('kcal'), lowKcal: sum('lowKcal'), highKcal: sum('highKcal') };
}
