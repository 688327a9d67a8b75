import type { LocalDate } from '../../../domain/days';
import type { DayEntry } from '../../../domain/habits/day-list';
import { AreaMark } from '../../../ui/area-mark';
import styles from './entry-row.module.css';
import { remark } from './entry-words';
import { StateGlyph } from './state-glyph';

interface EntryHeadProps {
  readonly entry: DayEntry;
  readonly date: LocalDate;
}

/** The sign, the area, the name and the soft words: the same head on every kind of entry. */
export function EntryHead({ entry, date }: EntryHeadProps) {
  const { item, status, amount } = entry;
  const share = item.kind === 'atLeast' && amount !== undefined ? amount / (item.target ?? 1) : 0;
  const words = remark(entry, date);
  return (
    <>
      <StateGlyph status={status} area={item.area} share={share} />
      <AreaMark area={item.area} />
      <span className={styles.name} title={item.name}>
        {item.name}
      </span>
      {words ? <span className={styles.remark}>{words}</span> : null}
    </>
  );
}
