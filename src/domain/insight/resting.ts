import type { Facts } from './facts';
import { lack, type Panel, say } from './message';

/**
 * (d) Always `notYet`: no log of runs can show a change in resting metabolism. The panel says what even a formula's estimate of it would
 * take (Mifflin–St Jeor: weight, height, age, sex), and that such a formula does not know about running.
 */
export function restingPanel({ journal: { profile, bodyMeasurements } }: Facts): Panel {
  const isThere = (thing: unknown) => (thing === undefined ? 0 : 1);
  const missing = [
    ...lack('mass', isThere(bodyMeasurements.find(({ kind }) => kind === 'mass')), 1),
    ...lack('height', isThere(profile.heightM), 1),
    ...lack('birthDate', isThere(profile.birthDate), 1),
    ...lack('sex', isThere(profile.sex), 1),
  ];
  const inputs =
    missing.length === 0 ? say('d.allInputs') : say('d.inputs', { have: 4 - missing.length, need: 4 });
  return { state: 'notYet', messages: [say('d.noLog'), inputs], missing };
}
