import type { CSSProperties } from 'react';

/** Where a row is drawn: `top` below the head of the list, or, without it, held at the top of what is in sight. */
export function rowStyle(top: number | undefined, height: number): CSSProperties {
  return top === undefined ? { height } : { height, transform: `translateY(${top}px)` };
}
