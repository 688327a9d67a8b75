import type { Step } from './commands';
import type { Place } from './patch';

/** Fields of a day that are written, not marked. */
const dayFields: ReadonlySet<string> = new Set(['off', 'mood', 'note']);

/**
 * The step that makes a field of a record say `value` (empty it when there is none): an ordinary edit, with nothing lost by it.
 * Nothing for fields that nobody writes by hand.
 */
export function putBackStep(place: Place, id: string, field: string, value: unknown): Step | undefined {
  const fields = { [field]: value ?? null };
  if (field === 'createdAt' || field.startsWith('devices.')) return undefined;
  if (place === 'profile') return { type: 'editProfile', fields };
  if (place === 'settings') return { type: 'editSettings', fields };
  if (place === 'days') return dayStep(id, field, value);
  if (place === 'removed') return undefined;
  return { type: 'edit', collection: place, recordId: id, fields };
}

function dayStep(date: string, field: string, value: unknown): Step | undefined {
  if (dayFields.has(field)) return { type: 'writeDay', date, fields: { [field]: value ?? null } };
  const [, itemId] = /^marks\.(.+)$/.exec(field) ?? [];
  if (itemId === undefined) return undefined;
  return { type: 'mark', date, itemId, mark: markOf(value) };
}

function markOf(value: unknown): Extract<Step, { type: 'mark' }>['mark'] {
  if (typeof value !== 'object' || value === null) return null;
  const { markedAt: _, ...mark } = value as Record<string, unknown>;
  return mark as Extract<Step, { type: 'mark' }>['mark'];
}
