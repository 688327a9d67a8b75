import type { Strength } from '../../domain/insight/article-content';
import type { ClaimState } from '../../domain/insight/message';
import styles from './degree.module.css';

type Amount = 'all' | 'half' | 'none';

/** How firmly the research carries a claim, as a shape. */
export const strengthDegree: Record<Strength, Amount> = {
  supported: 'all',
  partly: 'half',
  'not-shown': 'none',
};

/** How much the journal says on a claim, as a shape. */
export const stateDegree: Record<ClaimState, Amount> = { answered: 'all', partly: 'half', notYet: 'none' };

const fillings: Record<Amount, string | undefined> = {
  all: 'M8 3.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9Z',
  half: 'M8 3.5a4.5 4.5 0 0 0 0 9Z',
  none: undefined,
};

/** A full, half or empty ring. Decorative: the word for it stands beside it. */
export function Degree({ degree }: { readonly degree: Amount }) {
  return (
    <svg className={styles.degree} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.75" />
      {fillings[degree] ? <path d={fillings[degree]} /> : null}
    </svg>
  );
}
