import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../src/domain/journal/canonical';
import { aJournal, aRun, daysFrom, idOf } from '../../tests/support/journals';
import { aTerminal } from '../../tests/support/terminal';

const { place, type, ask, put, putText, onDisk } = aTerminal();
const shod = aRun('2026-05-03', { shoeId: idOf(7) });
const fast = aRun('2026-05-04', { distanceM: 52_000 });
const faulty = aJournal({ runs: [shod, fast], days: daysFrom('2026-03-02', 'x') });
const here = () => ['--journal', place.journal, '--user-data-dir', place.data];

describe('check', () => {
  test('of a journal with oddities alone is 0 and names them', async () => {
    await put(aJournal({ runs: [fast] }));
    const { code, said } = await ask('check');
    expect([code, said.ok, said.problems]).toEqual([0, true, []]);
    expect(said.findings).toMatchObject([{ code: 'fastRun', severity: 'oddity', mend: 'clearDistance' }]);
    expect(said.findings[0].text).toMatch(/52\.00\skm/);
  });

  test('of a journal with faults is 1, changes nothing and says how to mend it', async () => {
    await put(faulty);
    const { code, out } = await type('check', ...here());
    expect(code).toBe(1);
    expect(out).toContain('fault   A run names shoes that are not in the journal.');
    expect(out).toContain('`check --mend` mends 2 of these');
    expect(await readFile(join(place.journal, 'journal.json'), 'utf8')).toBe(canonicalText(faulty));
    await expect(readdir(place.data)).rejects.toThrow();
  });

  test('--mend mends the faults after a backup, leaves the oddities and says how to take it back', async () => {
    await put(faulty);
    const { code, out } = await type('check', '--mend', ...here());
    expect(code).toBe(0);
    const { runs, days } = await onDisk();
    expect(runs.map(({ shoeId, distanceM }) => [shoeId, distanceM])).toEqual([
      [undefined, 5000],
      [undefined, 52_000],
    ]);
    expect(days[0]?.marks).toEqual({});
    const backup = /restore (\S+-mend(-[0-9a-f]{16})?\.json)/.exec(out)?.[1] ?? '';
    expect(out).toContain(`2 things are mended, after the backup ${backup}`);
    expect((await ask('restore', backup)).code).toBe(0);
    expect((await onDisk()).runs[0]?.shoeId).toBe(idOf(7));
  });

  test('--mend of a healthy journal does nothing, and says so', async () => {
    await put(aJournal({ runs: [aRun('2026-05-03')] }));
    const { code, said } = await ask('check', '--mend');
    expect([code, said.ok, said.mended]).toEqual([0, true, 0]);
    expect((await ask('backups')).said.backups.map(({ reason }: { reason: string }) => reason)).not.toContain(
      'mend',
    );
  });

  test('of a damaged journal says what --mend would do; --mend does it and keeps the file as it was', async () => {
    const spoilt = canonicalText(faulty).replace('"elapsedS":1800', '"elapsedS":1800,"effort":99');
    await putText(spoilt);
    const told = await type('check', ...here());
    expect(told.code).toBe(1);
    expect(told.out).toContain('runs.0.effort is not valid and is taken out;');
    const { said } = await ask('check', '--mend');
    expect(said.deeds).toEqual([{ code: 'tookOut', place: 'runs.0.effort' }]);
    expect((await onDisk()).runs.length).toBe(2);
    const aside = (await readdir(place.journal)).find((name) => name.startsWith('journal.damaged-')) ?? '';
    expect(await readFile(join(place.journal, aside), 'utf8')).toBe(spoilt);
  });

  test.each([
    ['', 'noMendHere'],
    ['{"format":"backstride-journal","version":99}', 'newer'],
  ])('--mend of %j cannot, says why and changes nothing', async (text, problem) => {
    await putText(text);
    const { code, said } = await ask('check', '--mend');
    expect([code, said.error.code]).toEqual([1, problem]);
    expect(await readFile(join(place.journal, 'journal.json'), 'utf8')).toBe(text);
  });

  test('--mend without a journal makes none', async () => {
    const { code, said } = await ask('check', '--mend');
    expect([code, said.error.code]).toEqual([1, 'missing']);
    await expect(readdir(place.journal)).rejects.toThrow();
  });
});

describe('support', () => {
  test('prints the bundle, or writes it where it is told to', async () => {
    await put(faulty);
    const { code, out } = await type('support', ...here());
    expect([code, JSON.parse(out).journal.counts.runs]).toEqual([0, 2]);
    const written = await ask('support', '--out', 'for-help.json');
    expect(written.said).toEqual({ path: join(place.root, 'for-help.json') });
    expect(JSON.parse(await readFile(written.said.path, 'utf8')).app.version).toBe('1.2.3');
  });

  test('is there also where no journal is', async () => {
    const { said } = await ask('support');
    expect(said.journal).toMatchObject({ state: 'missing', problems: [{ code: 'missing' }] });
  });
});
