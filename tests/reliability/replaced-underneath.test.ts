import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesOf } from '../../electron/journal/adapter';
import { nodeDisk } from '../../electron/journal/disk';
import type { Changed } from '../../src/contract/journal-state';
import type { Journal } from '../../src/domain/journal/schema';
import { aRun, idOf } from '../support/journals';
import { aStayingStore } from '../support/staying-store';

const REPLACEMENTS = Number(process.env.BACKSTRIDE_REPLACEMENTS ?? 200);

/** So many journals are open at once; each waits for its own. */
const JOURNALS = 4;
const WITHIN_MS = 2000;

/** A store, and the way to hear when a run came in from underneath. */
async function aListeningStore(number: number) {
  const heard = new Map<string, () => void>();
  const changed = ({ changes }: Changed) => {
    for (const { id } of changes) heard.get(id)?.();
  };
  const disk = { ...nodeDisk };
  const staying = await aStayingStore({ disk, changed, deviceId: `desk${number}` });
  const heardOf = (id: string) => new Promise<void>((resolve) => heard.set(id, resolve));
  return { ...staying, heardOf };
}

/** As a sync service does it: a temporary file in the same folder, then a rename. Its time may be any. */
async function replace(path: string, change: (journal: Journal) => Journal): Promise<void> {
  const journal = JSON.parse(await readFile(path, 'utf8')) as Journal;
  const temp = join(path, '..', '.syncthing.journal.json.tmp');
  await writeFile(temp, bytesOf(change(journal)));
  await rename(temp, path);
}

it(
  `a journal replaced underneath is noticed within ${WITHIN_MS / 1000} seconds, ${REPLACEMENTS} times`,
  async () => {
    const stores = await Promise.all(
      Array.from({ length: JOURNALS }, (_, number) => aListeningStore(number)),
    );
    const waited: number[] = [];
    const rounds = stores.map(async ({ path, heardOf }) => {
      for (let round = 0; round < REPLACEMENTS / JOURNALS; round += 1) {
        const run = aRun('2026-01-01', { id: idOf(round + 1), version: { lap: 1 } });
        const isHeard = heardOf(run.id);
        await replace(path, (journal) => ({ ...journal, runs: [...journal.runs, run] }));
        const from = performance.now();
        await isHeard;
        waited.push(performance.now() - from);
      }
    });
    await Promise.all(rounds);
    expect(waited).toHaveLength(REPLACEMENTS);
    const longest = Math.round(Math.max(...waited));
    process.stdout.write(`The longest of ${REPLACEMENTS} was noticed after ${longest} ms.\n`);
    expect(longest).toBeLessThan(WITHIN_MS);
  },
  60_000 + REPLACEMENTS * 500,
);
