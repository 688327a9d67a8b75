/** What was done to a journal that could not be read; each code has a sentence in the catalogue. */
export type DeedCode =
  | 'tookOut'
  | 'toBin'
  | 'stamped'
  | 'newId'
  | 'folded'
  | 'joinedDays'
  | 'emptyList'
  | 'madeList'
  | 'begunAnew'
  | 'usualSetting';

/** One thing that was done, at a place in the file as it was (`runs.3.note`). */
export interface MendDeed {
  readonly code: DeedCode;
  readonly place: string;
}

/** When a journal is mended, by which device, and where new ids come from. */
export interface MendEdge {
  readonly at: string;
  readonly device: string;
  readonly newId: () => string;
}

/** Something mended, and what was done for it. */
export interface Mended<T> {
  readonly value: T;
  readonly deeds: readonly MendDeed[];
}

/** Anything that has fields. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value has fields; a list has none. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
