import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { Failed, type Io } from '../../electron/cli/io';
import { main } from '../../electron/cli/main';
import { canonicalText } from '../../src/domain/journal/canonical';
import { readJournal } from '../../src/domain/journal/read';
import type { Journal } from '../../src/domain/journal/schema';

/** A terminal for each test, standing in a new folder, with a journal folder and a data folder of its own that do not exist yet. */
export function aTerminal() {
  const place = { root: '', journal: '', data: '' };
  beforeEach(async () => {
    place.root = await mkdtemp(join(tmpdir(), 'backstride-terminal-'));
    place.journal = join(place.root, 'journal');
    place.data = join(place.root, 'data');
  });
  afterEach(() => rm(place.root, { recursive: true, force: true, maxRetries: 3 }));

  /** What is shown for some words, on 22 November 2026, 10:00 in Amsterdam. */
  async function type(...words: string[]): Promise<{ code: number; out: string; err: string }> {
    const shown = { out: '', err: '' };
    const io: Io = {
      out: (text) => {
        shown.out += text;
      },
      err: (line) => {
        shown.err += `${line}\n`;
      },
      cwd: place.root,
      clock: () => Date.UTC(2026, 10, 22, 9),
      zone: 'Europe/Amsterdam',
      appVersion: '1.2.3',
      printPdf: () => Promise.reject(new Failed('noElectron', 'no Electron here')),
    };
    const code = await main(words, io);
    return { code, ...shown };
  }

  /** The same on the journal of this test, with `--json`: standard output is one document and nothing else. */
  async function ask(...words: string[]) {
    const { code, out, err } = await type(
      ...words,
      '--journal',
      place.journal,
      '--user-data-dir',
      place.data,
      '--json',
    );
    expect(out.endsWith('\n')).toBe(true);
    return { code, err, said: JSON.parse(out) };
  }

  /** Lays a text where the journal is. */
  async function putText(text: string): Promise<void> {
    await mkdir(place.journal, { recursive: true });
    await writeFile(join(place.journal, 'journal.json'), text);
  }

  /** The journal as it lies on the disk. */
  async function onDisk(): Promise<Journal> {
    const reading = readJournal(await readFile(join(place.journal, 'journal.json'), 'utf8'));
    if (reading.kind !== 'good') throw new Error(`the journal is ${reading.kind}`);
    return reading.journal;
  }

  return { place, type, ask, putText, put: (journal: Journal) => putText(canonicalText(journal)), onDisk };
}
