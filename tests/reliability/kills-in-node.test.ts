import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundled } from '../support/bundled';
import { idOf } from '../support/journals';
import { firstWord, programOf, runIdsIn } from '../support/programs';
import { aFolder } from '../support/storage';

const KILLS = Number(process.env.BACKSTRIDE_NODE_KILLS ?? 40);

let script = '';
let remove: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  ({ script, remove } = await bundled('journal-child'));
}, 60_000);
afterAll(() => remove());

it(
  `a program killed while it saves has lost nothing that it said was saved, ${KILLS} times in a row, and is never locked out`,
  async () => {
    const folder = await aFolder();
    const [journal, data] = [join(folder, 'journal'), join(folder, 'data')];
    const acknowledged: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const running = programOf(script, 'log', journal, data, String(kill * 10_000 + 1));
      await firstWord(running);
      // Somewhere within the next few saves, at no particular point of any.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 12));
      running.process.kill('SIGKILL');
      await running.gone;
      const told = running.told();
      expect(
        told.every(({ saved }) => saved !== undefined),
        JSON.stringify(told[0]),
      ).toBe(true);
      acknowledged.push(...told.flatMap(({ saved }) => saved ?? []));
      const there = await runIdsIn(join(journal, 'journal.json'));
      expect(there).toBeInstanceOf(Set);
      expect(acknowledged.filter((number) => there instanceof Set && !there.has(idOf(number)))).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(KILLS);
    const last = programOf(script, 'log-once', journal, data, '999999');
    await last.gone;
    expect((await readdir(journal)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
  60_000 + KILLS * 2_000,
);
