import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { DayEntry } from '../../../domain/habits/day-list';
import { t } from '../../../words';
import styles from './amount-field.module.css';
import { targetInWords } from './entry-words';
import { parseAmount } from './marks';

interface AmountFieldProps {
  readonly entry: DayEntry;
  readonly disabled: boolean;
  readonly onStep: (steps: number) => void;
  /** The amount typed; without one the field was emptied. */
  readonly onAmount: (amount: number | undefined) => void;
  /** The typing is over by a key: the focus may go back to the entry. */
  readonly onLeave: () => void;
}

/** − number + with the target beside it. What is typed is a draft until Enter or until the field is left. */
export function AmountField({ entry, disabled, onStep, onAmount, onLeave }: AmountFieldProps) {
  const { item, amount } = entry;
  return (
    <div
      className={styles.field}
      data-over={item.kind === 'atMost' && entry.status === 'missed' ? true : undefined}
    >
      <button
        type="button"
        className={styles.step}
        disabled={disabled || !amount}
        onClick={() => onStep(-1)}
        aria-label={t('today.entry.less', { name: item.name })}
      >
        <IconMinus size={16} aria-hidden="true" />
      </button>
      <AmountInput entry={entry} disabled={disabled} onStep={onStep} onAmount={onAmount} onLeave={onLeave} />
      <button
        type="button"
        className={styles.step}
        disabled={disabled}
        onClick={() => onStep(1)}
        aria-label={t('today.entry.more', { name: item.name })}
      >
        <IconPlus size={16} aria-hidden="true" />
      </button>
      <span className={styles.target} title={targetInWords(entry)}>
        {targetInWords(entry)}
      </span>
    </div>
  );
}

function AmountInput({ entry: { item, amount }, disabled, onStep, onAmount, onLeave }: AmountFieldProps) {
  const [draft, setDraft] = useState<string>();
  const isWrong = draft !== undefined && draft.trim() !== '' && parseAmount(draft) === undefined;
  const commit = () => {
    if (draft === undefined || isWrong) return;
    const typed = parseAmount(draft);
    setDraft(undefined);
    if (typed !== amount) onAmount(typed);
  };
  const step = (steps: number) => {
    if (isWrong) return;
    commit();
    onStep(steps);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const act = {
      Enter: () => {
        commit();
        if (!isWrong) onLeave();
      },
      Escape: () => {
        setDraft(undefined);
        onLeave();
      },
      ArrowUp: () => step(1),
      ArrowDown: () => step(-1),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <input
      className={styles.input}
      data-amount
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      disabled={disabled}
      value={draft ?? (amount === undefined ? '' : String(amount))}
      placeholder="0"
      aria-label={
        item.unit
          ? t('today.entry.amountLabelUnit', { name: item.name, unit: item.unit })
          : t('today.entry.amountLabel', { name: item.name })
      }
      aria-invalid={isWrong || undefined}
      title={isWrong ? t('today.entry.amountInvalid') : undefined}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
}
