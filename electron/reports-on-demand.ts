import { printHtmlToPdf } from './export-window';
import type { HandlerParts, ReportsPart } from './ipc/parts';
import { publishPreview } from './previews';

/** Reports, with everything they need loaded when the first one is asked for: no start of the app waits for it. */
export function reportsOnDemand(facts: Pick<HandlerParts, 'appVersion' | 'clock' | 'zone'>): ReportsPart {
  const reports = async (): Promise<ReportsPart> => {
    const { reportsPart } = await import('./export/reports-part');
    return reportsPart({ publishPreview, printHtmlToPdf, ...facts });
  };
  return {
    preview: async (...asked) => (await reports()).preview(...asked),
    render: async (...asked) => (await reports()).render(...asked),
  };
}
