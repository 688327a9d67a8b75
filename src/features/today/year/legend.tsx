import { useId } from 'react';
import { t, type WordKey } from '../../../words';
import { Ground, Hatching } from './day-square';
import styles from './heat-map.module.css';
import legend from './legend.module.css';
import type { Shown } from './year-days';

interface Sign {
  readonly word: WordKey;
  readonly value?: number;
  readonly isOff?: boolean;
}

const signs: readonly Sign[] = [
  { word: 'today.year.legendFull', value: 1 },
  { word: 'today.year.legendHalf', value: 0.5 },
  { word: 'today.year.legendEmpty', value: 0 },
  { word: 'today.year.legendNothing' },
  { word: 'today.year.legendOff', isOff: true },
];
const SIZE = 15;

/** What the squares of the map mean. */
export function Legend({ shown }: { readonly shown: Shown }) {
  const hatchId = useId();
  return (
    <ul className={legend.legend} aria-label={t('today.year.legend')}>
      {signs.map(({ word, value, isOff }) => {
        const side = Math.sqrt(value ?? 0) * SIZE;
        return (
          <li key={word}>
            <svg
              className={styles.map}
              data-shown={shown}
              width={SIZE}
              height={SIZE}
              viewBox={`0 0 ${SIZE} ${SIZE}`}
              aria-hidden="true"
            >
              <Hatching id={hatchId} />
              <Ground x={0} y={0} size={SIZE} value={value} hatch={isOff ? `url(#${hatchId})` : undefined} />
              {side > 0 ? (
                <rect
                  className={styles.kept}
                  x={(SIZE - side) / 2}
                  y={(SIZE - side) / 2}
                  width={side}
                  height={side}
                  rx="2"
                />
              ) : null}
            </svg>
            {t(word)}
          </li>
        );
      })}
    </ul>
  );
}
