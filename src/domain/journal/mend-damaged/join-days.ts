import { bumped, joined } from '../versions';
import type { Fields, MendEdge } from './deed';

/**
 * Two records of one day as one: the first, with the marks and fields that it lacks from the other. Where both say something, the first
 * stands; the other is kept whole in the bin by whoever calls this.
 */
export function joinDays(first: Fields, other: Fields, { at, device }: MendEdge): Fields {
  const [marks, more] = [first.marks, other.marks] as [Fields, Fields];
  const versions = [first.version, other.version] as [Record<string, number>, Record<string, number>];
  return {
    ...other,
    ...first,
    marks: { ...more, ...marks },
    updatedAt: at,
    version: bumped(joined(...versions), device),
  };
}
