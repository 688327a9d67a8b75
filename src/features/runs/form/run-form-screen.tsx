import { useSearch } from 'wouter';
import { calendarDate, isLocalDate } from '../../../domain/days';
import { useOpenJournal } from '../../../journal-client/hooks';
import { Page } from '../../../ui/page';
import { useLastKnown } from '../../../ui/rebase/use-last-known';
import { t } from '../../../words';
import { formatDay } from '../../../words/dates';
import { NoSuchRun } from '../shared/no-such-run';
import { type Purpose, purposeKey } from './purpose';
import { RunForm } from './run-form';

/** Where a run is logged, or, with `runId`, changed. The address may say `on=` a date and `like=` another run. */
export function RunFormScreen({ runId }: { readonly runId?: string }) {
  const { journal, readOnly } = useOpenJournal();
  const asked = new URLSearchParams(useSearch());
  const on = asked.get('on') ?? '';
  const source = runId ?? asked.get('like') ?? undefined;
  // Removed elsewhere while its form is open, a run is still before whoever is typing.
  const run = useLastKnown(
    journal.runs.find(({ id }) => id === source),
    source,
  );
  if (readOnly) return <Page title={t('runs.form.log')}>{t('runs.form.readOnly')}</Page>;
  if (source !== undefined && !run) return <NoSuchRun runId={source} />;
  const day = isLocalDate(on) && { on };
  const purpose: Purpose = !run
    ? { kind: 'new', ...day }
    : runId
      ? { kind: 'edit', run }
      : { kind: 'like', run, ...day };
  return (
    <Page title={titleOf(purpose)} lead={leadOf(purpose)} width="reading">
      <RunForm key={purposeKey(purpose)} purpose={purpose} />
    </Page>
  );
}

function titleOf({ kind }: Purpose): string {
  return kind === 'edit' ? t('runs.form.edit') : t('runs.form.log');
}

function leadOf(purpose: Purpose): string | undefined {
  if (purpose.kind === 'new') return undefined;
  const day = formatDay(calendarDate(purpose.run.startedAt));
  return purpose.kind === 'edit' ? day : t('runs.form.like', { day });
}
