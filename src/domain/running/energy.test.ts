import { expect, test } from 'vitest';
import { netRunEnergy } from './energy';

/** ACSM's equation for running: gross oxygen uptake in ml/kg/min at `speed` m/min. */
const grossOxygen = (speed: number, grade = 0) => 0.2 * speed + 0.9 * speed * grade + 3.5;

test.each([
  [70, 5000, 350],
  [70, 10_000, 700],
  [80, 1600, 128],
  [62.5, 42_195, 2637.1875],
])('a person of %f kg spends on %i m, beyond rest, %f kcal', (massKg, distanceM, kcal) => {
  expect(netRunEnergy({ distanceM, massKg }).kcal).toBeCloseTo(kcal, 9);
});

test.each([8, 10, 12, 14])(
  'is what ACSM’s equation leaves at %i km/h once rest is taken off',
  (kmPerHour) => {
    const speed = (kmPerHour * 1000) / 60;
    const minutes = 5000 / speed;
    const net = ((grossOxygen(speed) - 3.5) * minutes * 70 * 5) / 1000;
    expect(netRunEnergy({ distanceM: 5000, massKg: 70 }).kcal).toBeCloseTo(net, 9);
  },
);

test('is less than the gross figure of the same run, 386.75 kcal', () => {
  const gross = (grossOxygen(10_000 / 60) * 30 * 70 * 5) / 1000;
  expect(gross).toBeCloseTo(386.75, 9);
  expect(netRunEnergy({ distanceM: 5000, massKg: 70 }).kcal).toBeLessThan(gross);
});

test('comes with 15 % to either side', () => {
  const { lowKcal, highKcal } = netRunEnergy({ distanceM: 5000, massKg: 80 });
  expect(lowKcal).toBeCloseTo(340, 9);
  expect(highKcal).toBeCloseTo(460, 9);
});
