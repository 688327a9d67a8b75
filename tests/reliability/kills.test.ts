import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bytesOf } from '../../electron/journal/adapter';
import { aJournal, aRun } from '../support/journals';
import { runIdsIn } from '../support/programs';
import { aFolder } from '../support/storage';
import { driveApp } from './driven-app';
import { chosenSeed, seeded } from './seeded';

const KILLS = Number(process.env.BACKSTRIDE_KILLS ?? 300);
const SEED = chosenSeed();
/** A kill falls somewhere in this many milliseconds from the moment at which the first run is sent off. */
const WINDOW_MS = 150;
/** One app to a core. */
const LANES = 2;

interface Lane {
  readonly journal: string;
  readonly data: string;
  readonly acknowledged: Set<string>;
  /** Files that the killed apps were writing, over all kills. */
  halves: number;
}

async function aLane(): Promise<Lane> {
  const folder = await aFolder();
  const journal = join(folder, 'journal');
  await mkdir(journal);
  await writeFile(join(journal, 'journal.json'), bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
  return { journal, data: join(folder, 'data'), acknowledged: new Set(), halves: 0 };
}

/** The real app logs runs until it is killed, with everything it has started, `afterMs` after it began. */
async function logUntilKilled({ journal, data, acknowledged }: Lane, afterMs: number): Promise<void> {
  const app = await driveApp({ deed: 'log', journal, data });
  await app.says(({ opened }) => opened !== undefined);
  await new Promise((now) => setTimeout(now, afterMs));
  app.kill();
  await app.gone;
  const [first, ...others] = app.told();
  expect(first).toEqual({ opened: 'good' });
  expect(others.filter(({ saved }) => saved === undefined)).toEqual([]);
  for (const { saved } of others) if (saved !== undefined) acknowledged.add(saved);
}

async function insistOnAll({ journal, acknowledged }: Lane, when: string): Promise<void> {
  const kept = await runIdsIn(join(journal, 'journal.json'));
  if (!(kept instanceof Set)) throw new Error(`${when} the journal is ${kept}`);
  const lost = [...acknowledged].filter((id) => !kept.has(id));
  expect(lost, `lost ${when}`).toEqual([]);
}

async function killManyTimes(lane: Lane, kills: number, chance: () => number): Promise<void> {
  for (let kill = 1; kill <= kills; kill += 1) {
    const afterMs = chance() * WINDOW_MS;
    await logUntilKilled(lane, afterMs);
    await insistOnAll(lane, `after kill ${kill}, ${afterMs.toFixed(1)} ms into it, seed ${SEED}`);
    lane.halves += (await tempsOf(lane)).length;
  }
}

/** Files that a killed app was writing. One that was killed early had no backups yet. */
async function tempsOf({ journal, data }: Lane): Promise<string[]> {
  const backups = await readdir(join(data, 'backups'), { recursive: true }).catch(() => []);
  return [...(await readdir(journal)), ...backups].filter((name) => name.endsWith('.tmp'));
}

it(
  `the real app, killed ${KILLS} times at random moments while runs are logged, has lost none that it said was saved`,
  async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, aLane));
    const each = Math.ceil(KILLS / LANES);
    await Promise.all(lanes.map((lane, index) => killManyTimes(lane, each, seeded(SEED + index))));

    const halves = lanes.reduce((sum, lane) => sum + lane.halves, 0);
    for (const lane of lanes) {
      const last = await driveApp({ deed: 'once', ...lane });
      expect(await last.gone).toBe(0);
      lane.acknowledged.add(last.told().at(-1)?.saved ?? 'the run after the last kill');
      await insistOnAll(lane, 'in the end');
      expect(await tempsOf(lane)).toEqual([]);
    }
    const saved = lanes.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    console.log(
      `seed ${SEED}: ${each * LANES} kills, ${saved} runs acknowledged, 0 lost, ${halves} in the middle of writing`,
    );
    expect(saved).toBeGreaterThan(KILLS);
  },
  60_000 + KILLS * 5_000,
);
