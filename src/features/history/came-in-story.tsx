import { Button } from '@mantine/core';
import type { ListedDeed } from '../../contract/deeds';
import type { Settled } from '../../domain/journal/merge';
import { recordAt } from '../../domain/journal/patch';
import { putBackStep } from '../../domain/journal/put-back';
import type { Journal } from '../../domain/journal/schema';
import { useOpenJournal } from '../../journal-client/hooks';
import { carryOut } from '../../journal-client/store';
import { fieldName, recordName, valueText } from '../../ui/record-words';
import { tellOutcome } from '../../ui/tell';
import { t } from '../../words';
import styles from './history.module.css';

/** What came in, and what was settled how, with the other value on offer. */
export function CameInStory({ came }: { readonly came: NonNullable<ListedDeed['cameIn']> }) {
  const { added, changed, removed, settled } = came;
  return (
    <>
      <span className={styles.about}>{t('changes.came', { added, changed, removed })}</span>
      {settled.length > 0 ? (
        <details className={styles.settled}>
          <summary>{t('changes.settled', { count: settled.length })}</summary>
          <ul>
            {settled.map((one) => (
              <SettledLine key={`${one.place} ${one.id} ${one.field}`} settled={one} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function SettledLine({ settled }: { readonly settled: Settled }) {
  const { journal, readOnly } = useOpenJournal();
  const { place, id, how, field, lost } = settled;
  const step = how === 'field' ? putBackStep(place, id, field, lost) : undefined;
  const chooseOther = async () => {
    if (!step) return;
    tellOutcome(await carryOut([step]), { done: t('changes.usedOther'), undoable: true });
  };
  return (
    <li>
      {sentence(journal, settled)}{' '}
      {step && !readOnly ? (
        <Button size="compact-xs" variant="default" onClick={() => void chooseOther()}>
          {t('changes.useOther')}
        </Button>
      ) : null}
    </li>
  );
}

function sentence(journal: Journal, { place, id, how, field, stands, lost, by, against }: Settled): string {
  const there = recordAt(journal, { place, id }) ?? journal.removed.find((gone) => gone.id === id)?.record;
  const record = recordName(journal, place, there ?? { id });
  if (how === 'kept') return t('changes.settledKept', { record });
  return t('changes.settledField', {
    record,
    field: fieldName(journal, place, field),
    stands: valueText(journal, place, field, stands),
    lost: valueText(journal, place, field, lost),
    by: fromDevice(journal, by),
    against: fromDevice(journal, against),
  });
}

function fromDevice({ settings }: Journal, device: string): string {
  const name = settings.devices?.[device];
  return name === undefined ? '' : t('changes.fromDevice', { device: name });
}
