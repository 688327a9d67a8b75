import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../electron/journal/open-store';
import { bundled } from '../support/bundled';
import { idOf } from '../support/journals';
import { fileSystemNames, type PoweredDisk, powerSupply, whyNoPowerCuts } from '../support/power';
import { firstWord, type Program, programOf } from '../support/programs';
import { aCommand, aFolder, logRun, storeParts } from '../support/storage';

/** On each of the four file systems. */
const CUTS = Number(process.env.BACKSTRIDE_POWER_CUTS ?? 25);
const CONTROL_CUTS = 6;

const whyNot = whyNoPowerCuts();
const scripts = { store: '', lowdb: '' };
const removals: (() => unknown)[] = [];
let supply: ReturnType<typeof powerSupply> | undefined;

beforeAll(async () => {
  if (whyNot) return;
  const [store, lowdb] = await Promise.all([bundled('journal-child'), bundled('lowdb-child')]);
  Object.assign(scripts, { store: store.script, lowdb: lowdb.script });
  supply = powerSupply();
  removals.push(store.remove, lowdb.remove, supply.remove);
}, 60_000);
afterAll(async () => {
  for (const remove of removals) await remove();
}, 60_000);

/** Waits for a save, then up to two seconds and mostly not at all; every other time the program stands still meanwhile. */
async function moment(program: Program, cut: number): Promise<void> {
  await firstWord(program);
  if (cut % 2 === 0) program.process.kill('SIGSTOP');
  await pause(Math.random() ** 12 * 2000);
}

/** Cuts the power while `program` saves; answers what `look` saw, given the numbers that were said to be saved before. */
async function cutPower<T>(
  disk: PoweredDisk,
  program: Program,
  cuts: number,
  look: (folder: string, saved: number[]) => Promise<T>,
): Promise<T[]> {
  const seen: T[] = [];
  for (let cut = 0; cut < cuts; cut += 1) {
    await moment(program, cut);
    const saved = program.told().flatMap(({ saved }) => saved ?? []);
    seen.push(await disk.cut((folder) => look(folder, saved)));
    program.process.kill('SIGCONT');
  }
  program.process.kill('SIGKILL');
  await program.gone;
  disk.remove();
  return seen;
}

/** What lowdb has in its file: nothing when that is missing, empty or torn. */
async function numbersIn(path: string): Promise<number[]> {
  try {
    return JSON.parse(await readFile(path, 'utf8')).saved;
  } catch {
    return [];
  }
}

describe.each(fileSystemNames)('on %s', (name) => {
  it(
    `${CUTS} power cuts lose nothing that was said to be saved, and the journal goes on`,
    async (context) => {
      if (!supply) return context.skip(whyNot);
      const disk = supply.disk(name);
      const program = programOf(scripts.store, 'log', join(disk.folder, 'journal'), await aFolder(), '1');
      const seen = await cutPower(disk, program, CUTS, async (folder, saved) => {
        const parts = await storeParts({ folder: join(folder, 'journal') });
        const { state, store, close } = await openStore(parts);
        const there = new Set(state.state === 'good' ? state.journal.runs.map(({ id }) => id) : []);
        await store?.carryOut(aCommand(logRun(9_999_999)));
        await close();
        return { state: state.state, lost: saved.filter((number) => !there.has(idOf(number))), saved };
      });
      expect(seen.map(({ state }) => state)).toEqual(Array(CUTS).fill('good'));
      expect(seen.flatMap(({ lost }) => lost)).toEqual([]);
      expect(seen.at(-1)?.saved.length).toBeGreaterThan(CUTS);
    },
    60_000 + CUTS * 5_000,
  );

  it('the same cuts find what lowdb as it is shipped loses', async (context) => {
    if (!supply) return context.skip(whyNot);
    const disk = supply.disk(name);
    const program = programOf(scripts.lowdb, join(disk.folder, 'journal.json'));
    const seen = await cutPower(disk, program, CONTROL_CUTS, async (folder, saved) => {
      const there = new Set(await numbersIn(join(folder, 'journal.json')));
      // It is the cut that loses them, and nothing else: the file that goes on has them all.
      expect(await numbersIn(join(disk.folder, 'journal.json'))).toEqual(expect.arrayContaining(saved));
      return saved.filter((number) => !there.has(number)).length;
    });
    expect(seen.filter((lost) => lost > 0)).not.toEqual([]);
  }, 60_000);
});
