import { terrains } from '../../../domain/journal/vocabulary';
import type { RunDraft } from './draft';
import { tripleFields } from './triple';

/** Forms that were left before they were saved or cancelled wait here, by what they were for, as long as the window is open. */
function keyOf(purpose: string): string {
  return `backstride.run-form.${purpose}`;
}

/** Keeps what stands in a form. */
export function putAside(purpose: string, draft: RunDraft): void {
  sessionStorage.setItem(keyOf(purpose), JSON.stringify(draft));
}

/** Forgets what was kept. */
export function forget(purpose: string): void {
  sessionStorage.removeItem(keyOf(purpose));
}

/** What was kept for this purpose; nothing when there is none, or when it does not have the shape of `like`. */
export function pickUp(purpose: string, like: RunDraft): RunDraft | undefined {
  const text = sessionStorage.getItem(keyOf(purpose));
  if (text === null) return undefined;
  const value: unknown = JSON.parse(text);
  return isDraft(value, like) ? value : undefined;
}

function isDraft(value: unknown, like: RunDraft): value is RunDraft {
  if (typeof value !== 'object' || value === null) return false;
  const found = new Map(Object.entries(value));
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
