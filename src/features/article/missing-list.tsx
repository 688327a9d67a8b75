import { Link } from 'wouter';
import type { Missing, Need } from '../../domain/insight/message';
import { useOpenJournal } from '../../journal-client/hooks';
import { t } from '../../words';
import styles from './missing-list.module.css';

const places = {
  run: '/runs/log',
  runs: '/runs',
  list: '/list',
  today: '/',
  you: '/settings',
} as const;

/** Where one can add what is missing. A fold has no place here: nobody can take it on their own back. */
const placeFor: Partial<Record<Need, keyof typeof places>> = {
  runs: 'run',
  distances: 'runs',
  recentDistances: 'run',
  weeks: 'run',
  fullWeeks: 'run',
  efforts: 'runs',
  mass: 'you',
  weighings: 'you',
  height: 'you',
  birthDate: 'you',
  sex: 'you',
  dietItems: 'list',
  strengthItems: 'list',
  runningItems: 'list',
  listWeeks: 'today',
  keptDays: 'today',
};

/** Exactly what is missing, and the ways to where it is logged. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { readOnly } = useOpenJournal();
  const ways = readOnly ? [] : [...new Set(missing.flatMap(({ what }) => placeFor[what] ?? []))];
  return (
    <div className={styles.missing}>
      <p className={styles.title}>{t('article.claim.missing')}</p>
      <ul className={styles.list}>
        {missing.map(({ what, have, need }) => (
          <li key={what}>{t(`article.need.${what}`, { have, count: need })}</li>
        ))}
      </ul>
      {ways.length > 0 ? (
        <p className={styles.ways}>
          {ways.map((way) => (
            <Link key={way} href={places[way]}>
              {t(`article.logAt.${way}`)}
            </Link>
          ))}
        </p>
      ) : null}
    </div>
  );
}
