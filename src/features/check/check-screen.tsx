import { Button } from '@mantine/core';
import type { CheckReport } from '../../contract/check';
import type { Finding } from '../../domain/journal/check/finding';
import { findingKey } from '../../domain/journal/check/finding';
import { useOpenJournal } from '../../journal-client/hooks';
import { Page } from '../../ui/page';
import { askForSupport } from '../../ui/support';
import { t } from '../../words';
import { deedText } from '../../words/findings';
import styles from './check.module.css';
import { FindingGroup } from './finding-group';
import { Sums } from './sums';
import { useCheck } from './use-check';

/** The check of the open journal: what was looked at, what was found, and what can be mended. */
export function CheckScreen() {
  const { readOnly } = useOpenJournal();
  const { report, isBusy, look, mendThese } = useCheck();
  const mend = readOnly ? undefined : mendThese;
  return (
    <Page title={t('check.title')} lead={t('check.lead')} actions={<Actions isBusy={isBusy} onLook={look} />}>
      <div aria-live="polite" aria-busy={isBusy} className={styles.content}>
        {report ? <Found report={report} isBusy={isBusy} onMend={mend} /> : <p>{t('check.checking')}</p>}
      </div>
    </Page>
  );
}

function Actions({ isBusy, onLook }: { readonly isBusy: boolean; readonly onLook: () => void }) {
  return (
    <>
      <Button variant="default" onClick={askForSupport}>
        {t('check.support.open')}
      </Button>
      <Button variant="default" onClick={onLook} loading={isBusy}>
        {t('check.again')}
      </Button>
    </>
  );
}

interface FoundProps {
  readonly report: CheckReport;
  readonly isBusy: boolean;
  readonly onMend: ((keys: readonly string[]) => void) | undefined;
}

function Found({ report, isBusy, onMend }: FoundProps) {
  const faults = report.findings.filter(({ severity }) => severity === 'fault');
  const oddities = report.findings.filter(({ severity }) => severity === 'oddity');
  const mendable = faults.filter(({ mend }) => mend).map(findingKey);
  const isHealthy = report.findings.length === 0 && report.problems.length === 0;
  return (
    <>
      {report.mendedBefore ? <MendedFile deeds={report.mendedBefore} /> : null}
      {isHealthy ? <Healthy /> : null}
      <Problems report={report} />
      {faults.length > 0 ? (
        <FindingGroup
          title={t('check.faults')}
          text={t('check.faultsText')}
          {...group(faults, isBusy, onMend)}
        >
          {mendable.length > 0 && onMend ? (
            <div className={styles.all}>
              <Button onClick={() => onMend(mendable)} disabled={isBusy}>
                {t('check.mendAll', { count: mendable.length })}
              </Button>
              <span className={styles.soft}>{t('check.safety')}</span>
            </div>
          ) : null}
        </FindingGroup>
      ) : null}
      {oddities.length > 0 ? (
        <FindingGroup
          title={t('check.oddities')}
          text={t('check.odditiesText')}
          {...group(oddities, isBusy, onMend)}
        />
      ) : null}
      <Sums report={report} />
    </>
  );
}

function group(findings: readonly Finding[], isBusy: boolean, onMend: FoundProps['onMend']) {
  return { findings, isBusy, onMend };
}

function Healthy() {
  return (
    <section className={styles.healthy}>
      <h2 className={styles.title}>{t('check.healthy.title')}</h2>
      <p className={styles.text}>{t('check.healthy.text')}</p>
    </section>
  );
}

function Problems({ report: { problems } }: Pick<FoundProps, 'report'>) {
  if (problems.length === 0) return null;
  return (
    <section>
      <h2 className={styles.title}>{t('check.problems')}</h2>
      <ul className={styles.plainList}>
        {problems.map(({ code, place, text }) => (
          <li key={`${code} ${place}`}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function MendedFile({ deeds }: { readonly deeds: NonNullable<CheckReport['mendedBefore']> }) {
  return (
    <section className={styles.mendedFile}>
      <p className={styles.text}>{t('check.mendedFile')}</p>
      <ul className={styles.plainList}>
        {deeds.map((deed, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never put in another order.
          <li key={index}>{deedText(deed)}</li>
        ))}
      </ul>
    </section>
  );
}
