import { useState } from 'react';
import { calendarDate } from '../../../domain/days';
import { useOpenJournal } from '../../../journal-client/hooks';
import { Page } from '../../../ui/page';
import { RecordHistory } from '../../../ui/record-history';
import { formatClock, formatDay } from '../../../words/dates';
import { useGoBack } from '../shared/go-back';
import { NoSuchRun } from '../shared/no-such-run';
import { Comparison } from './comparison';
import { Facts } from './facts';
import { Headline } from './headline';
import { RunBar } from './run-bar';
import styles from './run-screen.module.css';
import { SpikeLine } from './spike-line';

/** Everything that is known of one run. */
export function RunScreen({ runId }: { readonly runId: string }) {
  const { journal, readOnly } = useOpenJournal();
  const goBack = useGoBack();
  const [leaving, setLeaving] = useState(false);
  const run = journal.runs.find(({ id }) => id === runId);
  if (!run) return leaving ? null : <NoSuchRun runId={runId} />;
  const leave = () => {
    setLeaving(true);
    goBack();
  };
  return (
    <Page
      title={formatDay(calendarDate(run.startedAt))}
      lead={formatClock(run.startedAt)}
      actions={<RunBar run={run} runs={journal.runs} readOnly={readOnly} onRemoved={leave} />}
    >
      <Headline run={run} />
      <SpikeLine run={run} />
      <div className={styles.columns}>
        <div className={styles.story}>
          {run.note ? <p className={styles.note}>{run.note}</p> : null}
          <Comparison run={run} />
          <RecordHistory place="runs" id={run.id} record={run} />
        </div>
        <Facts run={run} />
      </div>
    </Page>
  );
}
