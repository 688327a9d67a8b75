import { type Chance, chanceOf } from './seeded';

/** Bytes that journals are made of and broken by. */
const tokens = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\\u',
  '\0',
  '\ufeff',
  '\n',
  '-',
  'e9999',
  'null',
  'NaN',
  '//',
  '"id":',
  '"version":',
];

/** Values that somebody's program might put in the place of others. */
const values: readonly [unknown, ...unknown[]] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  2 ** 53,
  '',
  ' ',
  'x',
  '\ud800',
  '2026-02-30',
  [],
  [[]],
  {},
  { id: 1 },
];

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'id',
  'version',
  'earlier',
  '',
  ' ',
] as const;

/** JSON.stringify would lose it, and an object literal would obey it: it is put in by its text. */
const PROTO = 'key that is replaced by __proto__';

/** The journal number `at` of those that a seed makes out of `sources`: one to three things happened to it. */
export function mutatedJournal(seed: number, at: number, sources: readonly [Buffer, ...Buffer[]]): Buffer {
  const chance = chanceOf(Math.imul(seed, 1_000_003) + at);
  let bytes = chance.one(sources);
  for (let left = 1 + chance.below(3); left > 0; left -= 1)
    bytes = chance.below(4) === 0 ? inItsBytes(bytes, chance, sources) : inItsJson(bytes, chance);
  return bytes;
}

function inItsBytes(bytes: Buffer, chance: Chance, sources: readonly [Buffer, ...Buffer[]]): Buffer {
  const from = chance.below(bytes.length + 1);
  const to = from + chance.below(chance.one([4, 64, 2000]));
  const [head, part, tail] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)];
  const elsewhere = chance.one(sources);
  const other = elsewhere.subarray(chance.below(elsewhere.length));
  return chance.one<() => Buffer>([
    () => Buffer.concat([head, flipped(part, chance), tail]),
    () => Buffer.concat([head, Buffer.from([chance.below(256)]), bytes.subarray(from + 1)]),
    () => Buffer.concat([head, tail]),
    () => Buffer.concat([head, part, part, tail]),
    () => Buffer.concat([head, Buffer.alloc(part.length), tail]),
    () => Buffer.concat([tail, part, head]),
    () => head,
    () => Buffer.concat([head, other]),
    () => Buffer.concat([head, Buffer.from(chance.one(tokens as [string, ...string[]])), tail]),
  ])();
}

function flipped(part: Buffer, chance: Chance): Buffer {
  const copy = Buffer.from(part);
  const at = chance.below(copy.length || 1);
  if (copy.length > 0) copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
  return copy;
}

type Holder = Record<string, unknown> | unknown[];

function inItsJson(bytes: Buffer, chance: Chance): Buffer {
  const value = parsed(bytes);
  const places = placesIn(value);
  const [first, ...others] = places;
  if (!first) return bytes;
  const { holder, key } = chance.one([first, ...others]);
  const elsewhere = chance.one([first, ...others]);
  chance.one<() => void>([
    () => put(holder, key, chance.one(values)),
    () => put(holder, key, Reflect.get(elsewhere.holder, elsewhere.key)),
    () => drop(holder, key),
    () => put(holder, key, [Reflect.get(holder, key)]),
    () => put(holder, newKey(holder, chance), Reflect.get(holder, key)),
    () => {
      put(holder, newKey(holder, chance), Reflect.get(holder, key));
      drop(holder, key);
    },
  ])();
  const text = textOf(value);
  return text === undefined ? bytes : Buffer.from(text.replaceAll(PROTO, '__proto__'));
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A part that was moved into itself has no text. */
function textOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, null, 1);
  } catch {
    return undefined;
  }
}

/** Every place in a value where another one could stand. */
function placesIn(value: unknown): { holder: Holder; key: string }[] {
  if (!isHolder(value)) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(Reflect.get(value, key))]);
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null;
}

function put(holder: Holder, key: string, value: unknown): void {
  Reflect.set(holder, key, value);
}

function drop(holder: Holder, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

function newKey(holder: Holder, chance: Chance): string {
  if (Array.isArray(holder)) return String(holder.length);
  const key = chance.one(keys);
  return key === '__proto__' ? PROTO : key;
}
