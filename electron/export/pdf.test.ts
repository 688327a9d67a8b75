import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName } from 'pdf-lib';
import { expect, test } from 'vitest';
import { reportModel } from '../../src/domain/report/model';
import { aJournal, aRun } from '../../tests/support/journals';
import { finishedPdf } from './pdf';

const facts = { appVersion: '1.0.0', generatedAt: '2026-11-22T09:00:00+01:00' };
const model = reportModel(aJournal({ runs: [aRun('2026-10-02')] }), {
  from: '2026-10-01',
  to: '2026-10-31',
  today: '2026-11-22',
  withNotes: false,
});
const contents = [
  { id: 'summary', title: 'In short' },
  { id: 'list', title: 'The daily list – 列' },
  { id: 'not-there', title: 'Not in the file' },
];

/** A page as Chromium prints it: with the places that its own links lead to. */
async function printed(outline?: 'withOutline'): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const { ref } = document.addPage();
  const { catalog, context } = document;
  const place = PDFArray.withContext(context);
  place.push(ref);
  place.push(PDFName.of('Fit'));
  catalog.set(PDFName.of('Dests'), context.register(context.obj({ summary: place, list: place })));
  if (outline)
    catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Type: 'Outlines', Count: 7 })));
  return document.save();
}

async function finished(bytes: Uint8Array) {
  return PDFDocument.load(await finishedPdf(bytes, { model, facts, contents }), { updateMetadata: false });
}

test('has bookmarks to every part of the contents that is in the file', async () => {
  const { catalog } = await finished(await printed());
  const outline = catalog.lookup(PDFName.of('Outlines'), PDFDict);
  const first = outline.lookup(PDFName.of('First'), PDFDict);
  const second = first.lookup(PDFName.of('Next'), PDFDict);
  const titles = [first, second].map((item) => item.lookup(PDFName.of('Title'), PDFHexString).decodeText());
  expect(titles).toEqual(['In short', 'The daily list – 列']);
  expect(String(first.get(PDFName.of('Dest')))).toBe('/summary');
  expect(second.has(PDFName.of('Next'))).toBe(false);
  expect(String(outline.get(PDFName.of('Count')))).toBe('2');
});

test('keeps the bookmarks of a runtime that sets them itself', async () => {
  const { catalog } = await finished(await printed('withOutline'));
  expect(String(catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('Count')))).toBe('7');
});

test('says its title, its language and when it was made, and names no author', async () => {
  const document = await finished(await printed());
  expect(document.getTitle()).toBe('Progress report, October 2026');
  expect(document.getCreationDate()).toEqual(new Date('2026-11-22T08:00:00Z'));
  expect(String(document.catalog.get(PDFName.of('Lang')))).toBe('(en)');
  expect(document.getAuthor()).toBeUndefined();
});
