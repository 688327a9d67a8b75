import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aJournal, anItem, aRun } from '../../tests/support/journals';
import { aTerminal } from '../../tests/support/terminal';
import { lockForWriting } from '../journal/writer-lock';

const { place, type, ask, put, putText, onDisk } = aTerminal();

const LIST = [anItem({ startsOn: '2026-11-01' })];

describe('a journal', () => {
  test('is made where there never was one, and that is said', async () => {
    const { code, err } = await ask('log', 'run', '--time', '25:00');
    expect(code).toBe(0);
    expect(err).toContain(place.journal);
    expect((await onDisk()).runs).toHaveLength(1);
  });

  test.each(['backups', 'preferences.json'])(
    'is not made anew where one was open before, also without %s',
    async (lost) => {
      await ask('log', 'run', '--time', '25:00');
      await rm(place.journal, { recursive: true });
      await rm(join(place.data, lost), { recursive: true });
      const { code, said } = await ask('log', 'run', '--time', '25:00');
      expect([code, said.error.code]).toEqual([1, 'missing']);
      await expect(readdir(place.journal)).rejects.toThrow();
    },
  );

  test.each(['stats', 'check', 'backups', 'report --format md'])('is not made by %s', async (words) => {
    const { out } = await type(
      ...words.split(' '),
      '--journal',
      place.journal,
      '--user-data-dir',
      place.data,
    );
    expect(out).not.toContain('NaN');
    await expect(readdir(place.journal)).rejects.toThrow();
  });

  test('that is damaged is neither changed nor reported on', async () => {
    await putText('{"format": "backstride-jour');
    expect((await ask('log', 'run', '--time', '25:00')).said.error.code).toBe('damaged');
    expect((await ask('stats')).code).toBe(1);
    expect(await readFile(join(place.journal, 'journal.json'), 'utf8')).toBe('{"format": "backstride-jour');
  });

  test('held by somebody else is refused to writers by the holder’s name, and read all the same', async () => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    const locking = await lockForWriting(place.journal, 'Backstride window');
    if (!('lock' in locking)) throw new Error('the lock was not given');
    const { code, said } = await ask('log', 'run', '--time', '25:00');
    expect([code, said.error.code]).toEqual([1, 'locked']);
    expect(said.error.text).toContain('Backstride window');
    expect((await ask('stats')).said.runs).toBe(1);
    expect((await ask('check')).code).toBe(0);
    expect((await ask('backups')).code).toBe(0);
    await locking.lock.release();
    expect((await ask('log', 'run', '--time', '25:00')).code).toBe(0);
  });

  test('is found by its folder alone, by the data folder alone, and where it was opened last', async () => {
    const data = ['--user-data-dir', place.data];
    await type('log', 'run', '--time', '25:00', ...data);
    expect(await readdir(join(place.data, 'journal'))).toContain('journal.json');
    expect((await type('stats', '--json', ...data)).out).toContain('"runs":1');
    expect((await type('stats', '--json', '--journal', 'data/journal')).out).toContain('"runs":1');
  });
});

describe('stats', () => {
  const runs = [
    aRun('2026-10-31'),
    aRun('2026-11-02', { distanceM: 10_000, elapsedS: 3000 }),
    aRun('2026-11-22'),
  ];

  test('are those of the whole journal, or of the days asked for, both included', async () => {
    await put(aJournal({ runs, checklistItems: LIST }));
    expect((await ask('stats')).said).toMatchObject({
      from: '2026-10-31',
      to: '2026-11-22',
      runs: 3,
      distanceM: 20_000,
      elapsedS: 6600,
    });
    const { said } = await ask('stats', '--from', '2026-11-01', '--to', '2026-11-02');
    expect(said).toMatchObject({
      runs: 1,
      longestM: 10_000,
      paceSPerM: 0.3,
      shown: { distanceM: '10.00\u00a0km', elapsedS: '50:00' },
    });
  });

  test('stand for an empty journal', async () => {
    await put(aJournal({}));
    expect((await ask('stats')).said).toMatchObject({ runs: 0, distanceM: 0 });
  });

  test('say the same to a reader', async () => {
    await put(aJournal({ runs }));
    const { out } = await type('stats', '--journal', place.journal);
    expect(out).toMatch(/Distance +20\.00\u00a0km\n/);
  });

  test.each([['--from 2026-11-31'], ['--from 2026-11-02 --to 2026-11-01'], ['--to tomorrow']])(
    '%s is wrong use',
    async (words) => {
      await put(aJournal({}));
      expect((await ask('stats', ...words.split(' '))).code).toBe(2);
    },
  );
});

describe('check', () => {
  test('of a good journal is 0 and counts what is in it', async () => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    const { code, said } = await ask('check');
    expect(code).toBe(0);
    expect(said).toMatchObject({ ok: true, version: 3, counts: { runs: 1 }, problems: [] });
  });

  test.each([
    ['', 'empty'],
    ['null', 'not-a-journal'],
    ['[]', 'not-a-journal'],
    ['{"format":"backstride-journal","version":99}', 'newer'],
  ])('of %j is 1 and says what is wrong', async (text, problem) => {
    await putText(text);
    const { code, said } = await ask('check');
    expect([code, said.ok, said.problems[0].code]).toEqual([1, false, problem]);
    expect(await readdir(place.journal)).toEqual(['journal.json']);
  });
});

