import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { t } from '../../src/words/index';
import type { PrintPdf } from '../export/reports-part';
import { Failed } from './io';

/** What printing needs to know of the computer. */
export interface Printer {
  /** The folder that holds the app's package.json. */
  readonly appFolder: string;
  readonly env: NodeJS.ProcessEnv;
}

const LONGEST_MS = 120_000;

/** Prints by starting the app's own Electron for it, without a window; on Linux without a display in a virtual one. */
export function printingWith({ appFolder, env }: Printer): PrintPdf {
  return async (html, { pageSize }) => {
    const electron = env.BACKSTRIDE_ELECTRON || (process.versions.electron ? process.execPath : undefined);
    if (electron === undefined) throw new Failed('noElectron', t('terminal.pdf.noElectron'));
    const folder = await mkdtemp(join(tmpdir(), 'backstride-report-'));
    const [from, to] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
    try {
      await writeFile(from, html, { mode: 0o600 });
      await run([electron, ...asRoot(), appFolder, '--print-report', from, to, '--page-size', pageSize], env);
      return new Uint8Array(await readFile(to));
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  };
}

/** Chromium refuses its sandbox to root. What is printed runs no script and asks for nothing. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function run(words: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const { ELECTRON_RUN_AS_NODE: _, ...plain } = env;
  const hasDisplay = process.platform !== 'linux' || plain.DISPLAY || plain.WAYLAND_DISPLAY;
  const [command = '', ...args] = hasDisplay ? words : ['xvfb-run', '-a', ...words];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: plain,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: LONGEST_MS,
    });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    const fail = (reason: string) =>
      reject(new Failed('pdfNotPrinted', t('terminal.pdf.failed', { reason })));
    child.on('error', () =>
      fail(hasDisplay ? t('terminal.pdf.notStarted', { command }) : t('terminal.pdf.noDisplay')),
    );
    child.on('close', (code) =>
      code === 0 ? resolve() : fail(lastLine(said) || t('terminal.pdf.exit', { code: String(code) })),
    );
  });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
