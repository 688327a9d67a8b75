import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { main } from './cli/main';
import { printingWith } from './cli/print-pdf';

/** The program lies in out/main of the app's folder. */
const appFolder = join(__dirname, '..', '..');

// Whatever is written is for this user alone, whatever the system's custom is.
process.umask(0o077);

// Whoever reads may stop early, as `head` does; what is left is then for nobody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (line) => void process.stderr.write(`${line}\n`),
  cwd: process.cwd(),
  clock: Date.now,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  appVersion: appVersion(),
  printPdf: printingWith({ appFolder, env: process.env }),
}).then((code) => {
  // Not exit(): what was printed may still be on its way into a pipe.
  process.exitCode = code;
});

function appVersion(): string {
  const text = readFileSync(join(appFolder, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version;
}
