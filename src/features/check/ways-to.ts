import type { Finding } from '../../domain/journal/check/finding';
import { t } from '../../words';
import { formatDate } from '../../words/dates';

/** Where one gets from a finding: the screens of its records, or the folder its files lie in. */
export interface Ways {
  readonly places: readonly { readonly href: string; readonly name: string }[];
  readonly isInFolder: boolean;
}

/** The way to what a finding speaks of. */
export function waysTo({ place, others, values }: Finding): Ways {
  const ids = [place.id, ...others];
  switch (place.collection) {
    case 'runs':
      return to(...ids.map((id) => ({ href: `/runs/${id}`, name: runName(values.date, ids.length) })));
    case 'days':
      return to(...ids.map((date) => ({ href: `/day/${date}`, name: formatDate(date) })));
    case 'shoes':
      return to({ href: '/runs', name: t('check.seeRuns') });
    case 'checklistItems':
      return to({ href: '/list', name: t('check.seeList') });
    case 'profile':
    case 'settings':
      return to({ href: '/settings', name: t('check.seeSettings') });
    case 'files':
      return { places: [], isInFolder: true };
    default:
      return to();
  }
}

function to(...places: Ways['places'][number][]): Ways {
  return { places, isInFolder: false };
}

/** A run by its date, where the finding speaks of one; of many, each has its page only. */
function runName(date: unknown, count: number): string {
  return typeof date === 'string' && count === 1
    ? t('check.runOf', { date: formatDate(date) })
    : t('check.openRun');
}
