import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import { aFolder, unluckyDisk } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { checkJournal } from './check';
import { type Disk, nodeDisk } from './disk';

const good = bytesOf(aJournal({ runs: [aRun('2026-11-20')] }));
const text = good.toString();
const quick = { ...nodeDisk, pause: async () => undefined };

async function checked(content: Uint8Array | string, disk: Disk = quick) {
  const folder = await aFolder();
  const path = join(folder, 'journal.json');
  await writeFile(path, content);
  const found = await checkJournal(folder, disk);
  expect((await readFile(path)).equals(Buffer.from(content))).toBe(true);
  expect(await readdir(folder)).toEqual(['journal.json']);
  return found;
}

describe('checking a journal', () => {
  it('finds a good one good, and counts it', async () => {
    expect(await checked(good)).toEqual({
      ok: true,
      state: 'good',
      version: 3,
      counts: { checklistItems: 0, days: 0, runs: 1, shoes: 0, bodyMeasurements: 0 },
      problems: [],
    });
  });

  it('finds an older one good as far as it goes', async () => {
    const v1 = await readFile(new URL('../../tests/fixtures/journals/v1.json', import.meta.url));
    expect(await checked(v1)).toMatchObject({
      ok: true,
      state: 'older',
      version: 1,
      counts: { runs: 2 },
      problems: [],
    });
  });

  const cases: [string, Uint8Array | string, string, RegExp][] = [
    ['emptied', '', 'empty', /^journal\.json is empty\.$/],
    ['filled with zero bytes', '\0\0\0', 'zero-bytes', /zero bytes/],
    ['cut off', good.subarray(0, 300), 'truncated', /its end was cut off/],
    ['null', 'null', 'not-a-journal', /\(null without/],
    ['a list', '[]', 'not-a-journal', /\(a list without/],
    ['a number', '0', 'not-a-journal', /\(a number without/],
    ['another app’s JSON', '{"notes":[]}', 'not-a-journal', /\(an object without/],
    ['plain text', 'Dear diary', 'not-json', /is not JSON/],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'not-utf8', /not UTF-8/],
    ['wrong inside', text.replace('"elapsedS":1800', '"elapsedS":-1'), 'invalid', /^runs\.0\.elapsedS /],
    ['version 99', text.replace('"version": 3', '"version": 99'), 'newer', /format 99/],
  ];

  it.each(cases)('tells of a journal that is %s what it is', async (_, content, code, said) => {
    const { ok, problems } = await checked(content);
    expect(ok).toBe(false);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.text).toMatch(said);
  });

  it('says where a wrong value is', async () => {
    const { problems } = await checked(text.replace('"elapsedS":1800', '"elapsedS":-1'));
    expect(problems[0]?.place).toBe('runs.0.elapsedS');
  });

  it('has another sentence for each', async () => {
    const sentences = await Promise.all(
      cases.map(async ([, content]) => (await checked(content)).problems[0]?.text),
    );
    expect(new Set(sentences).size).toBe(cases.length);
  });

  it('counts what it understands of a newer one', async () => {
    expect(await checked(text.replace('"version": 3', '"version": 99'))).toMatchObject({
      state: 'newer',
      version: 99,
      counts: { runs: 1 },
    });
  });

  it('says that there is none', async () => {
    const folder = await aFolder();
    expect(await checkJournal(folder, quick)).toEqual({
      ok: false,
      state: 'missing',
      problems: [{ code: 'missing', text: `There is no journal.json in ${folder}.` }],
    });
  });

  it('says why it cannot be read', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'journal.json'));
    const text = 'journal.json cannot be read: there is a folder where the file should be.';
    expect(await checkJournal(folder, quick)).toEqual({
      ok: false,
      state: 'unreadable',
      problems: [{ code: 'unreadable', text }],
    });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'not-writable'],
  ])('finds out that nothing could be saved (%s)', async (errno, code) => {
    const { disk, arm } = unluckyDisk();
    arm({ step: 'write', when: 1, errno, forGood: true });
    const found = await checked(good, disk);
    expect(found).toMatchObject({ ok: false, state: 'good', counts: { runs: 1 } });
    expect(found.problems.map((problem) => problem.code)).toEqual([code]);
  });
});
