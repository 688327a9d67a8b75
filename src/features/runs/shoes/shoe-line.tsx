import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { RecordFields } from '../../../domain/journal/commands';
import type { Shoe } from '../../../domain/journal/schema';
import { deviceName, lastWriter } from '../../../domain/journal/writers';
import type { RunTotals } from '../../../domain/running/totals';
import { useOpenDay } from '../../../journal-client/clock';
import { useJournal } from '../../../journal-client/hooks';
import { carryOut, isDone } from '../../../journal-client/store';
import { Meanwhile } from '../../../ui/rebase/meanwhile';
import { useRebased } from '../../../ui/rebase/use-rebased';
import { tellOutcome } from '../../../ui/tell';
import { useUnits } from '../../../ui/units';
import { t } from '../../../words';
import { formatDate } from '../../../words/dates';
import styles from './shoes.module.css';

interface ShoeLineProps {
  readonly shoe: Shoe;
  readonly totals: RunTotals | undefined;
  readonly readOnly: boolean;
}

/** One pair: its name, how far it has come, and what can be done with it. */
export function ShoeLine({ shoe, totals, readOnly }: ShoeLineProps) {
  const [renaming, setRenaming] = useState(false);
  return (
    <li className={styles.pair} data-retired={shoe.retiredOn !== undefined || undefined}>
      {renaming ? (
        <Rename shoe={shoe} onDone={() => setRenaming(false)} />
      ) : (
        <>
          <span>
            <span className={styles.name}>{shoe.name}</span>
            <Worn shoe={shoe} totals={totals} />
          </span>
          {readOnly ? null : <Handles shoe={shoe} onRename={() => setRenaming(true)} />}
        </>
      )}
    </li>
  );
}

function Worn({ shoe, totals }: Pick<ShoeLineProps, 'shoe' | 'totals'>) {
  const { distance } = useUnits();
  const worn = totals
    ? [distance(totals.distanceM), t('common.runs', { count: totals.runs })].join(' · ')
    : t('runs.shoes.notWorn');
  const retired = shoe.retiredOn && t('runs.shoes.retiredOn', { day: formatDate(shoe.retiredOn) });
  return <span className={styles.worn}>{[worn, retired].filter(Boolean).join(' · ')}</span>;
}

function Handles({ shoe, onRename }: { readonly shoe: Shoe; readonly onRename: () => void }) {
  const today = useOpenDay('00:00');
  const isRetired = shoe.retiredOn !== undefined;
  const words = isRetired
    ? t('runs.shoes.backInUse', { name: shoe.name })
    : t('runs.shoes.retired', { name: shoe.name });
  return (
    <span className={styles.handles}>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t('runs.shoes.renameNamed', { name: shoe.name })}
        onClick={onRename}
      >
        {t('runs.shoes.rename')}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t(isRetired ? 'runs.shoes.useAgainNamed' : 'runs.shoes.retireNamed', { name: shoe.name })}
        onClick={() => void change(shoe, { retiredOn: isRetired ? null : today }, words)}
      >
        {isRetired ? t('runs.shoes.useAgain') : t('runs.shoes.retire')}
      </Button>
    </span>
  );
}

function Rename({ shoe, onDone }: { readonly shoe: Shoe; readonly onDone: () => void }) {
  const journal = useJournal();
  const { base, mine, meanwhile, change: type } = useRebased({ name: shoe.name }, { name: ['name'] });
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const written = mine.name.trim();
    if (written === '') return;
    if (
      written === shoe.name ||
      (await change(shoe, { name: written }, t('runs.shoes.renamed', { name: written })))
    )
      onDone();
  };
  return (
    <form
      className={styles.line}
      onSubmit={(event) => void onSubmit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <TextInput
        // Escape gives up the new name and leaves the panel open.
        data-mantine-stop-propagation="true"
        className={styles.grow}
        aria-label={t('runs.shoes.name')}
        maxLength={200}
        value={mine.name}
        ref={focusNow}
        onChange={(event) => type({ name: event.currentTarget.value })}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button variant="subtle" color="gray" onClick={onDone}>
        {t('common.cancel')}
      </Button>
      {meanwhile.length > 0 ? (
        <Meanwhile
          value={base.name}
          device={deviceName(journal, lastWriter(shoe, ['name']))}
          onUse={() => type(base)}
        />
      ) : null}
    </form>
  );
}

function focusNow(input: HTMLInputElement | null): void {
  input?.focus();
}

async function change(shoe: Shoe, fields: RecordFields<'shoes'>, done: string): Promise<boolean> {
  const outcome = await carryOut([{ type: 'edit', collection: 'shoes', recordId: shoe.id, fields }]);
  tellOutcome(outcome, { done, undoable: true });
  return isDone(outcome);
}
