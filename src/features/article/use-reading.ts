import { type RefObject, useLayoutEffect, useState } from 'react';
import {
  goTo,
  positionIn,
  rememberedPosition,
  rememberPosition,
  sectionIn,
  shareRead,
} from './reading-position';

interface Reading {
  readonly articleId: string;
  readonly text: RefObject<HTMLElement | null>;
  /** What is drawn out to the share that was read. */
  readonly line: RefObject<HTMLElement | null>;
}

const REST_MS = 250;
const touches = ['wheel', 'pointerdown', 'keydown'] as const;

/** Takes the reader back to where they stopped, remembers where they stop now, and tells the section they are in. */
export function useReading({ articleId, text, line }: Reading): string | undefined {
  const [section, setSection] = useState<string>();
  useLayoutEffect(() => {
    const scroller = text.current?.closest('main');
    if (!text.current || !scroller) return;
    const stopFollowing = follow(text.current, scroller, () => {
      if (!text.current || !line.current) return;
      line.current.style.transform = `scaleX(${shareRead(text.current, scroller)})`;
      setSection(sectionIn(text.current, scroller));
    });
    const stopKeeping = keep(articleId, text.current, scroller);
    return () => {
      stopFollowing();
      stopKeeping();
    };
  }, [articleId, text, line]);
  return section;
}

/** Calls `look` now and whenever what is in view may have changed. */
function follow(text: HTMLElement, scroller: HTMLElement, look: () => void): () => void {
  const resized = new ResizeObserver(look);
  resized.observe(text);
  scroller.addEventListener('scroll', look, { passive: true });
  return () => {
    resized.disconnect();
    scroller.removeEventListener('scroll', look);
  };
}

function keep(articleId: string, text: HTMLElement, scroller: HTMLElement): () => void {
  const stopRestoring = restore(articleId, text, scroller);
  let timer: number | undefined;
  const remember = () => rememberPosition(articleId, positionIn(text, scroller));
  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(remember, REST_MS);
  };
  scroller.addEventListener('scroll', later, { passive: true });
  window.addEventListener('pagehide', remember);
  return () => {
    stopRestoring();
    if (timer !== undefined) remember();
    window.clearTimeout(timer);
    scroller.removeEventListener('scroll', later);
    window.removeEventListener('pagehide', remember);
  };
}

/**
 * Goes to the remembered place before the first picture, again once the frame around has taken the new screen to its top, and once
 * more when the letters have come, which may be of another width; not any more once the reader has moved.
 */
function restore(articleId: string, text: HTMLElement, scroller: HTMLElement): () => void {
  const position = rememberedPosition(articleId);
  if (!position) return () => undefined;
  let isTheirs = false;
  const theirs = () => {
    isTheirs = true;
  };
  const go = () => {
    if (!isTheirs) goTo(text, scroller, position);
  };
  for (const touch of touches) window.addEventListener(touch, theirs, { once: true, passive: true });
  go();
  const frame = requestAnimationFrame(go);
  void document.fonts.ready.then(go);
  return () => {
    theirs();
    cancelAnimationFrame(frame);
    for (const touch of touches) window.removeEventListener(touch, theirs);
  };
}
