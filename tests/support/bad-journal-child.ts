import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JOURNAL_VERSION } from '../../src/domain/journal/schema';
import { tryOpening } from './bad-journal-trial';
import { badJournals, type Expected } from './bad-journals';
import { mutatedJournal } from './mutated-journals';

/**
 * A program that opens bad journals one after the other, apart from the test that asked for it: when it crashes or hangs, the last
 * `at` it said names the journal that did it.
 *
 * `by-hand FIXTURES PART OF` opens a part of those of `badJournals`; `mutated FIXTURES SEED FROM TO` the mutated ones with these numbers.
 */
const [deed = '', fixtures = '', ...numbers] = process.argv.slice(2);
const [first = 0, second = 0, third = 0] = numbers.map(Number);

/** Going on takes time, so of thousands of a kind only some do. */
const ONE_GOES_ON_IN = 10;

/** In memory where that can be had: it is not the disk that is tried here. */
const shelf = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'backstride-bad-'));
process.on('exit', () => rmSync(shelf, { recursive: true, force: true }));

function tell(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

async function open(at: string, bytes: Buffer, goesOn: boolean, expected: Expected = 'any'): Promise<void> {
  tell({ at });
  const { state, trouble } = await tryOpening(join(shelf, 'root'), bytes, goesOn);
  const what = trouble ?? (isExpected(state, expected) ? undefined : `it is ${state}, not ${expected}`);
  tell({
    state,
    ...(what ? { at, trouble: what, bytes: bytes.subarray(0, 20_000).toString('base64') } : {}),
  });
}

function isExpected(state: string, expected: Expected): boolean {
  if (expected === 'any') return true;
  return expected === 'readable' ? ['good', 'older'].includes(state) : state === expected;
}

async function byHand(part: number, parts: number): Promise<void> {
  for (const [at, { name, bytes, expected, isOneOfMany }] of badJournals(fixtures).entries()) {
    if (at % parts === part) await open(name, bytes, !isOneOfMany || at % ONE_GOES_ON_IN < parts, expected);
  }
}

async function mutated(seed: number, from: number, to: number): Promise<void> {
  const file = (version: number) => readFileSync(join(fixtures, 'journals', `v${version}.json`));
  const today = file(JOURNAL_VERSION);
  const sources: [Buffer, ...Buffer[]] = [today, today, file(2), file(1)];
  for (let at = from; at < to; at += 1)
    await open(String(at), mutatedJournal(seed, at, sources), at % ONE_GOES_ON_IN === 0);
}

const opened = deed === 'mutated' ? mutated(first, second, third) : byHand(first, second);
void opened.then(() => tell({ done: true }));
