import { Button, CloseButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { addDays, type LocalDate } from '../../../domain/days';
import { itemScores } from '../../../domain/habits/score';
import { itemStreak } from '../../../domain/habits/streak';
import type { ChecklistItem } from '../../../domain/journal/schema';
import { useOpenJournal, useSettings } from '../../../journal-client/hooks';
import { AreaMark } from '../../../ui/area-mark';
import { Explained } from '../../../ui/explained';
import { RecordHistory } from '../../../ui/record-history';
import { Stat } from '../../../ui/stat';
import { t } from '../../../words';
import { kindInWords, scheduleInWords } from '../../../words/schedules';
import { keptOf } from '../standing';
import { percentOf, streakInWords } from '../words';
import styles from './item-detail.module.css';
import { ItemPauses } from './item-pauses';
import { listHref } from './place';
import { ScoreLine } from './score-line';

interface ItemDetailProps {
  readonly item: ChecklistItem;
  readonly openDay: LocalDate;
}

/** Thirteen weeks: what the line of a score shows. */
const SHOWN_DAYS = 91;

/** An item as it went: its score over the last weeks, its streaks, its pauses. */
export function ItemDetail({ item, openDay }: ItemDetailProps) {
  const { readOnly } = useOpenJournal();
  const { weekStartsOn } = useSettings();
  const [, navigate] = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const asks = [scheduleInWords(item.schedule, weekStartsOn), kindInWords(item)].filter(
    (word) => word !== undefined,
  );
  return (
    <div className={styles.detail}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          <AreaMark area={item.area} /> {item.name}
        </h2>
        <CloseButton
          aria-label={t('today.detail.close')}
          onClick={() => navigate(listHref({ shows: 'nothing' }))}
        />
      </header>
      <p className={styles.asks}>{asks.join(' · ')}</p>
      <Course item={item} openDay={openDay} />
      <ItemPauses item={item} openDay={openDay} />
      <RecordHistory place="checklistItems" id={item.id} record={item} />
      {readOnly ? null : (
        <Button
          component={Link}
          href={listHref({ shows: 'edit', itemId: item.id })}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden="true" />}
        >
          {t('today.detail.edit')}
        </Button>
      )}
    </div>
  );
}

function Course({ item, openDay }: ItemDetailProps) {
  const { journal } = useOpenJournal();
  const { scores, streak, kept } = useMemo(() => {
    const from = addDays(openDay, 1 - SHOWN_DAYS);
    return {
      scores: itemScores(journal, item, openDay),
      streak: itemStreak(journal, item, openDay),
      kept: keptOf(journal, item, { from, to: openDay }),
    };
  }, [journal, item, openDay]);
  return (
    <>
      <dl className={styles.facts}>
        <Stat
          label={t('today.detail.score')}
          value={t('today.percent', { value: percentOf(scores.present) })}
        />
        <Stat
          label={t('today.detail.kept')}
          value={kept.due > 0 ? t('today.detail.keptOf', { ...kept }) : t('today.detail.nothingDue')}
        />
        <Stat label={t('today.detail.streak')} value={streakInWords(streak)} />
        <Stat
          label={t('today.detail.longest')}
          value={streakInWords({
            ...streak,
            current: streak.longest,
            ...(streak.weeks && { weeks: { ...streak.weeks, current: streak.weeks.longest } }),
          })}
        />
      </dl>
      <h3 className={styles.title}>
        {t('today.detail.chart')}
        <Explained label={t('today.standing.howScore')}>
          <p>{t('today.standing.scoreText')}</p>
          <p>{t('today.standing.scoreWeekly')}</p>
          <p>{t('today.standing.streakText')}</p>
        </Explained>
      </h3>
      <ScoreLine
        name={item.name}
        area={item.area}
        scores={scores.series.slice(-SHOWN_DAYS)}
        to={openDay}
        days={SHOWN_DAYS}
      />
    </>
  );
}
