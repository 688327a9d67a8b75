import { adherence } from '../habits/fullness';
import type { Facts } from './facts';
import { lack, type Panel, say } from './message';
import { notYet } from './running-panel';

/**
 * (c) How the strength items of the list were kept in the last full weeks. At most `partly`: posture itself is not measured, and the
 * list does not know which items train the upper back, so strength counts as a whole. `notYet` where no item was due.
 */
export function posturePanel({ journal, listWeeks, today }: Facts): Panel {
  const items = journal.checklistItems.filter(({ area }) => area === 'strength');
  if (items.length === 0) return notYet([say('c.noItem'), say('c.notMeasured')], lack('strengthItems', 0, 1));
  if (listWeeks === undefined)
    return notYet([say('c.nothingDue'), say('c.notMeasured')], lack('listWeeks', 0, 1));
  const { kept, due } = adherence(journal, { ...listWeeks, today }).strength;
  if (due === 0) return notYet([say('c.nothingDue'), say('c.notMeasured')], lack('strengthItems', 0, 1));
  const messages = [
    say('c.kept', { kept, due, count: listWeeks.weeks }),
    say('c.whole'),
    say('c.notMeasured'),
  ];
  return { state: 'partly', messages, missing: [] };
}
