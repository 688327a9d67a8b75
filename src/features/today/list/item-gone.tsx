import type { ChecklistItem } from '../../../domain/journal/schema';
import { deviceName, removerOf } from '../../../domain/journal/writers';
import { useJournal } from '../../../journal-client/hooks';
import { GoneMeanwhile } from '../../../ui/rebase/meanwhile';

/** Says over a form that its item was removed elsewhere while it was open. */
export function ItemGone({ item }: { readonly item: ChecklistItem | undefined }) {
  const journal = useJournal();
  if (!item || journal.checklistItems.some(({ id }) => id === item.id)) return null;
  const grave = journal.removed.find(({ id }) => id === item.id);
  return <GoneMeanwhile what={item.name} device={deviceName(journal, grave && removerOf(grave))} />;
}
