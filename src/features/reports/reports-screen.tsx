import { Switch } from '@mantine/core';
import { useState } from 'react';
import { offeredPeriod } from '../../domain/report/periods';
import { useOpenDay } from '../../journal-client/clock';
import { useSettings } from '../../journal-client/hooks';
import { Page } from '../../ui/page';
import { t } from '../../words';
import { formatSpan } from '../../words/dates';
import type { Choice } from './choice';
import { PeriodPicker } from './period-picker';
import { ReportFrame } from './report-frame';
import styles from './reports.module.css';
import { SaveButtons } from './save-buttons';

/** A report of any period: seen first, then saved. */
export function ReportsScreen() {
  const { weekStartsOn, dayEndsAt } = useSettings();
  const today = useOpenDay(dayEndsAt);
  const [choice, setChoice] = useState<Choice>('thisMonth');
  const [withNotes, setWithNotes] = useState(false);
  const { from, to } = typeof choice === 'string' ? offeredPeriod(choice, today, weekStartsOn) : choice;
  const request = { from, to, withNotes };
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')} width="wide">
      <div className={styles.layout}>
        <aside className={styles.choices} aria-label={t('reports.choices')}>
          <PeriodPicker choice={choice} from={from} to={to} onChoose={setChoice} />
          <Switch
            label={t('reports.withNotes')}
            description={t('reports.withNotesHint')}
            checked={withNotes}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />
          <SaveButtons request={request} />
        </aside>
        <section aria-label={t('reports.preview', { span: formatSpan(from, to) })}>
          <ReportFrame from={from} to={to} withNotes={withNotes} />
        </section>
      </div>
    </Page>
  );
}
