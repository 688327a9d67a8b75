import type { Problem } from '../../src/contract/journal-state';
import { callNames } from '../../src/contract/names';
import { problemIn } from './answer';
import type { Handlers } from './parts';

/** How often a call was made, how often it came to a problem, and how long it took at most. */
export interface CallCount {
  readonly calls: number;
  readonly failed: number;
  readonly slowestMs: number;
}

/** A problem by its code alone: its values may name a file or a person. */
export interface PastProblem {
  readonly code: string;
  readonly during: string;
  readonly secondsAgo: number;
}

/** What the calls of this start came to, without what was said in them. */
export interface CallLog {
  /** The same handlers, each noted as it is called. */
  readonly observed: (handlers: Handlers) => Handlers;
  /** The same warning, noted. */
  readonly noting: (warn: (problem: Problem) => void) => (problem: Problem) => void;
  readonly counts: () => Readonly<Record<string, CallCount>>;
  /** The newest problems, the newest last. */
  readonly problems: () => readonly PastProblem[];
}

/** Problems remembered at most. */
const PROBLEMS_KEPT = 20;

/** A log for one start of the app. `clock` is milliseconds since 1970 UTC. */
export function createCallLog(clock: () => number): CallLog {
  const counts = new Map<string, CallCount>();
  const problems: { code: string; during: string; at: number }[] = [];
  const remember = (code: string, during: string) => {
    problems.push({ code, during, at: clock() });
    if (problems.length > PROBLEMS_KEPT) problems.shift();
  };
  const count = (name: string, since: number, hasFailed: boolean) => {
    const { calls, failed, slowestMs } = counts.get(name) ?? { calls: 0, failed: 0, slowestMs: 0 };
    const tookMs = clock() - since;
    counts.set(name, {
      calls: calls + 1,
      failed: failed + Number(hasFailed),
      slowestMs: Math.max(slowestMs, tookMs),
    });
  };
  const noted = <A extends unknown[], T>(name: string, call: (...input: A) => Promise<T>) => {
    return async (...input: A): Promise<T> => {
      const since = clock();
      try {
        const value = await call(...input);
        count(name, since, false);
        return value;
      } catch (error) {
        count(name, since, true);
        remember(problemIn(error).code, name);
        throw error;
      }
    };
  };
  return {
    observed: (handlers) =>
      Object.fromEntries(
        callNames.map((name) => [name, noted(name, handlers[name] as (input: unknown) => Promise<unknown>)]),
      ) as unknown as Handlers,
    noting: (warn) => (problem) => {
      remember(problem.code, 'warning');
      warn(problem);
    },
    counts: () => Object.fromEntries(counts),
    problems: () =>
      problems.map(({ at, ...problem }) => ({ ...problem, secondsAgo: Math.round((clock() - at) / 1000) })),
  };
}
