import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { areas } from '../../../domain/journal/vocabulary';
import { useOpenDay } from '../../../journal-client/clock';
import { useJournal } from '../../../journal-client/hooks';
import { AreaMark } from '../../../ui/area-mark';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { t } from '../../../words';
import { BackToDay } from '../back-to-day';
import { dayHref } from '../day-href';
import { HeatMap } from './heat-map';
import { Legend } from './legend';
import { MonthTable } from './month-table';
import { firstYear, type Shown, yearDays, yearFullness, yearOf } from './year-days';
import styles from './year-screen.module.css';

/** A year of the list: how full each day was, as a map and as a table. */
export function YearScreen() {
  const journal = useJournal();
  const openDay = useOpenDay(journal.settings.dayEndsAt);
  const [, navigate] = useLocation();
  const [shown, setShown] = useState<Shown>('total');
  const thisYear = yearOf(openDay);
  const from = firstYear(journal, openDay);
  const year = chosenYear(useSearch(), from, thisYear);
  const fullness = useMemo(() => yearFullness(journal, year, openDay), [journal, year, openDay]);
  const days = useMemo(
    () => yearDays(journal, fullness, { year, shown, openDay }),
    [journal, fullness, year, shown, openDay],
  );
  const isEmpty = days.every(({ value, off }) => value === undefined && off === undefined);
  return (
    <Page
      title={t('today.year.title', { year })}
      lead={t('today.year.lead')}
      actions={<YearActions year={year} from={from} to={thisYear} />}
      width="wide"
    >
      {journal.checklistItems.length === 0 ? (
        <NoList />
      ) : (
        <div className={styles.year}>
          <div className={styles.card}>
            <ShownControl shown={shown} onShow={setShown} />
            <HeatMap
              key={year}
              year={year}
              days={days}
              shown={shown}
              openDay={openDay}
              onOpen={(date) => navigate(dayHref(date, openDay))}
            />
            {isEmpty ? <p className={styles.empty}>{t('today.year.empty', { year })}</p> : null}
            <Legend shown={shown} />
          </div>
          <MonthTable year={year} openDay={openDay} />
        </div>
      )}
    </Page>
  );
}

function chosenYear(search: string, from: number, to: number): number {
  const wanted = Number(new URLSearchParams(search).get('of') ?? to);
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, from), to) : to;
}

interface YearActionsProps {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

function YearActions({ year, from, to }: YearActionsProps) {
  return (
    <>
      <BackToDay />
      <YearStep year={year - 1} isThere={year > from} label={t('today.year.previous')}>
        <IconChevronLeft size={18} aria-hidden="true" />
      </YearStep>
      <YearStep year={year + 1} isThere={year < to} label={t('today.year.next')}>
        <IconChevronRight size={18} aria-hidden="true" />
      </YearStep>
    </>
  );
}

interface YearStepProps {
  readonly year: number;
  readonly isThere: boolean;
  readonly label: string;
  readonly children: React.ReactNode;
}

function YearStep({ year, isThere, label, children }: YearStepProps) {
  const [, navigate] = useLocation();
  return (
    <ActionIcon
      variant="default"
      size={34}
      aria-label={label}
      title={label}
      disabled={!isThere}
      onClick={() => navigate(`/year?of=${year}`)}
    >
      {children}
    </ActionIcon>
  );
}

function ShownControl({ shown, onShow }: { readonly shown: Shown; readonly onShow: (shown: Shown) => void }) {
  const offered = areas.map((area) => ({
    value: area,
    label: (
      <span className={styles.choice}>
        <AreaMark area={area} /> {t(`common.area.${area}`)}
      </span>
    ),
  }));
  return (
    <SegmentedControl
      aria-label={t('today.year.show')}
      value={shown}
      onChange={(value) => onShow(value)}
      data={[{ value: 'total' as const, label: t('today.year.total') }, ...offered]}
    />
  );
}

function NoList() {
  const action = (
    <Button component={Link} href="/list">
      {t('today.empty.action')}
    </Button>
  );
  return <EmptyState title={t('today.empty.title')} text={t('today.year.emptyText')} action={action} />;
}
