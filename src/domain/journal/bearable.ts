import type { Fault } from './fault';

/** Far more than a journal has; far less than what a program that follows it runs out of. */
const LEVELS = 200;

/** A text without any of these names no key `__proto__`, however it is written. */
const mayNameProto = /__proto__|\\u005f/i;

/**
 * What JSON can say and a journal cannot hold: nesting without end, which no one could save again, and keys called `__proto__`, which
 * mean something else to JavaScript. Nothing when `text`, of which `value` was parsed, has neither.
 */
export function unbearableIn(text: string, value: unknown): Fault | undefined {
  if (isTooDeep(text)) return { place: '', what: `it is nested more than ${LEVELS} levels deep` };
  const [place] = mayNameProto.test(text) ? placesOfProto(value) : [];
  return place && { place: place.join('.'), what: 'is a name that a journal cannot hold' };
}

/** Whether a text is nested deeper than what works through its value could follow. */
export function isTooDeep(text: string): boolean {
  return isNestedDeeperThan(LEVELS, text);
}

/** The places of all keys called `__proto__`; for a value that is not too deep. */
export function placesOfProto(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '__proto__' ? [[key]] : placesOfProto(inner).map((place) => [key, ...place]),
  );
}

/** A copy without any key called `__proto__`. */
export function withoutProto(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutProto);
  if (typeof value !== 'object' || value === null) return value;
  const others = Object.entries(value).filter(([key]) => key !== '__proto__');
  return Object.fromEntries(others.map(([key, inner]) => [key, withoutProto(inner)]));
}

function isNestedDeeperThan(limit: number, text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) at = endOfString(text, at);
    else if (letter === LIST || letter === OBJECT) depth += 1;
    else if (letter === LIST_END || letter === OBJECT_END) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

/** Where the string that begins at `at` ends: looked for as a whole, as nearly all of a journal is strings. */
function endOfString(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [LIST, OBJECT, LIST_END, OBJECT_END] = [0x5b, 0x7b, 0x5d, 0x7d];
