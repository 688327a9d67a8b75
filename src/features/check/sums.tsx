import type { CheckReport } from '../../contract/check';
import { formatCount } from '../../domain/quantities';
import { t } from '../../words';
import styles from './check.module.css';

const collections = ['runs', 'days', 'checklistItems', 'shoes', 'bodyMeasurements'] as const;

/** What was looked at, in numbers. */
export function Sums({ report }: { readonly report: CheckReport }) {
  const { looked, files, backups } = report;
  const rows: [string, string][] = [
    ...(looked
      ? [
          ...collections.map((name): [string, string] => [
            t(`check.sums.${name}`),
            formatCount(looked.records[name]),
          ]),
          [t('check.sums.marks'), formatCount(looked.marks)] satisfies [string, string],
          [t('check.sums.inBin'), formatCount(looked.inBin)] satisfies [string, string],
        ]
      : []),
    [t('check.sums.originals'), ofFiles(files.originals)],
    [t('check.sums.photos'), ofFiles(files.photos)],
    [t('check.sums.backups'), ofBackups(backups)],
  ];
  return (
    <section>
      <h2 className={styles.title}>{t('check.sums.title')}</h2>
      <dl className={styles.sums}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.sum}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ofFiles({ count, verified }: CheckReport['files']['originals']): string {
  return count === 0 ? formatCount(0) : t('check.sums.verified', { count, verified: formatCount(verified) });
}

function ofBackups({ count, readable }: CheckReport['backups']): string {
  return count === 0 ? formatCount(0) : t('check.sums.readable', { count, readable: formatCount(readable) });
}
