import json from '../../../resources/article/does-running-help-back-fat.json';
import type { ArticleContent, Block } from '../../domain/insight/article-content';
import { citationsIn, readingMinutes } from '../../domain/insight/article-text';

/**
 * The article. Its file is held to the schema by a unit test, not here: the schema's library compiles its checks at run time, which
 * the page's content policy forbids.
 */
export const article = json as ArticleContent;

/** Minutes that reading it takes. */
export const minutesToRead = readingMinutes(article);

/** The number of a source, which is its place in the list. */
export function sourceNumber(sourceId: string): number {
  return article.sources.findIndex(({ id }) => id === sourceId) + 1;
}

/** Where an element of the article can be found in the page. */
export const anchors = {
  section: (sectionId: string) => `section-${sectionId}`,
  claim: (claimId: string) => `claim-${claimId}`,
  source: (sourceId: string) => `source-${sourceId}`,
  sources: 'article-sources',
  /** The `index`th citation in the text at `place`. */
  citation: (place: string, index: number) => `citation-${place}-${index}`,
};

/** The name of the text of a block, which its citations are counted by. */
export function placeOf(sectionId: string, index: number): string {
  return `${sectionId}-${index}`;
}

/** The anchors of every citation of each source, in reading order: the ways back from the list. */
export const citationsBySource: ReadonlyMap<string, readonly string[]> = collectCitations();

function collectCitations(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, blocks } of article.sections) {
    for (const [index, block] of blocks.entries()) {
      for (const [nth, source] of citationsIn(citingText(block)).entries()) {
        const anchor = anchors.citation(placeOf(id, index), nth);
        found.set(source, [...(found.get(source) ?? []), anchor]);
      }
    }
  }
  return found;
}

/** The text of a block that may cite. */
function citingText(block: Block): string {
  if (block.type === 'paragraph') return block.text;
  return block.type === 'claim' ? article.claims[block.claim].evidence : '';
}
