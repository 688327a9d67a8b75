import type { OpenState } from '../../contract/journal-state';

/** A journal that did not simply open. */
export type NotOpen = Exclude<OpenState, { state: 'good' }>;