describe('backups', () => {
  test('are made, listed and gone back to, and what was there can be had back', async () => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    const made = (await ask('backup')).said;
    await ask('log', 'run', '--time', '25:00');
    const listed = (await ask('backups')).said.backups;
    expect(listed.map(({ name }: { name: string }) => name)).toContain(made.name);
    const restored = await ask('restore', made.name);
    expect([restored.code, restored.said.runs]).toEqual([0, 1]);
    expect((await onDisk()).runs).toHaveLength(1);
    const before = (await ask('backups')).said.backups.find(
      ({ reason }: { reason: string }) => reason === 'restore',
    );
    expect((await ask('restore', before.name)).said.runs).toBe(2);
  });

  test('bring a journal back that is gone', async () => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    const { name } = (await ask('backup')).said;
    await rm(place.journal, { recursive: true });
    expect((await ask('restore', name)).code).toBe(0);
    expect((await onDisk()).runs).toHaveLength(1);
  });

  test.each(['no-such-backup', '../../etc/passwd', ''])('called %j are not there', async (name) => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    const { code, said } = await ask('restore', name);
    expect([code, said.error.code]).toEqual([1, 'backupNotThere']);
    expect((await onDisk()).runs).toHaveLength(1);
  });
});

describe('report', () => {
  const runs = [aRun('2026-11-20', { note: 'secret' })];

  test.each(['html', 'md', 'csv', 'json'])('as %s lies where it was asked for', async (format) => {
    await put(aJournal({ runs }));
    const { code, said } = await ask(
      'report',
      '--from',
      '2026-11-01',
      '--to',
      '2026-11-30',
      '--format',
      format,
      '--out',
      `r.${format}`,
    );
    expect([code, said.path]).toEqual([0, join(place.root, `r.${format}`)]);
    const text = await readFile(join(place.root, `r.${format}`), 'utf8');
    expect(text).toContain('5.00');
    expect(text).not.toContain('secret');
    expect(Buffer.byteLength(text)).toBe(said.bytes);
  });

  test('takes its format from the file’s ending, its notes and its last four weeks from the words', async () => {
    await put(aJournal({ runs: [...runs, aRun('2026-10-25', { note: 'long ago' })] }));
    await ask('report', '--out', 'r.md', '--notes');
    const text = await readFile(join(place.root, 'r.md'), 'utf8');
    expect(text).toContain('secret');
    expect(text).not.toContain('long ago');
  });

  test('goes to standard output where it is text and no file is named', async () => {
    await put(aJournal({ runs }));
    const { code, out } = await type('report', '--format', 'csv', '--journal', place.journal);
    expect([code, out.startsWith('\ufeff"Record"')]).toEqual([0, true]);
  });

  test.each([
    ['--format docx --out r.docx', 2],
    ['--format pdf', 2],
    ['--out report', 2],
    ['--format pdf --out r.pdf', 1],
    ['--out no/such/folder/r.md', 1],
  ])('with %s is exit code %i', async (words, exit) => {
    await put(aJournal({ runs }));
    const { code, said } = await ask('report', ...words.split(' '));
    expect(code).toBe(exit);
    expect(said.error.text.length).toBeGreaterThan(10);
  });
});

describe('demo', () => {
  test('makes a whole journal, and never in the place of another', async () => {
    const made = await type('demo', '--out', 'demo', '--years', '1', '--today', '2026-11-22', '--json');
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out).counts.runs).toBeGreaterThan(50);
    expect(JSON.parse((await type('check', '--journal', 'demo', '--json')).out).ok).toBe(true);
    const before = await readFile(join(place.root, 'demo', 'journal.json'), 'utf8');
    expect((await type('demo', '--out', 'demo', '--seed', '2')).code).toBe(1);
    expect(await readFile(join(place.root, 'demo', 'journal.json'), 'utf8')).toBe(before);
  });

  test.each([
    ['demo'],
    ['demo --out d --years 0'],
    ['demo --out d --years many'],
    ['demo --out d --today soon'],
  ])('%s is wrong use', async (words) => {
    expect((await type(...words.split(' '))).code).toBe(2);
  });
});

describe('any words', () => {
  test.each([
    [''],
    ['dance'],
    ['log'],
    ['log dance'],
    ['__proto__'],
    ['constructor'],
    ['restore'],
    ['stats now'],
  ])('%j are wrong use, said on standard error alone', async (words) => {
    const { code, out, err } = await type(...words.split(' ').filter(Boolean));
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('help');
  });

  test.each([['help'], ['--help'], ['log --help']])('%s helps', async (words) => {
    const { code, out } = await type(...words.split(' '));
    expect(code).toBe(0);
    for (const command of [
      'log run',
      'log tick',
      'stats',
      'check',
      'backup',
      'restore',
      'report',
      'schema',
      'demo',
    ]) {
      expect(out).toContain(command);
    }
  });

  test('--version tells it', async () => {
    expect(await type('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' });
  });
});
