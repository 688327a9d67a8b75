import type { MendEdge, Mended } from '../../src/domain/journal/mend-damaged/deed';
import { mendDamaged } from '../../src/domain/journal/mend-damaged/mend-damaged';
import { type Reading, readJournal } from '../../src/domain/journal/read';
import type { Journal } from '../../src/domain/journal/schema';
import { t } from '../../src/words/index';

/**
 * Reads a journal from its bytes. Bytes that are not UTF-8 make it damaged: decoded loosely, each would turn into a
 * replacement mark, and the next save would make that last.
 */
export function readJournalBytes(bytes: Uint8Array): Reading {
  const text = decode(bytes);
  if (text !== undefined) return readJournal(text);
  const kind = textBeforeCut(bytes) === undefined ? 'notUtf8' : 'cutInLetter';
  return { kind: 'damaged', faults: [{ place: '', what: t(`problems.bytes.${kind}`) }] };
}

/** Makes a good journal of the bytes of a damaged one, where they are whole text and nothing has to be guessed. */
export function mendBytes(bytes: Uint8Array, edge: MendEdge): Mended<Journal> | undefined {
  const text = decode(bytes);
  return text === undefined ? undefined : mendDamaged(text, edge);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The text of a file that was cut in the middle of a letter, which UTF-8 writes with up to four bytes. */
function textBeforeCut(bytes: Uint8Array): string | undefined {
  const texts = [1, 2, 3].map((cut) => decode(bytes.subarray(0, Math.max(0, bytes.length - cut))));
  return texts.find((text) => text !== undefined);
}

/** How bytes that are no good journal came to be so, as far as they show it. */
export type Damage = 'empty' | 'zeroBytes' | 'notUtf8' | 'truncated' | 'notJson' | 'notAJournal' | 'invalid';

/** Tells the kinds of damage apart. `invalid` is a whole journal with something wrong inside. */
export function damageOf(bytes: Uint8Array): Damage {
  if (bytes.length > 0 && bytes.every((byte) => byte === 0)) return 'zeroBytes';
  const whole = decode(bytes);
  const text = whole ?? textBeforeCut(bytes);
  if (text === undefined) return 'notUtf8';
  if (text.trim() === '') return 'empty';
  const kind = isJson(text) ? ofJson(text) : isOpenEnded(text) ? 'truncated' : 'notJson';
  return whole === undefined && kind !== 'truncated' ? 'notUtf8' : kind;
}

/** Whether this may be a file that somebody is just writing: worth another look in a moment. */
export function mayBeUnfinished(bytes: Uint8Array): boolean {
  return ['empty', 'zeroBytes', 'truncated', 'notJson'].includes(damageOf(bytes));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function ofJson(text: string): Damage {
  const reading = readJournal(text);
  const foreign = reading.kind === 'damaged' && reading.faults.some(({ place }) => place === '');
  return foreign ? 'notAJournal' : 'invalid';
}

/** Whether the text ends inside a string or before its last bracket is closed. */
function isOpenEnded(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
  }
  return inString || depth > 0;
}
