import type { ReportFormat } from '../../src/contract/channels';
import { type ReportModel, reportModel } from '../../src/domain/report/model';
import { localTimeOf } from '../../src/domain/zones';
import type { PageSize } from '../arguments';
import type { ReportsPart } from '../ipc/parts';
import { reportCsv } from './csv';
import { reportContents, reportHtml } from './html';
import { reportJson } from './json';
import { reportMarkdown } from './markdown';
import type { ReportFacts } from './words-of';

/** Prints an HTML document to the bytes of a PDF. */
export type PrintPdf = (html: string, options: { pageSize: PageSize }) => Promise<Uint8Array>;

/** What reports need from outside. */
export interface ReportTools {
  /** Lays HTML out for the page to frame, and answers with its address. */
  readonly publishPreview: (html: string) => string;
  readonly printHtmlToPdf: PrintPdf;
  readonly appVersion: string;
  /** Milliseconds since 1970 UTC. */
  readonly clock: () => number;
  /** The IANA zone this computer is in. */
  readonly zone: () => string;
}

/** Reports for the handlers. */
export function reportsPart({
  publishPreview,
  printHtmlToPdf,
  appVersion,
  clock,
  zone,
}: ReportTools): ReportsPart {
  const facts = () => ({ appVersion, generatedAt: localTimeOf(clock(), zone()) });
  return {
    preview: async (request, journal, today) =>
      publishPreview(reportHtml(reportModel(journal, { ...request, today }), facts())),
    render: async (request, format, journal, today) =>
      renderReport(reportModel(journal, { ...request, today }), format, facts(), printHtmlToPdf),
  };
}

/** The bytes of a report's file, UTF-8 where it is text. */
export async function renderReport(
  model: ReportModel,
  format: ReportFormat,
  facts: ReportFacts,
  print: PrintPdf,
): Promise<Uint8Array> {
  if (format === 'pdf') {
    // Only a PDF needs it, and it is most of what reports would load.
    const { finishedPdf } = await import('./pdf');
    const printed = await print(reportHtml(model, facts), { pageSize: paperOf(model) });
    return finishedPdf(printed, { model, facts, contents: reportContents(model, facts) });
  }
  const write = { html: reportHtml, md: reportMarkdown, csv: reportCsv, json: reportJson }[format];
  return new TextEncoder().encode(write(model, facts));
}

/** Whoever weighs in pounds prints on Letter, everybody else on A4. */
function paperOf({ units }: ReportModel): PageSize {
  return units.mass === 'lb' ? 'Letter' : 'A4';
}
