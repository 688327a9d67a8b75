import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app } from 'electron';
import { t } from '../src/words/index';
import type { StartArguments } from './arguments';
import { printHtmlToPdf } from './export-window';
import { reasonOf, say } from './streams';

/**
 * Prints an HTML file to a PDF file for the terminal and leaves: with 0, or with 1 and a sentence on standard error. It has a data
 * folder of its own while it lasts, so that it can run beside an open journal.
 */
export async function printReport({
  from,
  to,
  pageSize,
}: NonNullable<StartArguments['printReport']>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-print-'));
  // Where crashes are noted stays where it is: it is written after the last event and would bring the folder back.
  app.setPath('crashDumps', app.getPath('crashDumps'));
  app.setPath('userData', folder);
  // So is the cache.
  app.commandLine.appendSwitch('disable-http-cache');
  // Electron leaves with the last window, and the one that prints closes before the file is written.
  app.on('window-all-closed', () => undefined);
  app.on('quit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  const target = resolve(to);
  try {
    const html = await readFile(resolve(from), 'utf8');
    await app.whenReady();
    await writeFile(target, await printHtmlToPdf(html, { pageSize }));
    await say(t('menu.reportPrinted', { path: target }));
    app.exit(0);
  } catch (error) {
    await say(t('menu.reportNotPrinted', { from, to, reason: reasonOf(error) }), process.stderr);
    app.exit(1);
  }
}
