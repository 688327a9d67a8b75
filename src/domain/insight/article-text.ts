import type { ArticleContent, Block } from './article-content';

/** The eight claims of the article, in the order of their letters. */
export const CLAIM_IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** The figures that a page can draw from the journal: weeks run, volume and energy, days kept per area, long runs. */
export const FIGURE_IDS = ['weeks', 'volume', 'balance', 'long-run'] as const;

/** A stretch of article text: plain words, emphasised words, or a citation standing where its number goes. */
export type InlinePart =
  | { kind: 'text'; text: string }
  | { kind: 'emphasis'; text: string }
  | { kind: 'citation'; source: string };

const MARKUP = /\[\[([^\]]+)\]\]|\*([^*]+)\*/g;

/**
 * Splits a text of the article at its two marks, `*emphasis*` and `[[source-id]]`, in reading order.
 * Empty stretches are left out; a lone `*` or `[[` stays in the text as it is.
 */
export function inlineParts(text: string): InlinePart[] {
  const parts: InlinePart[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    if (match.index > end) parts.push({ kind: 'text', text: text.slice(end, match.index) });
    const [whole, cited, stressed] = match;
    if (cited !== undefined) parts.push({ kind: 'citation', source: cited });
    if (stressed !== undefined) parts.push({ kind: 'emphasis', text: stressed });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ kind: 'text', text: text.slice(end) });
  return parts;
}

/** The words of a text as a person reads them aloud: no marks, no citations. */
export function plainText(text: string): string {
  return inlineParts(text)
    .map((part) => (part.kind === 'citation' ? '' : part.text))
    .join('');
}

/** The sources that a text cites, in reading order, as often as it cites them. */
export function citationsIn(text: string): string[] {
  return inlineParts(text).flatMap((part) => (part.kind === 'citation' ? [part.source] : []));
}

function textsOf(item: Block, claims: ArticleContent['claims']): string[] {
  if (item.type === 'paragraph') return [item.text];
  if (item.type === 'claim') return [claims[item.claim].peopleSay, claims[item.claim].evidence];
  return [];
}

/**
 * The running text in reading order, marks and all: leads, paragraphs, and each claim's two sides where it stands.
 * Headings, captions, qualifiers and pull quotes (which repeat a sentence) do not count as running text.
 */
export function runningText(article: Pick<ArticleContent, 'sections' | 'claims'>): string[] {
  return article.sections.flatMap(({ lead, blocks }) => [
    ...(lead === undefined ? [] : [lead]),
    ...blocks.flatMap((item) => textsOf(item, article.claims)),
  ]);
}

/** The number of words in the running text; a number and its unit count as a word each. */
export function wordCount(article: Pick<ArticleContent, 'sections' | 'claims'>): number {
  const words = runningText(article).join(' ');
  return plainText(words).split(/\s+/).filter(Boolean).length;
}

/** A quiet pace for text with numbers in it, in words a minute: a convention, not a measurement of the reader. */
const READING_WORDS_PER_MINUTE = 200;

/** Minutes that reading the running text takes at a quiet 200 words a minute, rounded up. */
export function readingMinutes(article: Pick<ArticleContent, 'sections' | 'claims'>): number {
  return Math.ceil(wordCount(article) / READING_WORDS_PER_MINUTE);
}
