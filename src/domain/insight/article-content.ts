import { z } from 'zod';
import { CLAIM_IDS, citationsIn, FIGURE_IDS, plainText, runningText } from './article-text';

/** How firmly the research carries a claim. The claim's `qualifier` says within what limits. */
const STRENGTHS = ['supported', 'partly', 'not-shown'] as const;

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case letters, digits and hyphens');
const line = z
  .string()
  .min(1)
  .refine((text) => text === text.trim(), 'has blanks at an end')
  .refine(
    (text) => !/<\/?[a-z]|&[a-z#0-9]+;/i.test(text),
    'holds HTML; only *emphasis* and [[source]] are read',
  );

const claimId = z.enum(CLAIM_IDS);
const strength = z.enum(STRENGTHS);

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: line }),
  z.strictObject({ type: z.literal('claim'), claim: claimId }),
  z.strictObject({ type: z.literal('figure'), figure: z.enum(FIGURE_IDS), caption: line }),
  z.strictObject({ type: z.literal('pullQuote'), text: line }),
  z.strictObject({ type: z.literal('experience') }),
]);

const section = z.strictObject({
  id: slug,
  heading: line,
  lead: line.optional(),
  blocks: z.array(block).min(1),
});

const claim = z.strictObject({
  name: line,
  peopleSay: line,
  evidence: line,
  strength,
  qualifier: line,
  sources: z.array(slug).min(1),
});

const source = z
  .strictObject({
    id: slug,
    authors: line,
    year: z.int().min(1900).max(2100),
    title: line.optional(),
    journal: line.optional(),
    volume: line.optional(),
    pages: line.optional(),
    doi: z
      .string()
      .regex(/^10\.\d{4,}\/\S+$/)
      .optional(),
    pmid: z.string().regex(/^\d+$/).optional(),
    pmcid: z
      .string()
      .regex(/^PMC\d+$/)
      .optional(),
    note: line,
  })
  .refine((s) => s.title || s.journal || s.doi || s.pmid || s.pmcid, 'cannot be found by what it gives');

const shape = z.strictObject({
  id: slug,
  title: line,
  standfirst: line,
  sections: z.array(section).min(1),
  claims: z.record(claimId, claim),
  sources: z.array(source).min(1),
});

export type ClaimId = z.infer<typeof claimId>;
export type Strength = z.infer<typeof strength>;
export type Block = z.infer<typeof block>;
export type Section = z.infer<typeof section>;
export type Claim = z.infer<typeof claim>;
export type Source = z.infer<typeof source>;
export type ArticleContent = z.infer<typeof shape>;

type Problem = { path: PropertyKey[]; message: string };

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) !== i);
}

function blockProblems(article: ArticleContent): Problem[] {
  const blocks = article.sections.flatMap((s) => s.blocks);
  const claims = blocks.flatMap((b) => (b.type === 'claim' ? [b.claim] : []));
  const figures = blocks.flatMap((b) => (b.type === 'figure' ? [b.figure] : []));
  const experiences = blocks.filter((b) => b.type === 'experience').length;
  const problem = (message: string): Problem => ({ path: ['sections'], message });
  return [
    ...repeated(article.sections.map((s) => s.id)).map((id) => problem(`section "${id}" stands twice`)),
    ...repeated(claims).map((id) => problem(`claim ${id} stands twice`)),
    ...repeated(figures).map((id) => problem(`figure "${id}" stands twice`)),
    ...CLAIM_IDS.filter((id) => !claims.includes(id)).map((id) =>
      problem(`claim ${id} stands in no section`),
    ),
    ...(experiences === 1
      ? []
      : [problem(`the reader's own experience must stand once, not ${experiences} times`)]),
  ];
}

function quoteProblems(article: ArticleContent): Problem[] {
  const texts = runningText(article).map(plainText);
  return article.sections.flatMap((s, i) =>
    s.blocks.flatMap((b, j) => {
      if (b.type !== 'pullQuote' || texts.some((text) => text.includes(plainText(b.text)))) return [];
      return [
        {
          path: ['sections', i, 'blocks', j, 'text'],
          message: 'a pull quote must repeat words of the article',
        },
      ];
    }),
  );
}

/** Sources are numbered by their place in the list, so the list must follow the order in which they are first cited. */
function sourceProblems(article: ArticleContent): Problem[] {
  const listed = article.sources.map((s) => s.id);
  const cited = [...new Set(runningText(article).flatMap(citationsIn))];
  const problem = (message: string): Problem => ({ path: ['sources'], message });
  const found = [
    ...repeated(listed).map((id) => problem(`source "${id}" stands twice`)),
    ...cited.filter((id) => !listed.includes(id)).map((id) => problem(`"${id}" is cited but not listed`)),
    ...listed.filter((id) => !cited.includes(id)).map((id) => problem(`source "${id}" is never cited`)),
  ];
  if (found.length > 0 || listed.join() === cited.join()) return found;
  return [problem(`must be listed in the order of first citation: ${cited.join(', ')}`)];
}

function claimProblems(article: ArticleContent): Problem[] {
  return CLAIM_IDS.flatMap((id) => {
    const { evidence, sources } = article.claims[id];
    const cited = [...new Set(citationsIn(evidence))];
    if (cited.join() === sources.join()) return [];
    return [
      { path: ['claims', id, 'sources'], message: `must be what the evidence cites: ${cited.join(', ')}` },
    ];
  });
}

/**
 * The article's whole contract: the shape, and what the shape cannot say. Each claim and figure stands at most once
 * (all claims exactly once), the reader's experience once, pull quotes repeat the text, every citation has its source
 * and every source its citation, in that order.
 */
const articleContentSchema = shape.superRefine((article, context) => {
  const problems = [blockProblems, quoteProblems, sourceProblems, claimProblems].flatMap((of) => of(article));
  for (const problem of problems) context.addIssue({ code: 'custom', ...problem });
});

/**
 * Reads an article from parsed JSON.
 * @throws Error naming every place that is wrong (`sections.3.blocks.1.text: …`), one per line.
 */
export function readArticle(json: unknown): ArticleContent {
  const result = articleContentSchema.safeParse(json);
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
  throw new Error(`The article cannot be read. Correct its file at:\n${places.join('\n')}`);
}
