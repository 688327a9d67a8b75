import { type KeyboardEvent, type RefObject, type SyntheticEvent, useRef, useState } from 'react';
import { addDays, type LocalDate, monthStart } from '../../../domain/days';

interface DayGrid {
  readonly grid: RefObject<SVGSVGElement | null>;
  /** The day that Tab reaches and arrow keys leave from. */
  readonly at: LocalDate;
  /** The day under the pointer, else `at`. */
  readonly told: LocalDate;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: SyntheticEvent) => void;
    readonly onMouseOver: (event: SyntheticEvent) => void;
    readonly onMouseLeave: () => void;
    readonly onClick: (event: SyntheticEvent) => void;
  };
}

/** Moving over the days of one year by keys and pointer: elements that stand for a day carry it as `data-date`. */
export function useDayGrid(year: number, start: LocalDate, onOpen: (date: LocalDate) => void): DayGrid {
  const grid = useRef<SVGSVGElement>(null);
  const [at, setAt] = useState(() => within(start, year));
  const [pointed, setPointed] = useState<LocalDate>();
  const onKeyDown = (event: KeyboardEvent) => {
    const target = targetOf(event.key, at);
    if (event.altKey || event.ctrlKey || event.metaKey || target === undefined) return;
    event.preventDefault();
    if (opening.has(event.key)) onOpen(at);
    else grid.current?.querySelector<SVGElement>(`[data-date="${within(target, year)}"]`)?.focus();
  };
  const handlers = {
    onKeyDown,
    onFocus: ({ target }: SyntheticEvent) => setAt((now) => dateOf(target) ?? now),
    onMouseOver: ({ target }: SyntheticEvent) => setPointed(dateOf(target)),
    onMouseLeave: () => setPointed(undefined),
    onClick: ({ target }: SyntheticEvent) => {
      const date = dateOf(target);
      if (date) onOpen(date);
    },
  };
  return { grid, at, told: pointed ?? at, handlers };
}

const opening: ReadonlySet<string> = new Set(['Enter', ' ']);

/** Where a key leads, also beyond the year; the day itself for a key that opens it. */
function targetOf(key: string, at: LocalDate): LocalDate | undefined {
  const year = at.slice(0, 4);
  return {
    ArrowLeft: addDays(at, -7),
    ArrowRight: addDays(at, 7),
    ArrowUp: addDays(at, -1),
    ArrowDown: addDays(at, 1),
    PageUp: monthStart(at, -1),
    PageDown: monthStart(at, 1),
    Home: `${year}-01-01`,
    End: `${year}-12-31`,
    Enter: at,
    ' ': at,
  }[key];
}

function within(date: LocalDate, year: number): LocalDate {
  if (date < `${year}-01-01`) return `${year}-01-01`;
  return date > `${year}-12-31` ? `${year}-12-31` : date;
}

function dateOf(target: EventTarget): LocalDate | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-date]')?.dataset.date : undefined;
}
