import { terrains } from '../../../domain/journal/vocabulary';
import type { DistanceUnit } from '../../../domain/quantities';
import type { RunDraft } from './draft';
import { tripleFields } from './triple';

/** Forms that were left before they were saved or cancelled wait here, by what they were for, as long as the window is open. */
function keyOf(purpose: string): string {
  return `backstride.run-form.${purpose}`;
}

/** A form as it was left: what is typed, the run that it was typed over, and the unit of both. */
export interface Aside {
  readonly unit: DistanceUnit;
  readonly base: RunDraft;
  readonly mine: RunDraft;
}

/** Keeps what stands in a form. */
export function putAside(purpose: string, { unit, base, mine }: Aside): void {
  sessionStorage.setItem(keyOf(purpose), JSON.stringify({ unit, base, mine }));
}

/** Forgets what was kept. */
export function forget(purpose: string): void {
  sessionStorage.removeItem(keyOf(purpose));
}

/** What was kept for this purpose; nothing when there is none, or when it does not have the shape of `like`. */
export function pickUp(purpose: string, like: RunDraft): Aside | undefined {
  const text = sessionStorage.getItem(keyOf(purpose));
  if (text === null) return undefined;
  const value: unknown = JSON.parse(text);
  return isAside(value, like) ? value : undefined;
}

function isAside(value: unknown, like: RunDraft): value is Aside {
  const found = entriesOf(value);
  return (
    isOneOf(found.get('unit'), ['km', 'mi']) &&
    isDraft(found.get('base'), like) &&
    isDraft(found.get('mine'), like)
  );
}

function entriesOf(value: unknown): Map<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function isDraft(value: unknown, like: RunDraft): boolean {
  const found = entriesOf(value);
  const alike = Object.entries(like).every(([key, sample]) => isLike(found.get(key), sample));
  const touched: unknown = found.get('touched');
  return alike && isOneOf(found.get('terrain'), ['', ...terrains]) && isListOf(touched, tripleFields);
}

function isLike(value: unknown, sample: unknown): boolean {
  if (Array.isArray(sample)) return Array.isArray(value) && value.every((each) => typeof each === 'string');
  return typeof value === typeof sample;
}

function isListOf(value: unknown, allowed: readonly string[]): boolean {
  return Array.isArray(value) && value.every((each) => isOneOf(each, allowed));
}

function isOneOf(value: unknown, allowed: readonly string[]): boolean {
  return typeof value === 'string' && allowed.includes(value);
}
