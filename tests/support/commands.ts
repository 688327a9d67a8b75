import type { Command, Step } from '../../src/domain/journal/commands';
import { idOf } from './journals';

/** The command number `number`: the same number, the same id. */
export function aCommand(number: number, ...steps: Step[]): Command {
  return { id: idOf(9_000_000 + number), at: '2026-11-22T08:10:00+01:00', steps };
}

/** Logs a run of 5 km, half an hour; `number` tells it from others. */
export function logRun(number: number, fields: { note?: string } = {}): Step {
  const startedAt = '2026-11-21T07:00:00+01:00';
  const record = { id: idOf(number), startedAt, distanceM: 5000, elapsedS: 1800, ...fields };
  return { type: 'add', collection: 'runs', record };
}
