import type { Compared } from '../domain/journal/comparison';
import type { Journal } from '../domain/journal/schema';
import type { Answer } from './journal-state';

/**
 * A value as it crosses from main to the page: a journal, or thousands of differences, go as one text. The bridge between the
 * two worlds copies value by value, which takes ten times as long as writing and reading a text.
 */
export type Sent<T> = T extends { readonly journal: Journal | undefined }
  ? Omit<T, 'journal'> & { readonly journal: string | undefined }
  : T extends { readonly differences: readonly Compared[] }
    ? Omit<T, 'differences'> & { readonly differences: string }
    : T;

/** The members that go as text. */
const heavy = ['journal', 'differences'] as const;

/** What to send of `value`; everything but what is heavy goes as it is. */
export function send<T>(value: T): Sent<T> {
  return withHeavy(value, (part) => (part ? JSON.stringify(part) : part)) as Sent<T>;
}

/** What was sent as `send` made it. */
export function receive<T>(sent: Sent<T>): T {
  return withHeavy(sent, (part) => (typeof part === 'string' ? JSON.parse(part) : part)) as T;
}

/** The answer with its value sent. */
export function sendAnswer<T>(answer: Answer<T>): Answer<Sent<T>> {
  return answer.ok ? { ok: true, value: send(answer.value) } : answer;
}

/** The answer with its value received. */
export function receiveAnswer<T>(answer: Answer<Sent<T>>): Answer<T> {
  return answer.ok ? { ok: true, value: receive<T>(answer.value) } : answer;
}

function withHeavy(value: unknown, change: (part: unknown) => unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const name = heavy.find((each) => each in value);
  const part = name && entries.find(([key]) => key === name)?.[1];
  const changed = change(part);
  return name === undefined || changed === part ? value : { ...value, [name]: changed };
}
