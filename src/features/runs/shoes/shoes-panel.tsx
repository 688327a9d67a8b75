import { Modal } from '@mantine/core';
import { useMemo } from 'react';
import { useOpenJournal } from '../../../journal-client/hooks';
import { t } from '../../../words';
import { AddShoe } from './add-shoe';
import { ShoeLine } from './shoe-line';
import { totalsByShoe } from './shoe-totals';
import styles from './shoes.module.css';

interface ShoesPanelProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The pairs of shoes, how far each has come, and the ways to rename, retire and add one. */
export function ShoesPanel({ opened, onClose }: ShoesPanelProps) {
  return (
    // The page behind scrolls in a part of its own, so there is nothing to lock.
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('runs.shoes.title')}
      size="lg"
      classNames={{ title: styles.title }}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {opened ? <Pairs /> : null}
    </Modal>
  );
}

function Pairs() {
  const { journal, readOnly } = useOpenJournal();
  const totals = useMemo(() => totalsByShoe(journal.runs), [journal.runs]);
  const pairs = [...journal.shoes].sort(
    (a, b) =>
      Number(a.retiredOn !== undefined) - Number(b.retiredOn !== undefined) ||
      a.name.localeCompare(b.name, 'en'),
  );
  return (
    <>
      {pairs.length === 0 ? <p className={styles.none}>{t('runs.shoes.none')}</p> : null}
      <ul className={styles.pairs}>
        {pairs.map((shoe) => (
          <ShoeLine key={shoe.id} shoe={shoe} totals={totals.get(shoe.id)} readOnly={readOnly} />
        ))}
      </ul>
      {readOnly ? null : <AddShoe />}
    </>
  );
}
