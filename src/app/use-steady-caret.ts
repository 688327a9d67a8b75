import { useEffect } from 'react';
import { onBeforeChange } from '../journal-client/store';

/** Keeps the caret where it is when a change from elsewhere puts another text into the field that has the focus. */
export function useSteadyCaret(): void {
  useEffect(() => onBeforeChange(holdCaret), []);
}

function holdCaret(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const { value, selectionStart, selectionEnd, scrollTop } = field;
  // Lines of numbers, dates and choices have no caret to ask for.
  if (selectionStart === null || selectionEnd === null) return;
  // By the next frame the new text stands in the field, and nothing of it has been drawn yet.
  requestAnimationFrame(() => {
    if (document.activeElement !== field || field.value === value) return;
    field.setSelectionRange(selectionStart, selectionEnd);
    field.scrollTop = scrollTop;
  });
}
