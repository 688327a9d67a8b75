import type { z } from 'zod';
import { calls } from '../../src/contract/channels';
import type { Answer } from '../../src/contract/journal-state';
import type { CallName } from '../../src/contract/names';
import { ProblemError } from '../journal/problem';
import { answer } from './answer';
import type { Handlers } from './parts';

/** Carries out one call with what was sent along, whatever that is. Never rejects. */
export type CarryOut = (name: CallName, sent: readonly unknown[]) => Promise<Answer<unknown>>;

/** Hands what has the shape of its call to its handler; anything else is a problem that names the place. */
export function carryOutWith(handlers: Handlers): CarryOut {
  return (name, sent) =>
    answer(async () => {
      const input = checked(name, sent);
      // The shape of this very call has just been checked.
      return (handlers[name] as (input: unknown) => Promise<unknown>)(input);
    });
}

function checked(name: CallName, sent: readonly unknown[]): unknown {
  if (sent.length > 1) throw new ProblemError('badInput', { place: name });
  const shape: z.ZodType = calls[name];
  const { success, data, error } = shape.safeParse(sent[0]);
  if (!success) throw new ProblemError('badInput', { place: placeOf(name, error) });
  return data;
}

/** Where the first fault is, from the call's name inwards: `carryOut.steps.0.type`. */
function placeOf(name: CallName, { issues }: z.ZodError): string {
  return [name, ...(issues[0]?.path ?? [])].join('.');
}
