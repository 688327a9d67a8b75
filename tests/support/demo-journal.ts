import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/setup/places.mjs';

/** Where all journals of this test process lie; gone when it ends. */
const shelf = mkdtempSync(join(tmpdir(), 'backstride-demos-'));
process.on('exit', () => rmSync(shelf, { recursive: true, force: true, maxRetries: 5 }));

const made = new Map<string, string>();

/** A fresh copy of the three-year demo journal (or one of other size), made by the terminal once a test process. */
export function demoJournal(size: readonly string[] = []): string {
  const name = size.join(' ');
  const source = made.get(name) ?? make(size);
  made.set(name, source);
  const copy = join(mkdtempSync(join(shelf, 'copy-')), 'journal');
  cpSync(source, copy, { recursive: true });
  return copy;
}

function make(size: readonly string[]): string {
  const folder = join(mkdtempSync(join(shelf, 'made-')), 'journal');
  execFileSync(process.execPath, [join(root, 'out/main/cli.js'), 'demo', '--out', folder, ...size], {
    stdio: 'ignore',
  });
  if (!existsSync(join(folder, 'journal.json')))
    throw new Error(`The terminal made no demo journal in ${folder}.`);
  return folder;
}
