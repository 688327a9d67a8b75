import { describe, expect, it } from 'vitest';
import json from '../../../resources/article/does-running-help-back-fat.json';
import { BANNED } from '../../../tests/support/banned-words';
import { type ArticleContent, readArticle } from './article-content';
import {
  CLAIM_IDS,
  FIGURE_IDS,
  inlineParts,
  plainText,
  readingMinutes,
  runningText,
  wordCount,
} from './article-text';

const article = readArticle(json);
const blocks = article.sections.flatMap((section) => section.blocks);

/** Every sentence the article says in its own voice: all that is read, but for what "people say". */
function ownSentences({ title, standfirst, sections, claims, sources }: ArticleContent): string[] {
  const own = sections.flatMap(({ heading, lead, blocks: inside }) => [
    heading,
    lead ?? '',
    ...inside.map((block) => ('text' in block ? block.text : 'caption' in block ? block.caption : '')),
  ]);
  const judged = CLAIM_IDS.flatMap((id) => [claims[id].name, claims[id].evidence, claims[id].qualifier]);
  return [title, standfirst, ...own, ...judged, ...sources.map((source) => source.note)].map(plainText);
}

describe('the article', () => {
  it('runs to between 1,200 and 1,600 words', () => {
    expect(wordCount(article)).toBeGreaterThanOrEqual(1200);
    expect(wordCount(article)).toBeLessThanOrEqual(1600);
  });

  it('follows its outline from the question to the conclusion', () => {
    expect(article.sections.map((section) => section.id)).toEqual([
      'the-question',
      'how-running-works',
      'metabolism',
      'body-composition',
      'your-experience',
      'join-it',
      'starting-gradually',
      'conclusion',
    ]);
  });

  it('answers each of the eight claims once, in the section where it belongs', () => {
    const placed = article.sections.flatMap(({ id, blocks: inside }) =>
      inside.flatMap((block) => (block.type === 'claim' ? [`${block.claim} ${id}`] : [])),
    );
    expect(placed.sort()).toEqual([
      'a how-running-works',
      'b metabolism',
      'c how-running-works',
      'd metabolism',
      'e body-composition',
      'f your-experience',
      'g join-it',
      'h starting-gradually',
    ]);
  });

  it('calls posture and resting metabolism not shown, and the upper back only partly', () => {
    const strengths = CLAIM_IDS.map((id) => `${id} ${article.claims[id].strength}`);
    expect(strengths).toEqual([
      'a partly',
      'b supported',
      'c not-shown',
      'd not-shown',
      'e supported',
      'f supported',
      'g supported',
      'h supported',
    ]);
  });

  it.each(CLAIM_IDS)('backs claim %s with numbers and with at least one source', (id) => {
    expect(article.claims[id].evidence).toMatch(/\d/);
    expect(article.claims[id].sources.length).toBeGreaterThanOrEqual(1);
  });

  it('says what people say in one sentence', () => {
    for (const id of CLAIM_IDS) expect(article.claims[id].peopleSay).toMatch(/^[A-Z][^.!?]*\.$/);
  });

  it('draws each figure once and leaves the experience to the journal', () => {
    const figures = blocks.flatMap((block) => (block.type === 'figure' ? [block.figure] : []));
    expect(figures.sort()).toEqual([...FIGURE_IDS].sort());
    expect(blocks.filter((block) => block.type === 'experience')).toHaveLength(1);
  });
});

describe('the article’s own voice', () => {
  it.each(BANNED)('never says %s', (banned, example) => {
    expect(example).toMatch(banned);
    expect(ownSentences(article).filter((sentence) => banned.test(sentence))).toEqual([]);
  });

  it('prints no figure that has not been checked against its source', () => {
    const unchecked = [
      '0.03',
      '0.10',
      '1.66',
      '2.44',
      '0.26',
      '0.81',
      '1.09',
      '1.62',
      '6–15',
      '1.03',
      '7700',
      '7,700',
    ];
    const printed: string[] = ownSentences(article).flatMap((text) => text.match(/\d+(?:[.,–]\d+)*/g) ?? []);
    expect(printed).toContain('0.52');
    expect(unchecked.filter((figure) => printed.includes(figure))).toEqual([]);
  });

  it('cites the 2024 Compendium without an unchecked DOI', () => {
    expect(article.sources.find((source) => source.id === 'herrmann-2024')).not.toHaveProperty('doi');
  });
});

const paragraph = (text: string): ArticleContent['sections'][number] => ({
  id: 'added',
  heading: 'Added',
  blocks: [{ type: 'paragraph', text }],
});

