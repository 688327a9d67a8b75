import { useMemo } from 'react';
import type { LocalDate } from '../../../domain/days';
import { type Adherence, adherence } from '../../../domain/habits/fullness';
import { areas } from '../../../domain/journal/vocabulary';
import { useJournal } from '../../../journal-client/hooks';
import { AreaMark } from '../../../ui/area-mark';
import { t } from '../../../words';
import { formatMonth } from '../../../words/dates';
import styles from './month-table.module.css';
import { yearMonths } from './year-days';

interface MonthTableProps {
  readonly year: number;
  readonly openDay: LocalDate;
}

const columns = [...areas, 'total'] as const;

/** The year in figures: kept of due by month. */
export function MonthTable({ year, openDay }: MonthTableProps) {
  const journal = useJournal();
  const months = useMemo(() => yearMonths(journal, year, openDay), [journal, year, openDay]);
  const whole = useMemo(
    () => adherence(journal, { from: `${year}-01-01`, to: `${year}-12-31`, today: openDay }),
    [journal, year, openDay],
  );
  if (months.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{t('today.year.tableLabel')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('today.year.month')}</th>
          {areas.map((area) => (
            <th key={area} scope="col">
              <span>
                <AreaMark area={area} /> {t(`common.area.${area}`)}
              </span>
            </th>
          ))}
          <th scope="col">{t('today.year.total')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ first, kept }) => (
          <Row key={first} name={formatMonth(first)} kept={kept} />
        ))}
      </tbody>
      <tfoot>
        <Row name={t('today.year.wholeYear')} kept={whole} />
      </tfoot>
    </table>
  );
}

function Row({ name, kept }: { readonly name: string; readonly kept: Adherence }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column}>
          {kept[column].due > 0 ? t('today.year.keptOf', { ...kept[column] }) : t('today.year.nothingDue')}
        </td>
      ))}
    </tr>
  );
}
