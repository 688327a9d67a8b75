import { todayOf } from '../../journal/daily';
import { writeDurable } from '../../journal/durable-file';
import { problemOf } from '../../journal/problem';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type ReportCalls = 'previewReport' | 'saveReport';

/** Reports on the journal that is open, be it only to look at. */
export function createReportHandlers(parts: HandlerParts, desk: Desk): Pick<Handlers, ReportCalls> {
  const { native, reports } = parts;
  return {
    previewReport: async (request) => ({
      url: await reports.preview(request, desk.journal(), todayOf(parts)),
    }),
    saveReport: async ({ format, ...request }) => {
      const journal = desk.journal();
      const path = await native.chooseSavePath(
        `backstride-report-${request.from}-to-${request.to}.${format}`,
      );
      if (path === undefined) return undefined;
      const bytes = await reports.render(request, format, journal, todayOf(parts));
      await writeDurable(path, bytes).catch((error: unknown) => {
        throw problemOf(error, path);
      });
      return { path };
    },
  };
}
