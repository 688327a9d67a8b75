import { Popover } from '@mantine/core';
import { useId, useState } from 'react';
import type { LocalDate } from '../../../domain/days';
import type { ChecklistItem, Journal } from '../../../domain/journal/schema';
import { t } from '../../../words';
import { type Standing, standingOf } from '../standing';
import { percentOf, streakInWords } from '../words';
import styles from './standing-cell.module.css';

interface StandingCellProps {
  readonly item: ChecklistItem;
  readonly openDay: LocalDate;
  /** The journal that is read; while it is missing the place is kept. */
  readonly settled: Journal | undefined;
}

/** Score first, streak second; what lies behind them shows on hover, on focus and on a click, which focuses. */
export function StandingCell({ item, openDay, settled }: StandingCellProps) {
  if (!settled) return <span className={styles.cell} />;
  return <StandingButton name={item.name} standing={standingOf(settled, item, openDay)} />;
}

interface StandingProps {
  readonly name: string;
  readonly standing: Standing;
}

function StandingButton({ name, standing }: StandingProps) {
  const [hovered, setHovered] = useState(false);
  const [focused, setFocused] = useState(false);
  const textId = useId();
  const { score, streak } = standing;
  const isBegun = score > 0 || streak.longest > 0;
  const close = () => {
    setHovered(false);
    setFocused(false);
  };
  return (
    <Popover
      opened={hovered || focused}
      position="bottom-end"
      width={264}
      withArrow
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button
          type="button"
          className={styles.cell}
          aria-label={labelOf(name, standing)}
          aria-describedby={hovered || focused ? textId : undefined}
          onMouseEnter={() => setHovered(true)}
          onMouseLeave={() => setHovered(false)}
          onFocus={() => setFocused(true)}
          onBlur={close}
          onKeyDown={({ key }) => key === 'Escape' && close()}
        >
          <span className={styles.score}>
            {isBegun ? t('today.percent', { value: percentOf(score) }) : t('today.standing.notBegun')}
          </span>
          <span className={styles.streak}>
            {streak.current > 0 ? t('today.standing.times', { count: streak.current }) : null}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown role="tooltip" id={textId} className={styles.text}>
        <Facts name={name} standing={standing} />
      </Popover.Dropdown>
    </Popover>
  );
}

function labelOf(name: string, { score, streak }: Standing): string {
  return t('today.standing.label', { name, score: percentOf(score), streak: streakInWords(streak) });
}

function Facts({ name, standing: { streak, recent } }: StandingProps) {
  const { kept, due } = recent;
  return (
    <>
      <strong>{name}</strong>
      <dl className={styles.facts}>
        <dt>{t('today.standing.current')}</dt>
        <dd>{streakInWords(streak)}</dd>
        <dt>{t('today.standing.longest')}</dt>
        <dd>{t('today.standing.inARow', { count: streak.longest })}</dd>
        <dt>{t('today.standing.last30')}</dt>
        <dd>{due > 0 ? t('today.standing.keptOfDue', { kept, due }) : t('today.standing.nothingDue')}</dd>
      </dl>
      <p className={styles.why}>{t('today.standing.short')}</p>
    </>
  );
}
