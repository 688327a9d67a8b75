import { ZodError } from 'zod';
import type { Answer, Problem } from '../../src/contract/journal-state';
import { Refusal } from '../../src/domain/journal/apply';
import { NotSaved } from '../journal/not-saved';
import { ProblemError } from '../journal/problem';

/** The outcome of a call as it travels: its value, or what stood in the way. Never rejects. */
export async function answer<T>(call: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await call() };
  } catch (error) {
    const kept = error instanceof NotSaved ? { kept: error.kept } : {};
    return { ok: false, problem: problemIn(error), ...kept };
  }
}

/** What stood in the way, by its code and values alone. */
export function problemIn(error: unknown): Problem {
  if (error instanceof ProblemError || error instanceof Refusal)
    return { code: error.code, values: error.values };
  if (error instanceof ZodError)
    return { code: 'badInput', values: { place: error.issues[0]?.path.join('.') ?? '' } };
  return { code: 'unexpected', values: { code: error instanceof Error ? error.message : String(error) } };
}
