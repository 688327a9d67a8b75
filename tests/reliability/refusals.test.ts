import { readdir, readFile } from 'node:fs/promises';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { NotSaved } from '../../electron/journal/not-saved';
import { wordsOf } from '../../electron/journal/problem';
import { type Disks, run, someDisks, whyNoDisks } from '../support/mounts';
import { runsIn, runsOf } from '../support/opened-store';
import { refusals } from '../support/refusals';
import { aStayingStore } from '../support/staying-store';
import { aCommand, aFolder, logRun } from '../support/storage';

const whyNot = process.getuid?.() === 0 ? whyNoDisks('chattr', 'prlimit') : 'this user is not root';
const disks: Disks | undefined = whyNot ? undefined : someDisks();
afterAll(() => disks?.remove());

/** The problem with which a change was kept instead of saved. */
const keptWith = (saving: Promise<unknown>): Promise<NotSaved> =>
  saving.then(
    () => Promise.reject(new Error('this was saved')),
    (error: unknown) => (error instanceof NotSaved ? error : Promise.reject(error)),
  );

it.for(refusals)(
  'a save that the system refuses ($errno) is told in plain words; the old file stays whole; edits are kept, and saved in the end',
  { timeout: 30_000 },
  async ({ says, arrange, isEverywhere }, context) => {
    if (!disks) return context.skip(whyNot);
    const { folder, begin, end, old } = await arrange(await aFolder(), disks);
    const dataFolder = await aFolder();
    const staying = await aStayingStore({ folder, dataFolder });
    const { store, path, onDisk, retry } = staying;
    run('chmod', '777', dataFolder, staying.rescueFolder);
    const before = await onDisk();
    await begin();
    const over = once(() => end(store));
    onTestFinished(over);

    const problem = await keptWith(store.carryOut(aCommand(logRun(7))));
    await keptWith(store.carryOut(aCommand(logRun(8))));
    await retry();
    const { standing } = store.state();
    expect(wordsOf(problem)).toContain(says);
    expect(wordsOf(problem)).toContain(problem.code === 'folderGone' ? folder : path);
    expect(standing).toMatchObject({ unsaved: 2, problem: { code: problem.code, values: problem.values } });
    expect(runsOf(store)).toHaveLength(3);
    if (old) expect(await readFile(old, 'utf8')).toBe(before);
    if (isEverywhere) expect(standing?.rescue).toBeUndefined();
    else expect(runsIn(await readFile(standing?.rescue ?? '', 'utf8'))).toEqual(runsOf(store));
    expect((await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.tmp'))).toEqual([]);

    await over();
    await retry();
    expect(store.state().standing).toBeUndefined();
    expect(runsIn(await onDisk())).toEqual(runsOf(store));
    expect(await readdir(folder)).toEqual(['journal.json']);
    expect(standing?.rescue && (await readFile(standing.rescue).catch(() => undefined))).toBeUndefined();
  },
);

/** Does something the first time only. */
function once(deed: () => unknown): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= Promise.resolve(deed()).then(() => undefined);
    return done;
  };
}
