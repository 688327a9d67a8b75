import { Button } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useId, useMemo, useState } from 'react';
import { type EarlierValue, earlierValues } from '../domain/journal/earlier';
import type { Place } from '../domain/journal/patch';
import { putBackStep } from '../domain/journal/put-back';
import { useOpenJournal } from '../journal-client/hooks';
import { carryOut } from '../journal-client/store';
import { t } from '../words';
import { whenText } from './holdings';
import styles from './record-history.module.css';
import { fieldText, valueText } from './settled/words';
import { tellOutcome } from './tell';

interface RecordHistoryProps {
  readonly place: Place;
  readonly id: string;
  /** The record, or nothing where there is none yet. */
  readonly record: object | undefined;
}

/** What the fields of a record said before, each to be put back; a quiet link, and nothing at all while there is none. */
export function RecordHistory({ place, id, record }: RecordHistoryProps) {
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const values = useMemo(() => (record ? earlierValues(place, record) : []), [place, record]);
  if (values.length === 0) return null;
  return (
    <section className={styles.history}>
      <button
        type="button"
        className={styles.link}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        <IconHistory size={16} stroke={1.6} aria-hidden="true" />
        {t('changes.record.link', { count: values.length })}
      </button>
      <div id={panel} hidden={!isOpen}>
        {isOpen ? (
          <>
            <h2 className={styles.title}>{t('changes.record.title')}</h2>
            <ul className={styles.values}>
              {values.map((value) => (
                <Earlier key={keyOf(value)} place={place} id={id} earlier={value} />
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </section>
  );
}

interface EarlierProps {
  readonly place: Place;
  readonly id: string;
  readonly earlier: EarlierValue;
}

function Earlier({ place, id, earlier }: EarlierProps) {
  const { journal, readOnly } = useOpenJournal();
  const { field, value } = earlier;
  const name = fieldText({ field }, journal);
  const words = valueText({ field }, value, journal);
  const step = putBackStep(place, id, field, value);
  const putBack = async () => {
    if (!step) return;
    const outcome = await carryOut([step]);
    tellOutcome(outcome, { done: t('changes.record.done', { field: name }), undoable: true });
  };
  return (
    <li className={styles.value} data-lost={earlier.hasLost || undefined}>
      <div className={styles.words}>
        <span className={styles.field}>{name}</span>
        <span className={styles.text}>{words}</span>
        <About earlier={earlier} />
      </div>
      {readOnly || !step ? null : (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void putBack()}
          aria-label={t('changes.record.putBackNamed', { field: name, value: words.slice(0, 60) })}
        >
          {t('changes.record.putBack')}
        </Button>
      )}
    </li>
  );
}

/** Until when it stood and on which computer it was written, as far as that is known. */
function About({ earlier: { until, hasLost, stamp } }: { readonly earlier: EarlierValue }) {
  const { journal } = useOpenJournal();
  const device = journal.settings.devices?.[stamp.device];
  const parts = [
    until === undefined ? undefined : t('changes.record.until', { when: whenText(until) }),
    hasLost ? t('changes.record.lost') : undefined,
    device === undefined ? undefined : t('changes.record.on', { device }),
  ].filter((part) => part !== undefined);
  return <span className={styles.about}>{parts.join(' · ')}</span>;
}

function keyOf({ field, value, stamp }: EarlierValue): string {
  return [field, JSON.stringify(value), stamp.count, stamp.device].join(' ');
}
