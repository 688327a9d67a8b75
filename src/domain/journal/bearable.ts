import type { Fault } from './read';

/** Far more than a journal has; far less than what a program that follows it runs out of. */
const LEVELS = 200;

/** A text without any of these names no key `__proto__`, however it is written. */
const mayNameProto = /__proto__|\\u005f/i;

/**
 * What JSON can say and a journal cannot hold: nesting without end, which no one could save again, and keys called `__proto__`, which
 * mean something else to JavaScript. Nothing when `text`, of which `value` was parsed, has neither.
 */
export function unbearableIn(text: string, value: unknown): Fault | undefined {
  if (isNestedDeeperThan(LEVELS, text))
    return { place: '', what: `it is nested more than ${LEVELS} levels deep` };
  if (!mayNameProto.test(text)) return undefined;
  const place = placeOfProto(value);
  return place && { place: place.join('.'), what: 'is a name that a journal cannot hold' };
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

function placeOfProto(value: unknown): string[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return ['__proto__'];
  for (const [key, inner] of Object.entries(value)) {
    const place = placeOfProto(inner);
    if (place) return [key, ...place];
  }
  return undefined;
}
