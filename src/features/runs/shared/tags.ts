import type { Run } from '../../../domain/journal/schema';

/** Every tag of these runs once, the most used first, equal ones by the alphabet; spelt as it was first. */
export function tagsInUse(runs: readonly Run[]): string[] {
  const counts = new Map<string, { tag: string; times: number }>();
  for (const tag of runs.flatMap(({ tags = [] }) => tags)) {
    const key = tag.toLowerCase();
    const { tag: spelling = tag, times = 0 } = counts.get(key) ?? {};
    counts.set(key, { tag: spelling, times: times + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times || a.tag.localeCompare(b.tag, 'en'))
    .map(({ tag }) => tag);
}
