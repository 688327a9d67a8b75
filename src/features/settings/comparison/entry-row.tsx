import { IconCheck } from '@tabler/icons-react';
import type { Way } from '../../../domain/journal/comparison';
import { formatCount } from '../../../domain/quantities';
import { t } from '../../../words';
import type { FieldWords } from '../../../words/fields';
import styles from './comparison.module.css';
import { type Entry, isChoosable } from './rows';
import { fieldLines } from './use-comparison';

interface Placed {
  readonly index: number;
  readonly top: number;
  readonly measure: (element: HTMLElement | null) => void;
}

/** The head of a group: what would happen to the entries under it. */
export function HeadRow({
  way,
  count,
  index,
  top,
  measure,
}: Placed & { readonly way: Way; readonly count: number }) {
  return (
    <div
      role="presentation"
      ref={measure}
      data-index={index}
      className={styles.head}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={styles.headName}>{t(`settings.backups.comparison.group.${way}`)}</span>
      <span className={styles.soft}>
        {formatCount(count)} · {t(`settings.backups.comparison.groupHint.${way}`)}
      </span>
    </div>
  );
}

interface EntryRowProps extends Placed {
  readonly id: string;
  readonly entry: Entry;
  readonly words: FieldWords;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly onToggle: () => void;
  readonly position: number;
  readonly total: number;
}

/** One record that differs, by its name; of one that is in both, each field as it is now and as it was. */
export function EntryRow(props: EntryRowProps) {
  const { entry, words, isChosen, isActive, onToggle, index, top, measure } = props;
  const lines = fieldLines(entry, words);
  const canChoose = isChoosable(entry);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: the list around it has the focus.
    <div
      ref={measure}
      data-index={index}
      id={props.id}
      role="option"
      aria-selected={isChosen && canChoose}
      aria-disabled={!canChoose}
      aria-posinset={props.position}
      aria-setsize={props.total}
      aria-label={spoken(entry, lines)}
      data-active={isActive || undefined}
      className={styles.entry}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onToggle}
    >
      <span className={styles.box} data-checked={(isChosen && canChoose) || undefined} aria-hidden="true">
        {isChosen && canChoose ? <IconCheck size={14} stroke={3} /> : null}
      </span>
      <div className={styles.entryTold}>
        <div className={styles.entryName}>{entry.name}</div>
        {lines.map(({ path, name, now, wanted }) => (
          <div key={path} className={styles.field}>
            <span className={styles.fieldName}>{name}</span>
            <span className={styles.was}>{now}</span>
            <span aria-hidden="true">→</span>
            <span>{wanted}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function spoken({ name, compared }: Entry, lines: ReturnType<typeof fieldLines>): string {
  const way = t(`settings.backups.comparison.ways.${compared.way}`);
  if (lines.length === 0) return t('settings.backups.comparison.option', { name, way });
  const fields = lines.map((line) => t('settings.backups.comparison.field', line)).join('; ');
  return t('settings.backups.comparison.optionFields', { name, way, fields });
}
