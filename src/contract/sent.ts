import type { Journal } from '../domain/journal/schema';
import type { Answer } from './journal-state';

/**
 * A value as it crosses from main to the page: a journal in it goes as one text. The bridge between the two worlds copies
 * value by value, which takes ten times as long as writing and reading a text.
 */
export type Sent<T> = T extends { readonly journal: Journal | undefined }
  ? Omit<T, 'journal'> & { readonly journal: string | undefined }
  : T;

/** What to send of `value`; everything but a journal goes as it is. */
export function send<T>(value: T): Sent<T> {
  const journal = journalIn(value);
  return (journal ? { ...value, journal: JSON.stringify(journal) } : value) as Sent<T>;
}

/** What was sent as `send` made it. */
export function receive<T>(sent: Sent<T>): T {
  const journal = journalIn(sent);
  return (typeof journal === 'string' ? { ...sent, journal: JSON.parse(journal) } : sent) as T;
}

/** The answer with its value sent. */
export function sendAnswer<T>(answer: Answer<T>): Answer<Sent<T>> {
  return answer.ok ? { ok: true, value: send(answer.value) } : answer;
}

/** The answer with its value received. */
export function receiveAnswer<T>(answer: Answer<Sent<T>>): Answer<T> {
  return answer.ok ? { ok: true, value: receive<T>(answer.value) } : answer;
}

function journalIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'journal' in value ? value.journal : undefined;
}
