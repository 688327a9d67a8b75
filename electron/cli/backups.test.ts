import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aTerminal } from '../../tests/support/terminal';

const { place, type, ask, put, onDisk } = aTerminal();

const folder = () => join(place.data, 'backups', idOf(0));
const names = async () => (await readdir(folder())).filter((name) => name !== 'index.json').sort();
const told = (...words: string[]) =>
  type(...words, '--journal', place.journal, '--user-data-dir', place.data);

/** A journal with a run of the 20th, a backup of it, and then a run more, another note, and that one gone. */
async function changedSince(): Promise<string> {
  await put(aJournal({ runs: [aRun('2026-11-20'), aRun('2026-11-19')] }));
  const { name } = (await ask('backup')).said;
  const edited = aRun('2026-11-19', { note: 'later', version: { desk: 2 } });
  await put(aJournal({ runs: [edited, aRun('2026-11-21')] }));
  return name;
}

describe('backups --verify', () => {
  test('reads each and is done when none is damaged', async () => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    await ask('backup');
    const { code, said } = await ask('backups', '--verify');
    expect([code, said.ok, said.wrong]).toEqual([0, true, []]);
    expect(said.backups[0]).toMatchObject({
      finding: { state: 'good', isCompared: true },
      bytes: expect.any(Number),
    });
    const { code: again, out } = await told('backups', '--verify');
    expect([again, out]).toEqual([0, expect.stringContaining('none is damaged')]);
  });

  test('fails and names what is damaged, changed or gone, and what is wrong with it', async () => {
    await put(aJournal({ runs: [aRun('2026-11-20')] }));
    for (const _ of [1, 2, 3]) await ask('backup');
    const [cut = '', turned = '', lost = ''] = (await names()).slice(-3);
    const bytes = await readFile(join(folder(), cut));
    await writeFile(join(folder(), cut), bytes.subarray(0, 100));
    await writeFile(join(folder(), turned), bytes.toString().replace('1800', '1802'));
    await rm(join(folder(), lost));
    const { code, said } = await ask('backups', '--verify');
    expect([code, said.ok, said.wrong]).toEqual([1, false, [lost, turned, cut]]);
    const { code: again, out } = await told('backups', '--verify');
    expect(again).toBe(1);
    expect(out).toMatch(new RegExp(`${cut} .*cut off`));
    expect(out).toMatch(new RegExp(`${turned} .*not those it was made of`));
    expect(out).toMatch(new RegExp(`${lost} .*gone`));
    expect((await ask('backups', '--forget', lost)).said.backups).toHaveLength(said.backups.length - 1);
    expect((await ask('backups', '--forget', cut)).said.error.code).toBe('backupStillThere');
  });

  test('says that there are none', async () => {
    await put(aJournal({}));
    expect((await told('backups', '--verify')).out).toContain('There are no backups');
  });
});

describe('restore', () => {
  test('with --dry-run names each entry, and changes nothing', async () => {
    const name = await changedSince();
    const before = await onDisk();
    const { code, said } = await ask('restore', name, '--dry-run');
    expect([code, said.counts]).toEqual([0, { added: 1, changed: 1, missing: 1 }]);
    expect(said.records).toContainEqual({
      place: 'runs',
      id: aRun('2026-11-19').id,
      way: 'changed',
      fields: ['note'],
    });
    const { out } = await told('restore', name, '--dry-run');
    expect(out).toContain('would come back: Run of Fri 20 Nov 2026, 5.00\u00a0km');
    expect(out).toContain('would go: Run of Sat 21 Nov 2026');
    expect(await onDisk()).toEqual(before);
  });

  test('with --only-missing brings back what is gone, and changes nothing else', async () => {
    const name = await changedSince();
    expect((await ask('restore', name, '--only-missing', '--dry-run')).said.counts).toEqual({
      added: 1,
      changed: 0,
      missing: 0,
    });
    expect((await ask('restore', name, '--only-missing')).code).toBe(0);
    const runs = (await onDisk()).runs.map(({ startedAt, note }) => [startedAt.slice(8, 10), note]);
    expect(runs.sort()).toEqual([
      ['19', 'later'],
      ['20', undefined],
      ['21', undefined],
    ]);
  });

  test('takes the beginning of a name, when it is of one only', async () => {
    const name = await changedSince();
    const [first = ''] = (await names()).slice(-1);
    expect((await ask('restore', first.slice(0, 17), '--dry-run')).code).toBe(0);
    await ask('backup');
    const { code, said } = await ask('restore', name.slice(0, 10));
    expect([code, said.error.code]).toEqual([2, 'wrongUse']);
  });

  test.each(['', '2', '2026-11'])('does not take %j for a beginning', async (beginning) => {
    await changedSince();
    const { code, said } = await ask('restore', beginning);
    expect([code, said.error.code]).toEqual([1, 'backupNotThere']);
  });
});
