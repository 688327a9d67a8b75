import type { Bridge } from '../contract/channels';

declare global {
  interface Window {
    readonly backstride: Bridge;
  }
}

/** The calls that preload lays; the page has no other door. */
export const bridge: Bridge = window.backstride;
