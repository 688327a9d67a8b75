import { randomBytes } from 'node:crypto';
import type { Preferences } from '../src/contract/channels';
import type { Rectangle } from './placement';

/** Where the window was; the bounds are those it has when it is not maximised. */
export interface StoredWindow extends Rectangle {
  readonly maximized: boolean;
}

/** What this computer remembers between starts, apart from any journal. Fields of a newer app stay. */
export interface StoredPreferences {
  /** This computer in the versions of records: eight hexadecimal digits, made once. */
  readonly deviceId: string;
  readonly theme: Preferences['theme'];
  /** 1 is the size the page was drawn for. */
  readonly zoom: number;
  /** The journal to open at the next start; absent until one was opened. */
  readonly journalFolder?: string;
  /** Folders in which a journal was opened once: an empty one is never simply put there. */
  readonly knownFolders: readonly string[];
  readonly window?: StoredWindow;
  readonly [later: string]: unknown;
}

/**
 * Reads what a preferences file holds, field by field: what cannot be understood in one takes no other with it. Nothing when
 * it holds no such thing at all. Written by hand, because this stands between a start and its window, and loading zod for
 * it would take longer than all the rest.
 */
export function storedPreferences(raw: unknown): StoredPreferences | undefined {
  return isObject(raw) ? readFields(raw) : undefined;
}

/** The preferences of a computer that has none yet. */
export function freshPreferences(): StoredPreferences {
  return readFields({});
}

function readFields(raw: Record<string, unknown>): StoredPreferences {
  const { deviceId, theme, zoom, journalFolder, knownFolders, window, ...later } = raw;
  return {
    deviceId: isDeviceId(deviceId) ? deviceId : newDeviceId(),
    theme: (['light', 'dark'] as const).find((known) => known === theme) ?? 'system',
    zoom: isBetween(zoom, 0.5, 3) ? zoom : 1,
    ...(isName(journalFolder) ? { journalFolder } : {}),
    knownFolders: Array.isArray(knownFolders) ? knownFolders.filter(isName) : [],
    ...(isWindow(window) ? { window } : {}),
    ...later,
  };
}

function isDeviceId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}$/.test(value);
}

function newDeviceId(): string {
  return randomBytes(4).toString('hex');
}

function isWindow(value: unknown): value is StoredWindow {
  if (!isObject(value) || typeof value.maximized !== 'boolean') return false;
  const { x, y, width, height } = value;
  return [x, y].every((at) => isPixels(at, -100_000)) && [width, height].every((size) => isPixels(size, 1));
}

function isPixels(value: unknown, least: number): boolean {
  return Number.isInteger(value) && isBetween(value, least, 100_000);
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
