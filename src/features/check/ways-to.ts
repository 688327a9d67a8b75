import type { Finding } from '../../domain/journal/check/finding';
import type { Journal, Run } from '../../domain/journal/schema';
import { t } from '../../words';
import { formatDate } from '../../words/dates';

/** Where one gets from a finding: the screens of its records, or the folder its files lie in. */
export interface Ways {
  readonly places: readonly { readonly href: string; readonly name: string }[];
  readonly isInFolder: boolean;
}

/** The way to what a finding speaks of. */
export function waysTo({ place, others }: Finding, { runs }: Journal): Ways {
  const ids = [place.id, ...others];
  switch (place.collection) {
    case 'runs':
      return to(...runs.filter(({ id }) => ids.includes(id)).map(wayToRun));
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

function wayToRun({ id, startedAt }: Run): Ways['places'][number] {
  return { href: `/runs/${id}`, name: t('check.runOf', { date: formatDate(startedAt.slice(0, 10)) }) };
}
