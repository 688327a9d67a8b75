import { Badge, Button } from '@mantine/core';
import { useOpenJournal } from '../../journal-client/hooks';
import { t } from '../../words';
import { formatClock, formatDay } from '../../words/dates';
import { CameInStory } from './came-in-story';
import styles from './history.module.css';
import type { DeedRow } from './rows';
import { isDone } from './steps';
import { takeBack } from './take-back';

interface DeedLineProps {
  readonly row: DeedRow;
  readonly onSteps: (row: DeedRow) => void;
}

/** One deed: its name, when, how it stands to the undo key, and what can be done about it. */
export function DeedLine({ row, onSteps }: DeedLineProps) {
  const { readOnly } = useOpenJournal();
  const { deed, name, standing, day } = row;
  return (
    <>
      {day ? <h2 className={styles.day}>{formatDay(day)}</h2> : null}
      <div className={styles.line} data-standing={standing}>
        <div className={styles.what}>
          <span className={styles.name}>{name}</span>
          <span className={styles.about}>
            {formatClock(deed.at)}
            {deed.records > 1 ? ` · ${t('changes.records', { count: deed.records })}` : ''}
          </span>
          {deed.cameIn ? <CameInStory came={deed.cameIn} /> : null}
        </div>
        <Standing standing={standing} />
        {readOnly ? null : <Deeds row={row} onSteps={onSteps} />}
      </div>
    </>
  );
}

const words = {
  next: 'changes.next',
  again: 'changes.again',
  undone: 'changes.undone',
  cameIn: 'changes.cameIn',
} as const;

function Standing({ standing }: Pick<DeedRow, 'standing'>) {
  if (standing === 'done') return <span />;
  return (
    <Badge variant="default" className={styles.badge}>
      {t(words[standing])}
    </Badge>
  );
}

function Deeds({ row, onSteps }: DeedLineProps) {
  const { deed, name, standing } = row;
  const canBeTakenBack = standing === 'done' || standing === 'cameIn';
  return (
    <div className={styles.deeds}>
      {canBeTakenBack ? (
        <Deed
          action={t('changes.takeBack')}
          name={name}
          variant="subtle"
          onClick={() => void takeBack(deed.id)}
        />
      ) : null}
      {standing === 'cameIn' ? null : (
        <Deed action={stepWord(row)} name={name} onClick={() => onSteps(row)} />
      )}
    </div>
  );
}

interface DeedProps {
  readonly action: string;
  readonly name: string;
  readonly variant?: 'default' | 'subtle';
  readonly onClick: () => void;
}

function Deed({ action, name, variant = 'default', onClick }: DeedProps) {
  return (
    <Button
      size="compact-sm"
      variant={variant}
      color="gray"
      onClick={onClick}
      aria-label={t('changes.named', { action, what: name })}
    >
      {action}
    </Button>
  );
}

function stepWord(row: DeedRow): string {
  if (isDone(row)) return row.steps === 1 ? t('changes.undo') : t('changes.undoTo');
  return row.steps === 1 ? t('changes.redo') : t('changes.redoTo');
}
