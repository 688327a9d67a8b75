import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { idOf } from '../../tests/support/journals';
import { aStore, gated, problemOf, runsIn, runsOf } from '../../tests/support/opened-store';
import { aCommand, diskSteps, logRun, unluckyDisk } from '../../tests/support/storage';

const mishaps = diskSteps
  .filter((step) => step !== 'unlink')
  .flatMap((step) =>
    ['EIO', 'ENOSPC', 'EINTR'].flatMap((errno) =>
      [1, 2].flatMap((when) => [true, false].map((forGood) => ({ step, errno, when, forGood }))),
    ),
  );

describe('a save that fails', () => {
  it.each(mishaps)(
    '($step no. $when: $errno, for good: $forGood) never answers what is not so, and stops nothing',
    async (mishap) => {
      const { disk, arm } = unluckyDisk();
      const { store, parts, onDisk, path } = await aStore({ disk });
      arm(mishap);
      const problem = await problemOf(store.carryOut(aCommand(logRun(7))));
      const runs = runsIn(await onDisk());
      if (problem === undefined) expect(runs).toContain(idOf(7));
      expect(runs).toEqual(runsOf(store));
      expect(runs).toHaveLength(problem === undefined || problem.code === 'notConfirmed' ? 2 : 1);
      expect(await readdir(parts.folder)).toEqual(['journal.json']);
      expect(problem?.values.path).toBe(problem && path);
      arm(undefined);
      await store.carryOut(aCommand(logRun(8)));
      expect(runsIn(await onDisk())).toContain(idOf(8));
    },
  );

  it('on a full disk says so, and works when there is room again', async () => {
    const { disk, arm } = unluckyDisk();
    const { store, path, onDisk } = await aStore({ disk });
    const before = await onDisk();
    arm({ step: 'write', when: 1, errno: 'ENOSPC', forGood: true });
    const command = aCommand(logRun(7));
    expect(await problemOf(store.carryOut(command))).toEqual({ code: 'diskFull', values: { path } });
    expect(await onDisk()).toBe(before);
    expect(store.state().history.undo).toBeUndefined();
    arm(undefined);
    await store.carryOut(command);
    expect(runsIn(await onDisk())).toContain(idOf(7));
  });

  it('tells all who waited for it, and only them', async () => {
    const { disk, arm } = unluckyDisk();
    const { disk: gate, atFirstWrite } = gated(disk);
    const { store } = await aStore({ disk: gate });
    arm({ step: 'rename', when: 2, errno: 'EROFS' });
    const later = atFirstWrite(() => [2, 3].map((number) => store.carryOut(aCommand(logRun(number)))));
    const first = store.carryOut(aCommand(logRun(1)));
    const outcomes = await Promise.allSettled([first, ...(await later)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(store.state().journal.runs).toHaveLength(2);
  });

  it('but is on the disk all the same counts as there, and is said to be unsure', async () => {
    const { disk, arm } = unluckyDisk();
    const { store, onDisk } = await aStore({ disk });
    const command = aCommand(logRun(7));
    arm({ step: 'sync', when: 2, errno: 'EIO', forGood: true });
    expect((await problemOf(store.carryOut(command)))?.code).toBe('notConfirmed');
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(runsIn(await onDisk())).toEqual(runsOf(store));
    arm(undefined);
    const { changes } = await store.carryOut(command);
    expect(changes).toEqual([]);
  });

  it('writes a state that was not confirmed once more before it calls anything saved', async () => {
    const { disk, arm, asked } = unluckyDisk();
    const { store } = await aStore({ disk });
    const command = aCommand(logRun(7));
    arm({ step: 'sync', when: 2, errno: 'EIO', forGood: true });
    await problemOf(store.carryOut(command));
    arm({ step: 'sync', when: 2, errno: 'EIO', forGood: true });
    expect((await problemOf(store.carryOut(command)))?.code).toBe('notConfirmed');
    expect(asked.get('rename')).toBeGreaterThan(0);
  });

  it('whose rename was done but reported as failed counts as there', async () => {
    const { disk, arm } = unluckyDisk();
    const { store, onDisk } = await aStore({ disk });
    arm({ step: 'rename', when: 1, errno: 'EIO', afterwards: true });
    expect((await problemOf(store.carryOut(aCommand(logRun(7)))))?.code).toBe('notConfirmed');
    expect(runsIn(await onDisk())).toEqual(runsOf(store));
  });
});
