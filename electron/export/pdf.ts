import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import type { ReportModel } from '../../src/domain/report/model';
import { t } from '../../src/words/index';
import { periodName } from '../../src/words/periods';
import type { Heading } from './html';
import type { ReportFacts } from './words-of';

/**
 * Printed bytes as a document with a title, a language, no author, and bookmarks where the runtime that printed them set none. The
 * bookmarks lead where the table of contents leads: Chromium keeps those places in the file.
 */
export async function finishedPdf(
  printed: Uint8Array,
  { model, facts, contents }: { model: ReportModel; facts: ReportFacts; contents: readonly Heading[] },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const made = new Date(facts.generatedAt);
  const title = t('report.fileTitle', { period: periodName(model.scope.period) });
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage('en');
  document.setCreator(t('report.fact.appText', { version: facts.appVersion }));
  document.setCreationDate(made);
  document.setModificationDate(made);
  if (!document.catalog.has(PDFName.of('Outlines'))) addBookmarks(document, contents);
  return document.save();
}

function addBookmarks({ catalog, context }: PDFDocument, contents: readonly Heading[]): void {
  const places = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const known = contents.filter(({ id }) => places?.has(PDFName.of(id)));
  const outline = context.nextRef();
  const refs = known.map(() => context.nextRef());
  const [first] = refs;
  const last = refs.at(-1);
  if (!first || !last) return;
  for (const [index, ref] of refs.entries()) {
    const { id = '', title = '' } = known[index] ?? {};
    const neighbours = { ...link('Prev', refs[index - 1]), ...link('Next', refs[index + 1]) };
    const item = {
      Title: PDFHexString.fromText(title),
      Parent: outline,
      Dest: PDFName.of(id),
      ...neighbours,
    };
    context.assign(ref, context.obj(item));
  }
  context.assign(outline, context.obj({ Type: 'Outlines', First: first, Last: last, Count: refs.length }));
  catalog.set(PDFName.of('Outlines'), outline);
}

function link(name: 'Prev' | 'Next', ref: PDFRef | undefined): Record<string, PDFRef> {
  return ref === undefined ? {} : { [name]: ref };
}
