import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Row } from './rows';

const HEIGHT = { week: 52, run: 60 } as const;
const OVERSCAN = 10;

/** The virtual rows, and which of them is the week's head that stays at the top. */
export interface VirtualRows {
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  readonly stickyIndex: number;
  readonly scrollMargin: number;
}

/**
 * Draws the rows that are in sight of the window's scroller, the head of the first one's week, and the row at `activeIndex` wherever
 * it is, so that it can keep the focus.
 */
export function useVirtualRows(
  rows: readonly Row[],
  list: RefObject<HTMLElement | null>,
  activeIndex: number,
): VirtualRows {
  const scroller = () => list.current?.closest('main') ?? null;
  const scrollMargin = useOffset(list);
  const sticky = useRef(-1);
  const rangeExtractor = useCallback(
    (range: Range) => {
      sticky.current = weekAbove(rows, range.startIndex);
      const wanted = [sticky.current, activeIndex].filter((index) => index >= 0 && index < rows.length);
      return [...new Set([...wanted, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    [rows, activeIndex],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: scroller,
    estimateSize: (index) => HEIGHT[rows[index]?.kind ?? 'run'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    scrollMargin,
    scrollPaddingStart: HEIGHT.week + 8,
    scrollPaddingEnd: 24,
    rangeExtractor,
    useFlushSync: false,
  });
  return { virtualizer, stickyIndex: sticky.current, scrollMargin };
}

function weekAbove(rows: readonly Row[], index: number): number {
  for (let at = Math.min(index, rows.length - 1); at >= 0; at -= 1) if (rows[at]?.kind === 'week') return at;
  return -1;
}

/** How far down in its scroller an element begins; measured anew at each drawing, since filters come and go above it. */
function useOffset(element: RefObject<HTMLElement | null>): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const here = element.current;
    const scroller = here?.closest('main');
    if (!here || !scroller) return;
    setOffset(
      Math.round(
        here.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop,
      ),
    );
  });
  return offset;
}
