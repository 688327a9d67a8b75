import { z } from 'zod';
import type { Journal, Version } from '../../src/domain/journal/schema';
import { collectionNames } from '../../src/domain/journal/schema';
import { covers, joined } from '../../src/domain/journal/versions';
import { DEEDS_KEPT, type Deed, type Past } from './past';

/** What happened to one of the past's stacks: the deeds that left it, by their ids, and those laid on top of it. */
interface StackStep {
  readonly gone: readonly string[];
  readonly laid: readonly Deed[];
}

/** In the order in which a file is written anew: what is undone next comes last, so that it is kept longest. */
const stacks = ['cameIn', 'undone', 'done'] as const;

/** One step from a past to the next, as a line of the file says it. A stack on which nothing happened is not in it. */
export type PastStep = { readonly [S in (typeof stacks)[number]]?: StackStep | undefined };

/** The step from one past to another. */
export function stepBetween(from: Past, to: Past): PastStep {
  const steps = stacks.flatMap((stack) => {
    const step = stackStep(from[stack], to[stack]);
    return step ? [[stack, step] as const] : [];
  });
  return Object.fromEntries(steps);
}

/** The steps that lead from nothing to a past: one for each deed, so that damage to a line costs few of them. */
export function stepsTo(past: Past): PastStep[] {
  return stacks.flatMap((stack) => past[stack].map((deed) => ({ [stack]: { gone: [], laid: [deed] } })));
}

/** The past after one more step. */
export function afterStep(past: Past, step: PastStep): Past {
  const after = (stack: (typeof stacks)[number]) => {
    const { gone, laid } = step[stack] ?? { gone: [], laid: [] };
    const left = gone.length === 0 ? past[stack] : without(past[stack], new Set(gone));
    return [...left, ...laid].slice(-DEEDS_KEPT);
  };
  return { done: after('done'), undone: after('undone'), cameIn: after('cameIn') };
}

/** Whether the journal has what the deeds of a step changed, be it changed again since. */
export function isContained(step: PastStep, known: ReadonlyMap<string, Version>): boolean {
  const laid = stacks.flatMap((stack) => step[stack]?.laid ?? []);
  return laid.every(({ changes }) =>
    changes.every(({ id, after }) => after === null || covers(known.get(id) ?? {}, after.version)),
  );
}

/** What a journal has seen of each record, in it or in its bin, by the record's id. */
export function seenOf(journal: Journal): Map<string, Version> {
  const seen = new Map<string, Version>();
  const lists = collectionNames.map((name): readonly { id: string; version: Version }[] => journal[name]);
  const singles = (['profile', 'settings'] as const).map((id) => ({ id, version: journal[id].version }));
  for (const { id, version } of [...lists, journal.removed, singles].flat())
    seen.set(id, joined(seen.get(id) ?? {}, version));
  return seen;
}

const recordSchema = z.looseObject({ id: z.string(), version: z.record(z.string(), z.number()) }).nullable();
const deedSchema = z.looseObject({
  id: z.string(),
  at: z.string(),
  label: z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  changes: z.array(
    z.object({ place: z.string(), id: z.string(), before: recordSchema, after: recordSchema }),
  ),
});
const stackSchema = z.object({ gone: z.array(z.string()), laid: z.array(deedSchema) }).optional();
const stepSchema = z.object({ done: stackSchema, undone: stackSchema, cameIn: stackSchema });

/** The step in a line's text. @throws when it is none */
export function readStep(text: string): PastStep {
  return stepSchema.parse(JSON.parse(text)) as unknown as PastStep;
}

function stackStep(from: readonly Deed[], to: readonly Deed[]): StackStep | undefined {
  if (from === to) return undefined;
  const [first] = to;
  const start = first ? from.indexOf(first) : -1;
  // Deeds that are too old fall off the lower end of both; only what happened at the upper end is told.
  let same = 0;
  while (start >= 0 && same < to.length && from[start + same] === to[same]) same += 1;
  const gone = from.slice(start < 0 ? 0 : start + same).map(({ id }) => id);
  const laid = to.slice(same);
  return gone.length + laid.length === 0 ? undefined : { gone, laid };
}

function without(deeds: readonly Deed[], ids: ReadonlySet<string>): readonly Deed[] {
  return deeds.filter(({ id }) => !ids.has(id));
}
