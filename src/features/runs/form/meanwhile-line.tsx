import { deviceName, lastWriter } from '../../../domain/journal/writers';
import { useJournal } from '../../../journal-client/hooks';
import { Meanwhile } from '../../../ui/rebase/meanwhile';
import { fieldOfPart, partInWords, type RunPart } from './run-parts';
import type { RunForm } from './use-run-form';

/** Under a part of the form that was changed elsewhere while something else was typed into it here: what it says there. */
export function MeanwhileLine({ form, part }: { readonly form: RunForm; readonly part: RunPart }) {
  const journal = useJournal();
  const { meanwhile, base, unit, run } = form;
  if (!run || !meanwhile.includes(part)) return null;
  const device = deviceName(journal, lastWriter(run, [fieldOfPart[part]]));
  const value = partInWords(part, base, { unit, journal });
  return <Meanwhile value={value} device={device} onUse={() => form.takeTheirs(part)} />;
}
