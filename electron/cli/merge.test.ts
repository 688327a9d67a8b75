import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Journal } from '../../src/domain/journal/schema';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aTerminal } from '../../tests/support/terminal';
import { lockForWriting } from '../journal/writer-lock';

const { place, type, ask, put, onDisk } = aTerminal();

const mine = aJournal({ runs: [aRun('2026-11-20')] });
const theirs: Journal = { ...mine, runs: [aRun('2026-11-20'), aRun('2026-11-21', { version: { lap: 1 } })] };

async function layOther(journal: Journal, name = 'other.json'): Promise<string> {
  await writeFile(join(place.root, name), canonicalText(journal));
  return name;
}

describe('merge', () => {
  test('joins a copy, says what came, and how to go back', async () => {
    await put(mine);
    const { code, said } = await ask('merge', await layOther(theirs));
    expect(code).toBe(0);
    expect(said).toMatchObject({ isDryRun: false, added: 1, changed: 0, removed: 0, settled: [] });
    expect((await onDisk()).runs).toHaveLength(2);
    expect((await ask('restore', said.backup)).code).toBe(0);
    expect((await onDisk()).runs).toHaveLength(1);
  });

  test('says the same to a reader', async () => {
    await put(mine);
    const file = await layOther(theirs);
    const { out } = await type('merge', file, '--journal', place.journal, '--user-data-dir', place.data);
    expect(out).toMatch(/added: 1, changed: 0, removed: 0\.\n.*restore \S+-merge-\w+\.json/s);
  });

  test('says what was settled', async () => {
    const run = aRun('2026-11-20');
    const said = (device: string, effort: number) =>
      aRun('2026-11-20', {
        effort,
        version: { ...run.version, [device]: 2 },
        fieldVersions: { effort: `2@${device}` },
      });
    await put({ ...mine, runs: [said('desk', 3)] });
    const { out } = await type(
      'merge',
      await layOther({ ...mine, runs: [said('lap', 8)] }),
      '--dry-run',
      '--journal',
      place.journal,
    );
    expect(out).toContain(`runs ${run.id} effort: 8 stands, 3 is kept in its history`);
  });

  test('takes the records of another journal in', async () => {
    await put(mine);
    const { said } = await ask('merge', await layOther({ ...theirs, id: idOf(999) }));
    expect(said).toMatchObject({ added: 1 });
    expect(await onDisk()).toMatchObject({ id: mine.id, runs: [{}, {}] });
  });

  test('with --dry-run says what it would bring and changes nothing, whoever has the journal open', async () => {
    await put(mine);
    const before = await readFile(join(place.journal, 'journal.json'), 'utf8');
    const locking = await lockForWriting(place.journal, 'the window');
    const { said } = await ask('merge', await layOther(theirs), '--dry-run');
    if ('lock' in locking) await locking.lock.release();
    expect(said).toMatchObject({ isDryRun: true, added: 1 });
    expect(await readFile(join(place.journal, 'journal.json'), 'utf8')).toBe(before);
  });

  test('brings an older format into today’s, and leaves the file as it is', async () => {
    await put(mine);
    const older = await readFile(new URL('../../tests/fixtures/journals/v1.json', import.meta.url), 'utf8');
    await writeFile(join(place.root, 'v1.json'), older);
    expect((await ask('merge', 'v1.json')).code).toBe(0);
    expect(await readFile(join(place.root, 'v1.json'), 'utf8')).toBe(older);
  });

  test.each([
    ['newer.json', canonicalText(mine).replace('"version": 3', '"version": 99'), 'otherNewer'],
    ['damaged.json', 'null', 'otherDamaged'],
    ['none.json', undefined, 'otherNotReadable'],
  ])('refuses %s and says why', async (name, text, code) => {
    await put(mine);
    if (text !== undefined) await writeFile(join(place.root, name), text);
    const outcome = await ask('merge', name);
    expect(outcome.code).toBe(1);
    expect(outcome.said.error).toMatchObject({ code, text: expect.stringContaining(name) });
    expect(await onDisk()).toEqual(mine);
  });

  test('needs a file', async () => {
    expect((await ask('merge')).code).toBe(2);
  });
});

test('a writing command takes conflict copies in', async () => {
  await put(mine);
  await writeFile(join(place.journal, 'journal 2.json'), canonicalText(theirs));
  expect((await ask('log', 'run', '--time', '25:00')).code).toBe(0);
  expect((await onDisk()).runs).toHaveLength(3);
  expect(await readdir(place.journal)).toEqual(['journal.json']);
});
