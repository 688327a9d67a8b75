import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { badJournals } from '../support/bad-journals';
import { bundled } from '../support/bundled';
import { openings } from '../support/openings';
import { aFolder } from '../support/storage';

const MUTATED = Number(process.env.BACKSTRIDE_BAD_JOURNALS ?? 10_000);
const SEED = Number(process.env.BACKSTRIDE_SEED ?? 20_261_122);

let script = '';
let remove: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  ({ script, remove } = await bundled('bad-journal-child'));
}, 60_000);
afterAll(() => remove());

it('bad journals made by hand are told apart from good ones, never filled in, and never written over', async () => {
  const parts = await Promise.all([openings(script, 'by-hand', 0, 2), openings(script, 'by-hand', 1, 2)]);
  expect(parts.flatMap(({ troubles }) => troubles)).toEqual([]);
  expect(parts.every(({ states }) => (states.damaged ?? 0) > 500 && (states.good ?? 0) > 150)).toBe(true);
}, 600_000);

it(
  `${MUTATED} mutated ones likewise (seed ${SEED})`,
  async () => {
    const half = Math.floor(MUTATED / 2);
    const parts = await Promise.all([
      openings(script, 'mutated', SEED, 0, half),
      openings(script, 'mutated', SEED, half, MUTATED),
    ]);
    expect(parts.flatMap(({ troubles }) => troubles)).toEqual([]);
    const counts = parts.flatMap(({ states }) => Object.values(states));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(MUTATED);
    expect(parts.every(({ states }) => Math.min(states.good ?? 0, states.older ?? 0) > half / 50)).toBe(true);
  },
  60_000 + MUTATED * 60,
);

it('the same journals show what lowdb as it is shipped resets without a word', async () => {
  const path = join(await aFolder(), 'journal.json');
  const reset: string[] = [];
  const journals = badJournals(fileURLToPath(new URL('../fixtures', import.meta.url)));
  for (const { name, bytes } of journals.filter(({ isOneOfMany }) => !isOneOfMany)) {
    await writeFile(path, bytes);
    const empty = { runs: [] };
    const db = new Low<unknown>(new JSONFile(path), empty);
    const isRead = await db.read().then(
      () => true,
      () => false,
    );
    if (isRead) await db.write().catch(() => undefined);
    if (db.data === empty && !(await readFile(path)).equals(bytes)) reset.push(name);
  }
  expect(reset).toEqual(expect.arrayContaining(['null alone', 'false alone', '0 alone', '"" alone']));
}, 60_000);
