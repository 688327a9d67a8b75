/** Where somebody stopped reading: the block at the top of the window, and how far into it, in pixels. */
interface ReadingPosition {
  readonly block: string;
  readonly offset: number;
}

/** So close to the top that nothing has been read yet. */
const UNREAD_PX = 24;
const AT_THE_TOP_PX = 8;

/** The position in `text` as `scroller` shows it; nothing while the top is still there. */
export function positionIn(text: HTMLElement, scroller: HTMLElement): ReadingPosition | undefined {
  if (scroller.scrollTop < UNREAD_PX) return undefined;
  const top = scroller.getBoundingClientRect().top;
  const above = blocksOf(text).filter((block) => topOf(block) <= top + AT_THE_TOP_PX);
  const block = above.at(-1);
  return block && { block: block.dataset.block ?? '', offset: Math.round((top - topOf(block)) * 100) / 100 };
}

/** Brings the text to a position; one whose block is gone leaves it where it is. */
export function goTo(text: HTMLElement, scroller: HTMLElement, { block, offset }: ReadingPosition): void {
  const found = blocksOf(text).find(({ dataset }) => dataset.block === block);
  if (!found) return;
  const within = Math.min(offset, found.getBoundingClientRect().height);
  scroller.scrollTop += topOf(found) - scroller.getBoundingClientRect().top + within;
}

/** How much of the text up to its sources has come into view, 0–1. */
export function shareRead(text: HTMLElement, scroller: HTMLElement): number {
  const end = text.lastElementChild;
  const begin = topOf(text);
  const length = end ? topOf(end) - begin : 0;
  return length > 0
    ? Math.min(1, Math.max(0, (scroller.getBoundingClientRect().bottom - begin) / length))
    : 0;
}

/** The section that is being read: the last one whose head has passed the upper third of the window. */
export function sectionIn(text: HTMLElement, scroller: HTMLElement): string | undefined {
  const { top, height } = scroller.getBoundingClientRect();
  const sections = [...text.querySelectorAll<HTMLElement>('[data-section]')];
  return sections.filter((section) => topOf(section) <= top + height / 3).at(-1)?.dataset.section;
}

/** What this computer remembers of an article; nothing where it remembers none, or something that is no position. */
export function rememberedPosition(articleId: string): ReadingPosition | undefined {
  const [block, offset] = localStorage.getItem(keyOf(articleId))?.split(' ') ?? [];
  const pixels = Number(offset);
  return block && offset && Number.isFinite(pixels) ? { block, offset: pixels } : undefined;
}

/** Keeps a position for the next time; none is the beginning. */
export function rememberPosition(articleId: string, position: ReadingPosition | undefined): void {
  if (position) localStorage.setItem(keyOf(articleId), `${position.block} ${position.offset}`);
  else localStorage.removeItem(keyOf(articleId));
}

function keyOf(articleId: string): string {
  return `backstride.reading.${articleId}`;
}

function blocksOf(text: HTMLElement): HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>('[data-block]')];
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}
