import { useEffect, useRef } from 'react';

/** Calls `onEscape` for Escape, except where an open list, a popover or a question takes it for itself. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isTaken(event.target)) latest.current();
    };
    // Ahead of everybody else: a list that Escape closes has to be seen while it is still open.
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}

function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('[role="combobox"][aria-expanded="true"], [role="dialog"], [data-escape="own"]') !== null
  );
}
