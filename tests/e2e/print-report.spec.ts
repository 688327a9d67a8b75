import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from '../support/launch';
import { listen } from '../support/listener';
import { runToEnd } from '../support/run-to-end';

test.describe('a report printed for the terminal', () => {
  test('is laid out without scripts and without asking for anything', async ({ launch: _ }, testInfo) => {
    const elsewhere = await listen();
    const [from, to] = [testInfo.outputPath('in.html'), testInfo.outputPath('out.pdf')];
    writeFileSync(
      from,
      `<!doctype html><title>November</title><link rel="stylesheet" href="${elsewhere.origin}/a.css">
       <meta http-equiv="refresh" content="0;url=${elsewhere.origin}/">
       <h1>November</h1><img src="${elsewhere.origin}/a.png"><iframe src="file:///etc/passwd"></iframe>
       <script>for (let page = 0; page < 20; page++) document.body.append(Object.assign(document.createElement('div'),
         { style: 'break-before: page', textContent: 'a script ran' }));</script>`,
    );
    const { code, output } = await runToEnd('--print-report', from, to, '--page-size', 'Letter');
    await elsewhere.close();
    expect(code, output).toBe(0);
    const pdf = await PDFDocument.load(readFileSync(to));
    expect(pdf.getPageCount()).toBe(1);
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round(width), Math.round(height)]).toEqual([612, 792]);
    expect(elsewhere.connections()).toBe(0);
  });

  test('can be printed while the journal is open', async ({ backstride }, testInfo) => {
    const [from, to] = [testInfo.outputPath('in.html'), testInfo.outputPath('out.pdf')];
    writeFileSync(from, '<!doctype html><h1>November</h1>');
    const { code } = await runToEnd('--print-report', from, to, `--user-data-dir=${backstride.userData}`);
    expect(code).toBe(0);
    expect((await PDFDocument.load(readFileSync(to))).getPage(0).getWidth()).toBeCloseTo(595, 0);
  });

  test('that is not there is named', async ({ launch: _ }, testInfo) => {
    const from = testInfo.outputPath('missing.html');
    const { code, output } = await runToEnd('--print-report', from, testInfo.outputPath('out.pdf'));
    expect(code).toBe(1);
    expect(output).toContain(from);
  });
});
