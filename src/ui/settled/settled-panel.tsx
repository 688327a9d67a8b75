import { Button, Modal } from '@mantine/core';
import type { Step } from '../../domain/journal/commands';
import type { Settled } from '../../domain/journal/settled';
import { deviceName } from '../../domain/journal/writers';
import { useOpenJournal } from '../../journal-client/hooks';
import { carryOut } from '../../journal-client/store';
import { t } from '../../words';
import { tellOutcome } from '../tell';
import { pairKey, pairNow, removal, stepTo } from './pair';
import styles from './settled-panel.module.css';
import { deviceText, fieldText, recordText, valueText } from './words';

interface SettledPanelProps {
  /** The pairs to show; closed without. */
  readonly settled: readonly Settled[] | undefined;
  readonly onClose: () => void;
}

/** What both computers had changed: which value stands, and the other one to be used instead. */
export function SettledPanel({ settled, onClose }: SettledPanelProps) {
  return (
    <Modal
      opened={settled !== undefined}
      onClose={onClose}
      title={t('cameIn.panel.title')}
      size="lg"
      classNames={{ title: styles.heading }}
      // The page behind scrolls in a part of its own, so there is nothing to lock.
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.lead}>{t('cameIn.panel.lead')}</p>
      <ul className={styles.pairs}>
        {settled?.map((pair) => (
          <li key={pairKey(pair)}>{pair.how === 'kept' ? <Kept pair={pair} /> : <Pair pair={pair} />}</li>
        ))}
      </ul>
    </Modal>
  );
}

function Pair({ pair }: { readonly pair: Settled }) {
  const { journal } = useOpenJournal();
  const { stands, lost, by, against } = pair;
  const now = pairNow(pair, journal);
  const names = { record: recordText(pair, journal), field: fieldText(pair, journal) };
  return (
    <>
      <h3 className={styles.title}>{t('cameIn.panel.of', names)}</h3>
      {now.state === 'gone' ? <p className={styles.since}>{t('cameIn.panel.gone')}</p> : null}
      {now.state === 'since' ? (
        <p className={styles.since}>
          {t('cameIn.panel.since', { value: valueText(pair, now.value, journal) })}
        </p>
      ) : null}
      <Value
        pair={pair}
        value={stands}
        device={by}
        isNow={now.state === 'stands'}
        isGone={now.state === 'gone'}
      />
      <Value
        pair={pair}
        value={lost}
        device={against}
        isNow={now.state === 'swapped'}
        isGone={now.state === 'gone'}
      />
    </>
  );
}

interface ValueProps {
  readonly pair: Settled;
  readonly value: unknown;
  readonly device: string;
  readonly isNow: boolean;
  readonly isGone: boolean;
}

function Value({ pair, value, device, isNow, isGone }: ValueProps) {
  const { journal, readOnly } = useOpenJournal();
  const text = valueText(pair, value, journal);
  const step = stepTo(pair, value);
  return (
    <div className={styles.value} data-stands={isNow || undefined}>
      <span className={styles.text}>{text}</span>
      <span className={styles.device}>{deviceText(device, journal)}</span>
      {isNow ? <span className={styles.stands}>{t('cameIn.panel.stands')}</span> : null}
      {isNow || isGone || readOnly || !step ? null : (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => write([step], t('cameIn.panel.used', { value: text }))}
          aria-label={t('cameIn.panel.useNamed', { value: text })}
        >
          {t('cameIn.panel.use')}
        </Button>
      )}
    </div>
  );
}

/** A record that one removed while the other changed it. */
function Kept({ pair }: { readonly pair: Settled }) {
  const { journal, readOnly } = useOpenJournal();
  const record = recordText(pair, journal);
  const [by, against] = [deviceName(journal, pair.by), deviceName(journal, pair.against)];
  const step = pairNow(pair, journal).state === 'gone' ? undefined : removal(pair);
  return (
    <>
      <h3 className={styles.title}>{record}</h3>
      <div className={styles.value}>
        <span className={styles.text}>
          {by && against ? t('cameIn.panel.kept', { by, against }) : t('cameIn.panel.keptUnnamed')}
        </span>
        {step && !readOnly ? (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('cameIn.panel.removeNamed', { record })}
            onClick={() => write([step], t('runs.removed', { run: record }))}
          >
            {t('cameIn.panel.remove')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

async function write(steps: readonly Step[], done: string): Promise<void> {
  tellOutcome(await carryOut(steps), { done, undoable: true });
}