/** One thing changed in a good article, and what the reader of the error is told. */
const FAULTS: [string, (good: ArticleContent) => unknown, string][] = [
  [
    'a claim that stands twice',
    (good) => ({
      ...good,
      sections: [...good.sections, { ...paragraph('x'), blocks: [{ type: 'claim', claim: 'a' }] }],
    }),
    'sections: claim a stands twice',
  ],
  [
    'a claim that stands nowhere',
    (good) => ({ ...good, sections: good.sections.filter((s) => s.id !== 'join-it') }),
    'sections: claim g stands in no section',
  ],
  ['a claim left out', (good) => ({ ...good, claims: { ...good.claims, h: undefined } }), 'claims.h: '],
  [
    'a claim without a source',
    (good) => ({ ...good, claims: { ...good.claims, b: { ...good.claims.b, sources: [] } } }),
    'claims.b.sources: ',
  ],
  [
    'a claim that lists another source than its evidence cites',
    (good) => ({ ...good, claims: { ...good.claims, b: { ...good.claims.b, sources: ['behm-2009'] } } }),
    'claims.b.sources: must be what the evidence cites: hespanhol-2015, jayedi-2024',
  ],
  [
    'a fourth strength',
    (good) => ({ ...good, claims: { ...good.claims, b: { ...good.claims.b, strength: 'certain' } } }),
    'claims.b.strength: ',
  ],
  [
    'a citation without its source',
    (good) => ({ ...good, sections: [...good.sections, paragraph('So they say.[[nobody-1999]]')] }),
    'sources: "nobody-1999" is cited but not listed',
  ],
  [
    'a source that nothing cites',
    (good) => ({
      ...good,
      sources: [
        ...good.sources,
        { id: 'idle-2001', authors: 'Idle', year: 2001, title: 'Idle', note: 'Idle.' },
      ],
    }),
    'sources: source "idle-2001" is never cited',
  ],
  [
    'a source that stands twice',
    (good) => ({ ...good, sources: [...good.sources, ...good.sources] }),
    'sources: source "behm-2009" stands twice',
  ],
  [
    'sources out of the order in which they are cited',
    (good) => ({ ...good, sources: [...good.sources].reverse() }),
    'sources: must be listed in the order of first citation: herrmann-2024',
  ],
  [
    'a source that nobody could look up',
    (good) => ({ ...good, sources: [{ id: 'lost-1990', authors: 'Lost', year: 1990, note: 'Lost.' }] }),
    'sources.0: cannot be found by what it gives',
  ],
  ['HTML in a text', (good) => ({ ...good, title: 'Does <b>running</b> help?' }), 'title: holds HTML'],
  [
    'a figure that no page can draw',
    (good) => ({
      ...good,
      sections: [{ ...paragraph('x'), blocks: [{ type: 'figure', figure: 'map', caption: 'A map.' }] }],
    }),
    'sections.0.blocks.0.figure: ',
  ],
  [
    'a figure that stands twice',
    (good) => ({ ...good, sections: [...good.sections, ...good.sections] }),
    'sections: figure "weeks" stands twice',
  ],
  [
    'a section that stands twice',
    (good) => ({ ...good, sections: [...good.sections, paragraph('x'), paragraph('y')] }),
    'sections: section "added" stands twice',
  ],
  [
    'a second experience',
    (good) => ({
      ...good,
      sections: [...good.sections, { ...paragraph('x'), blocks: [{ type: 'experience' }] }],
    }),
    'must stand once, not 2 times',
  ],
  [
    'a pull quote that the article does not say',
    (good) => ({
      ...good,
      sections: [
        ...good.sections,
        { ...paragraph('x'), blocks: [{ type: 'pullQuote', text: 'Run and be free.' }] },
      ],
    }),
    'sections.8.blocks.0.text: a pull quote must repeat words of the article',
  ],
  ['a field it does not know', (good) => ({ ...good, author: 'Somebody' }), 'author'],
  ['something that is no article', () => null, 'cannot be read'],
];

describe('readArticle', () => {
  it.each(FAULTS)('refuses %s and says where', (_, change, told) => {
    expect(() => readArticle(change(article))).toThrow(told);
  });
});

describe('inlineParts', () => {
  it('splits emphasis and citations from the words around them', () => {
    expect(inlineParts('Run *slowly*, often.[[lally-2010]][[hall-2011]] Rest.')).toEqual([
      { kind: 'text', text: 'Run ' },
      { kind: 'emphasis', text: 'slowly' },
      { kind: 'text', text: ', often.' },
      { kind: 'citation', source: 'lally-2010' },
      { kind: 'citation', source: 'hall-2011' },
      { kind: 'text', text: ' Rest.' },
    ]);
  });

  it.each(['', '5 * 3', '[[open', 'plain'])('leaves a text without whole marks as it is: "%s"', (text) => {
    expect(inlineParts(text)).toEqual(text === '' ? [] : [{ kind: 'text', text }]);
  });

  it('reads aloud without marks or citations', () => {
    expect(plainText('*What* changed.[[hall-2011]]')).toBe('What changed.');
  });
});

describe('the reading time', () => {
  const words = (count: number): ArticleContent => ({
    ...article,
    sections: [paragraph(Array.from({ length: count }, () => 'word').join(' '))],
  });

  it.each([
    [1, 1],
    [200, 1],
    [201, 2],
    [1600, 8],
  ])('of %i words is %i minutes', (count, minutes) => {
    expect(wordCount(words(count))).toBe(count);
    expect(readingMinutes(words(count))).toBe(minutes);
  });

  it('counts both sides of a claim, a lead and a paragraph, but neither heading, caption nor pull quote', () => {
    const content: ArticleContent = {
      ...article,
      claims: {
        ...article.claims,
        a: { ...article.claims.a, peopleSay: 'Two words.', evidence: 'Three more words.' },
      },
      sections: [
        {
          id: 's',
          heading: 'Not counted',
          lead: 'One.',
          blocks: [
            { type: 'paragraph', text: 'Now *four* short words.[[hall-2011]]' },
            { type: 'claim', claim: 'a' },
            { type: 'figure', figure: 'weeks', caption: 'Not counted.' },
            { type: 'pullQuote', text: 'short words' },
            { type: 'experience' },
          ],
        },
      ],
    };
    expect(runningText(content)).toHaveLength(4);
    expect(wordCount(content)).toBe(10);
  });
});
