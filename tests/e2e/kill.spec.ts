import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJournal } from '../../src/domain/journal/read';
import type {} from '../../src/journal-client/bridge';
import { demoJournal } from '../support/demo-journal';
import { type Backstride, expect, test } from '../support/launch';

/** Kills in `npm test`; `BACKSTRIDE_KILLS=200 npm test -- e2e kill` for the long form. */
const KILLS = Number(process.env.BACKSTRIDE_KILLS ?? 20);
/** A kill falls somewhere in this many milliseconds after the first acknowledged run. */
const WINDOW_MS = 400;

/** Logs runs as fast as they are acknowledged, telling each one at once; never ends by itself. */
async function logForEver(told: string): Promise<void> {
  const tell: unknown = Reflect.get(window, told);
  while (typeof tell === 'function') {
    const id = crypto.randomUUID();
    const record = { id, startedAt: '2026-03-01T07:00:00+01:00', distanceM: 5000, elapsedS: 1500 };
    const steps = [{ type: 'add' as const, collection: 'runs' as const, record }];
    const answer = await window.backstride.carryOut({
      id: crypto.randomUUID(),
      at: '2026-03-01T08:00:00+01:00',
      steps,
    });
    if (answer.ok) await tell(id);
  }
}

/** The runs that were acknowledged before the app was killed at a moment nobody chose. */
async function logUntilKilled({ app, page }: Backstride): Promise<string[]> {
  const acknowledged: string[] = [];
  await page.exposeFunction('toldSaved', (id: string) => acknowledged.push(id));
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  const gone = once(app.process(), 'exit');
  page.evaluate(logForEver, 'toldSaved').catch(() => undefined);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(0);
  await new Promise((now) => setTimeout(now, Math.random() * WINDOW_MS));
  process.kill(app.process().pid ?? 0, 'SIGKILL');
  await gone;
  return acknowledged;
}

test(`after ${KILLS} kills at random moments every acknowledged run is in the file, and the file opens`, async ({
  launch,
}) => {
  test.setTimeout(60_000 + KILLS * 10_000);
  const journal = demoJournal(['--years', '1']);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    acknowledged.push(...(await logUntilKilled(await launch({ journal }))));
    const reading = readJournal(readFileSync(join(journal, 'journal.json'), 'utf8'));
    const kept = new Set(reading.kind === 'good' ? reading.journal.runs.map(({ id }) => id) : []);
    expect(reading.kind).toBe('good');
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS);
});
