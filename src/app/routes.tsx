import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { DayScreen } from '../features/today';
import { Page } from '../ui/page';
import { t } from '../words';

const ListScreen = lazy(() =>
  import('../features/today/list/list-screen').then((list) => ({ default: list.ListScreen })),
);
const YearScreen = lazy(() =>
  import('../features/today/year/year-screen').then((year) => ({ default: year.YearScreen })),
);
const RunsScreen = lazy(() => import('../features/runs').then((runs) => ({ default: runs.RunsScreen })));
const RunScreen = lazy(() => import('../features/runs').then((runs) => ({ default: runs.RunScreen })));
const RunFormScreen = lazy(() =>
  import('../features/runs').then((runs) => ({ default: runs.RunFormScreen })),
);
const ArticleScreen = lazy(() =>
  import('../features/article').then((article) => ({ default: article.ArticleScreen })),
);
const ReportsScreen = lazy(() =>
  import('../features/reports').then((reports) => ({ default: reports.ReportsScreen })),
);
const SettingsScreen = lazy(() =>
  import('../features/settings').then((settings) => ({ default: settings.SettingsScreen })),
);
const CheckScreen = lazy(() => import('../features/check').then((check) => ({ default: check.CheckScreen })));
const BackupScreen = lazy(() =>
  import('../features/settings').then((settings) => ({ default: settings.BackupScreen })),
);
const HistoryScreen = lazy(() =>
  import('../features/history').then((history) => ({ default: history.HistoryScreen })),
);

/** Which screen stands at which address. The day is there from the start; the others come when they are first asked for. */
export function Routes() {
  return (
    <Suspense>
      <Switch>
        <Route path="/">
          <DayScreen />
        </Route>
        <Route path="/day/:date">{({ date }) => <DayScreen key={date} date={date} />}</Route>
        <Route path="/list" component={ListScreen} />
        <Route path="/year" component={YearScreen} />
        <Route path="/runs" component={RunsScreen} />
        <Route path="/runs/log">
          <RunFormScreen />
        </Route>
        <Route path="/runs/:id/edit">{({ id }) => <RunFormScreen key={id} runId={id} />}</Route>
        <Route path="/runs/:id">{({ id }) => <RunScreen key={id} runId={id} />}</Route>
        <Route path="/article" component={ArticleScreen} />
        <Route path="/reports" component={ReportsScreen} />
        <Route path="/settings" component={SettingsScreen} />
        <Route path="/check" component={CheckScreen} />
        <Route path="/settings/backups/:name">{({ name }) => <BackupScreen key={name} name={name} />}</Route>
        <Route path="/history">
          <HistoryScreen view="changes" />
        </Route>
        <Route path="/history/bin">
          <HistoryScreen view="bin" />
        </Route>
        <Route>
          <Page title={t('shell.nowhere')}>
            <p>{t('shell.nowhereText')}</p>
          </Page>
        </Route>
      </Switch>
    </Suspense>
  );
}
