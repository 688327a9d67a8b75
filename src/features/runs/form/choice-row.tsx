import type { KeyboardEvent, ReactNode } from 'react';
import styles from './run-form.module.css';

interface Choice {
  readonly value: string;
  readonly label: ReactNode;
  /** What it is called aloud, when the label says too little. */
  readonly name?: string;
  /** Pressing this key chooses it. */
  readonly key?: string;
}

interface ChoiceRowProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly look: 'scale' | 'words';
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/**
 * One of a few, or none: a group of radio buttons. Arrow keys move, Space or a click on the chosen one, or Delete, takes it back.
 */
export function ChoiceRow({ name, legend, look, choices, value, onChoose }: ChoiceRowProps) {
  const chosenAt = choices.findIndex((choice) => choice.value === value);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event.key, choices, chosenAt);
    if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(next);
    document.getElementById(choiceId(name, next || choices[0]?.value || ''))?.focus();
  };
  return (
    <fieldset className={styles.choices} onKeyDown={onKeyDown}>
      <legend>{legend}</legend>
      <div className={styles[look]}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice} data-below={index < chosenAt || undefined}>
            <input
              type="radio"
              id={choiceId(name, choice.value)}
              name={name}
              value={choice.value}
              aria-label={choice.name}
              checked={choice.value === value}
              onChange={() => onChoose(choice.value)}
              onClick={() => choice.value === value && onChoose('')}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function choiceId(name: string, value: string): string {
  return `run-${name}-${value}`;
}

/** What a key chooses; nothing for a key that radio buttons know by themselves or that means nothing here. */
function keyed(key: string, choices: readonly Choice[], chosenAt: number): string | undefined {
  if (key === 'Delete' || key === 'Backspace') return '';
  const byKey = choices.find((choice) => choice.key === key);
  if (byKey || chosenAt >= 0) return byKey?.value;
  // The browser would begin at the second one, as though the first had been chosen.
  if (key === 'ArrowRight' || key === 'ArrowDown') return choices[0]?.value;
  return key === 'ArrowLeft' || key === 'ArrowUp' ? choices.at(-1)?.value : undefined;
}
