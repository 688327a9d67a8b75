import { CloseButton } from '@mantine/core';
import type { LocalDate } from '../../../domain/days';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { inTurn } from '../in-turn';
import styles from './mood-field.module.css';

const levels = [1, 2, 3, 4, 5] as const;
type Level = (typeof levels)[number];

const keys = { 1: 'lowest', 2: 'low', 3: 'even', 4: 'good', 5: 'best' } as const;
const named = (level: Level) => t(`today.mood.levels.${keys[level]}`);

/** Mouths from a low day to a good one, between the same two eyes. */
const mouths: Record<Level, string> = {
  1: 'M10 20.5 Q14 15.5 18 20.5',
  2: 'M10 19.6 Q14 17 18 19.6',
  3: 'M10 18.6 H18',
  4: 'M10 17.6 Q14 20.4 18 17.6',
  5: 'M9.5 17 Q14 22.6 18.5 17',
};

interface MoodFieldProps {
  readonly date: LocalDate;
  readonly mood: number | undefined;
  readonly disabled: boolean;
}

/** How the day felt, in five steps. */
export function MoodField({ date, mood, disabled }: MoodFieldProps) {
  const chosen = levels.find((level) => level === mood);
  return (
    <fieldset className={styles.mood} disabled={disabled}>
      <legend>{chosen ? t('today.mood.chosen', { mood: named(chosen) }) : t('today.mood.label')}</legend>
      <div className={styles.scale}>
        {levels.map((level) => (
          <label key={level} className={styles.level} title={named(level)}>
            <input
              type="radio"
              name="mood"
              checked={level === mood}
              onChange={() => writeMood(date, level)}
              aria-label={named(level)}
            />
            <Face level={level} />
          </label>
        ))}
        {chosen && !disabled ? (
          <CloseButton size={24} aria-label={t('today.mood.clear')} onClick={() => writeMood(date, null)} />
        ) : null}
      </div>
    </fieldset>
  );
}

async function writeMood(date: LocalDate, mood: Level | null): Promise<void> {
  tellOutcome(await inTurn(() => [{ type: 'writeDay', date, fields: { mood } }]));
}

function Face({ level }: { readonly level: Level }) {
  return (
    <svg className={styles.face} viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="12" />
      <path d="M10.5 10.6 V11.8 M17.5 10.6 V11.8" />
      <path d={mouths[level]} />
    </svg>
  );
}
