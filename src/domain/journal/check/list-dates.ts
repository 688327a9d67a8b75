import type { ChecklistItem, Journal } from '../schema';
import type { Finding } from './finding';

/** Stretches of the daily list that end before they begin. */
export function listDates({ checklistItems }: Journal): Finding[] {
  return checklistItems.flatMap((item) => [...pausesBackwards(item), ...archivedBeforeStart(item)]);
}

/** Whether a pause ends before it begins; it then covers no day at all. */
export function isBackwards<T extends { readonly from: string; readonly to?: string | undefined }>(
  pause: T,
): pause is T & { readonly to: string } {
  return pause.to !== undefined && pause.to < pause.from;
}

function pausesBackwards({ id, name, pauses }: ChecklistItem): Finding[] {
  const backwards = pauses.filter((pause) => isBackwards(pause));
  const [first] = backwards;
  if (!first) return [];
  return [
    {
      code: 'pauseBackwards',
      severity: 'fault',
      place: { collection: 'checklistItems', id, field: 'pauses' },
      others: [],
      values: { name, count: backwards.length, from: first.from, to: first.to },
      mend: 'dropPauses',
    },
  ];
}

/** Happens rightly to an item that was to begin later and is archived before that day; it is asked for on no day either way. */
function archivedBeforeStart({ id, name, startsOn, archivedOn }: ChecklistItem): Finding[] {
  if (archivedOn === undefined || archivedOn >= startsOn) return [];
  return [
    {
      code: 'archivedBeforeStart',
      severity: 'oddity',
      place: { collection: 'checklistItems', id, field: 'archivedOn' },
      others: [],
      values: { name, startsOn, archivedOn },
      mend: 'startWhenArchived',
    },
  ];
}
