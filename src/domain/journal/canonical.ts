import type { z } from 'zod';
import {
  collectionNames,
  type Journal,
  profileSchema,
  recordSchemas,
  removedSchema,
  settingsSchema,
} from './schema';
import { compareTexts } from './versions';

/**
 * The one text of a journal: fixed key order, records sorted by id and one to a line, `\n` at the end. The same state gives
 * the same bytes on every computer, so a sync tool sees a difference only where there is one.
 */
export function canonicalText(journal: Journal): string {
  const { format, version, id, createdAt, profile, settings, removed, ...others } = journal;
  const rest: Record<string, unknown> = others;
  const unknown = Object.keys(rest)
    .filter((key) => !Object.hasOwn(recordSchemas, key))
    .sort();
  const members = [
    member('format', format),
    member('version', version),
    member('id', id),
    member('createdAt', createdAt),
    `"profile": ${line(profile, keyOrder.profile)}`,
    `"settings": ${line(settings, keyOrder.settings)}`,
    ...collectionNames.map((name) => `"${name}": ${lines(journal[name], keyOrder[name])}`),
    `"removed": ${lines(removed, keyOrder.removed)}`,
    ...unknown.map((key) => member(key, rest[key])),
  ];
  return `{\n${members.join(',\n')}\n}\n`;
}

const keyOrder = {
  profile: keysOf(profileSchema),
  settings: keysOf(settingsSchema),
  removed: keysOf(removedSchema),
  checklistItems: keysOf(recordSchemas.checklistItems),
  days: keysOf(recordSchemas.days),
  runs: keysOf(recordSchemas.runs),
  shoes: keysOf(recordSchemas.shoes),
  bodyMeasurements: [...new Set(recordSchemas.bodyMeasurements.options.flatMap(keysOf))],
};

function keysOf(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape);
}

function member(key: string, value: unknown): string {
  return `${JSON.stringify(key)}: ${stableText(value)}`;
}

function lines(records: readonly { id: string }[], order: string[]): string {
  if (records.length === 0) return '[]';
  const byId = [...records].sort((a, b) => compareTexts(a.id, b.id));
  return `[\n${byId.map((record) => line(record, order)).join(',\n')}\n]`;
}

/** Records are never changed in place, so the text of one that was written before is still its text. */
const written = new WeakMap<object, string>();

function line(record: Record<string, unknown>, order: string[]): string {
  const before = written.get(record);
  if (before !== undefined) return before;
  const unknown = Object.keys(record).filter((key) => !order.includes(key));
  const text = textOfMembers(record, [...order, ...unknown.sort()]);
  written.set(record, text);
  return text;
}

/** The text of any value with its keys in order: the same for all values that say the same. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join()}]`;
  if (isObject(value)) return textOfMembers(value, Object.keys(value).sort());
  // JSON can write a number that is too large to be held, and reads it back as it is.
  if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
    return value > 0 ? '1e400' : '-1e400';
  return JSON.stringify(value) ?? 'null';
}

function textOfMembers(value: Record<string, unknown>, keys: readonly string[]): string {
  const known = keys.filter((key) => value[key] !== undefined);
  return `{${known.map((key) => `${JSON.stringify(key)}:${stableText(value[key])}`).join()}}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
