import { deviceName, lastWriter } from '../../../domain/journal/writers';
import { useJournal } from '../../../journal-client/hooks';
import { Meanwhile } from '../../../ui/rebase/meanwhile';
import { fieldsOfPart, type ItemPart, partInWords } from './item-parts';
import type { ItemForm } from './use-item-form';

interface ItemMeanwhileProps {
  readonly itemForm: ItemForm;
  readonly part: ItemPart;
}

/** Under a part of the form that was changed elsewhere while something else was typed into it here: what it says there. */
export function ItemMeanwhile({ itemForm: { item, meanwhile, takeTheirs }, part }: ItemMeanwhileProps) {
  const journal = useJournal();
  if (!item || !meanwhile.includes(part)) return null;
  const value = partInWords(part, item, journal.settings.weekStartsOn);
  const device = deviceName(journal, lastWriter(item, fieldsOfPart[part]));
  return <Meanwhile value={value} device={device} onUse={() => takeTheirs(part)} />;
}
