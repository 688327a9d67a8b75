import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bytesOf } from '../../../electron/journal/adapter';
import { bundled } from '../../support/bundled';
import { aJournal, aRun, idOf } from '../../support/journals';
import { firstWord, programOf, runIdsIn } from '../../support/programs';
import { aFolder } from '../../support/storage';

let script = '';
let remove: () => Promise<void> = async () => undefined;

beforeAll(async () => {
  ({ script, remove } = await bundled('journal-child'));
}, 60_000);
afterAll(() => remove());

const child = (...args: string[]) => programOf(script, ...args);

describe('two programs on one journal', () => {
  it('the second is refused and told who has it; when that one is killed, it can have it', async () => {
    const folder = await aFolder();
    const args = [join(folder, 'journal'), join(folder, 'data')];
    const first = child('hold', ...args);
    await firstWord(first);
    const second = child('log-once', ...args);
    await second.gone;
    expect(second.told()).toEqual([
      {
        state: 'locked',
        holder: expect.stringMatching(
          `^Backstride child, process ${first.process.pid}, since \\d\\d:\\d\\d$`,
        ),
      },
    ]);
    first.process.kill('SIGKILL');
    await first.gone;
    const third = child('log-once', ...args);
    await third.gone;
    expect(third.told()).toEqual([{ saved: 1 }]);
  }, 30_000);

  it('that start at the same moment never both write', async () => {
    const folder = await aFolder();
    const args = [join(folder, 'journal'), join(folder, 'data')];
    await child('log-once', ...args).gone;
    const holders = [1, 2, 3, 4].map(() => child('hold', ...args));
    await Promise.all(holders.map(firstWord));
    const good = holders.flatMap(({ told }) => told()).filter(({ state }) => state === 'good');
    expect(good.length).toBeLessThanOrEqual(1);
  }, 30_000);
});

describe('a disk that is really full', () => {
  async function smallDisk(): Promise<string | undefined> {
    const place = await mkdtemp(join(tmpdir(), 'backstride-small-'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', place]);
    onTestFinished(async () => {
      if (mounted.status === 0) spawnSync('umount', [place]);
      await rm(place, { recursive: true, force: true });
    });
    return mounted.status === 0 ? place : undefined;
  }

  it('keeps the journal whole, says that it is full, leaves nothing behind, and saves again when there is room', async (context) => {
    const disk = await smallDisk();
    if (!disk) return context.skip('this user may not mount a small disk');
    const data = await aFolder();
    const path = join(disk, 'journal.json');
    const journal = aJournal({ runs: [aRun('2026-11-20', { note: 'x'.repeat(90_000) })] });
    await writeFile(path, bytesOf(journal));
    await writeFile(join(disk, 'ballast'), Buffer.alloc(900_000));
    const before = await readFile(path);

    const full = child('log-once', disk, data);
    await full.gone;
    expect(full.told()).toEqual([{ code: 'diskFull' }]);
    expect(await readFile(path)).toEqual(before);
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'journal.json']);

    const check = child('check', disk);
    await check.gone;
    expect(check.told()).toMatchObject([{ ok: false, state: 'good', problems: [{ code: 'disk-full' }] }]);
    expect((await readdir(disk)).sort()).toEqual(['ballast', 'journal.json']);

    await rm(join(disk, 'ballast'));
    const roomy = child('log-once', disk, data);
    await roomy.gone;
    expect(roomy.told()).toEqual([{ saved: 1 }]);
    expect(await runIdsIn(path)).toContain(idOf(1));
  }, 30_000);
});

describe('an ordinary user', () => {
  const asNobody = (...args: string[]) =>
    spawnSync('runuser', ['-u', 'nobody', '--', process.execPath, script, ...args], { encoding: 'utf8' });

  it('without permission to read is told so, and the file stays as it is', async (context) => {
    if (process.getuid?.() !== 0 || asNobody().status !== 0)
      return context.skip('no way here to become another user');
    const folder = await aFolder();
    const [journal, data] = [join(folder, 'journal'), join(folder, 'data')];
    await chmod(folder, 0o777);
    await mkdir(journal, { mode: 0o755 });
    const path = join(journal, 'journal.json');
    await writeFile(path, bytesOf(aJournal({})), { mode: 0o600 });
    const before = await readFile(path);
    const checked = JSON.parse(asNobody('check', journal).stdout);
    expect(checked).toMatchObject({ ok: false, state: 'unreadable', problems: [{ code: 'unreadable' }] });
    expect(JSON.parse(asNobody('log-once', journal, data).stdout)).toEqual({ state: 'unreadable' });
    expect(await readFile(path)).toEqual(before);
  }, 30_000);

  it('without permission to write is told so, and nothing is left behind', async (context) => {
    if (process.getuid?.() !== 0 || asNobody().status !== 0)
      return context.skip('no way here to become another user');
    const folder = await aFolder();
    const [journal, data] = [join(folder, 'journal'), join(folder, 'data')];
    await chmod(folder, 0o777);
    await mkdir(journal, { mode: 0o755 });
    const path = join(journal, 'journal.json');
    await writeFile(path, bytesOf(aJournal({})), { mode: 0o644 });
    await chmod(path, 0o644);
    expect(JSON.parse(asNobody('log-once', journal, data).stdout)).toEqual({ code: 'notWritable' });
    expect(JSON.parse(asNobody('check', journal).stdout)).toMatchObject({
      ok: false,
      problems: [{ code: 'not-writable' }],
    });
    expect(await readdir(journal)).toEqual(['journal.json']);
  }, 30_000);
});
