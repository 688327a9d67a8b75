import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Step } from '../../src/domain/journal/commands';
import { aRun, idOf } from '../../tests/support/journals';
import { aStore, edit, opened, problemOf, runsIn } from '../../tests/support/opened-store';
import { aClock, aCommand, logRun, type storeParts, unluckyDisk } from '../../tests/support/storage';

describe('backups without asking', () => {
  it('keep the state of yesterday at the first opening of a day', async () => {
    const { store, path } = await aStore();
    const [backup] = await store.backups();
    expect(backup).toMatchObject({
      name: expect.stringMatching(/^2026-11-22T081000-daily-[0-9a-f]{16}\.json$/),
      at: '2026-11-22T08:10:00+01:00',
      reason: 'daily',
    });
    expect(backup?.holdings).toMatchObject({ runs: 1, newest: '2026-11-20' });
    expect(backup?.bytes).toBe((await readFile(path)).length);
  });

  it('leave the list when their file is gone and somebody says so', async () => {
    const { store, parts } = await aStore();
    const [backup] = await store.backups();
    const path = store.backupPath(backup?.name ?? '');
    expect(path.startsWith(parts.dataFolder)).toBe(true);
    await rm(path);
    expect(await store.backups()).toHaveLength(1);
    await store.forgetBackup(backup?.name ?? '');
    expect(await store.backups()).toEqual([]);
  });

  it('are not made twice a day, nor of what is kept already', async () => {
    const clock = aClock();
    const { store, close, parts, backups } = await aStore({ clock: clock.clock });
    await store.carryOut(aCommand(logRun(7)));
    await close();
    for (const later of ['2026-11-22T20:00:00Z', '2026-11-25T07:00:00Z', '2026-11-26T07:00:00Z']) {
      clock.turnTo(later);
      await (await opened(parts)).close();
      if (later.startsWith('2026-11-22')) expect(await backups()).toEqual(['daily']);
    }
    expect((await store.backups()).map(({ name }) => name.slice(0, 10))).toEqual([
      '2026-11-25',
      '2026-11-22',
    ]);
  });

  it('keep the last state of a day before the first change of the next, though nothing was closed', async () => {
    const clock = aClock();
    const { store } = await aStore({ clock: clock.clock });
    await store.carryOut(aCommand(logRun(7)));
    clock.turnTo('2026-11-23T06:00:00Z');
    await store.carryOut(aCommand(logRun(8)));
    await store.carryOut(aCommand(logRun(9)));
    const backups = await store.backups();
    expect(backups.map(({ name, holdings }) => [name.slice(0, 10), holdings?.runs])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ]);
  });

  it('keep what another hand put there meanwhile, before the first change of the next day', async () => {
    const clock = aClock();
    const { store, path, onDisk } = await aStore({ clock: clock.clock });
    const theirs = (await onDisk()).replace('"distanceM":5000', '"distanceM":6000');
    await writeFile(path, theirs);
    clock.turnTo('2026-11-23T06:00:00Z');
    await store.carryOut(aCommand(logRun(7)));
    const [newest] = await store.backups();
    expect(newest).toMatchObject({ reason: 'daily', holdings: { runs: 1 } });
    expect(await readFile(store.backupPath(newest?.name ?? ''), 'utf8')).toBe(theirs);
  });

  it('have a place each, and nothing else has one', async () => {
    const { store } = await aStore();
    expect(() => store.backupPath('../journal.json')).toThrow(
      expect.objectContaining({ code: 'backupNotThere' }),
    );
  });

  it('keep, byte by byte, what another hand wrote, whatever the day', async () => {
    const { close, parts, path } = await aStore();
    await close();
    const byHand = (await readFile(path, 'utf8')).replace('"runs": [', '"runs":   [');
    await writeFile(path, byHand);
    const { store } = await opened(parts);
    await store.carryOut(aCommand(logRun(7)));
    const [newest] = await store.backups();
    expect(newest?.bytes).toBe(byHand.length);
  });

  it('that cannot be made are told of, and stop no change', async () => {
    const clock = aClock();
    const { store, parts, onDisk } = await aStore({ clock: clock.clock });
    await rm(parts.dataFolder, { recursive: true });
    await writeFile(parts.dataFolder, 'a file where the folder should be');
    clock.turnTo('2026-11-23T06:00:00Z');
    await store.carryOut(aCommand(logRun(7)));
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect((parts as Awaited<ReturnType<typeof storeParts>>).warned).toMatchObject([
      { code: 'backupNotMade' },
      { code: 'historyNotKept' },
    ]);
  });
});

describe('restoring into an open journal', () => {
  it('shows first what it would bring', async () => {
    const { store } = await aStore();
    const { name } = await store.backUp();
    await store.carryOut(aCommand(logRun(7)));
    await store.carryOut(aCommand(edit({ note: 'slow' })));
    expect(await store.compareBackup(name)).toMatchObject({
      backup: { name, reason: 'asked', holdings: { runs: 1 } },
      now: { runs: 2 },
      differences: [
        { place: 'runs', id: aRun('2026-11-20').id, way: 'changed', fields: ['note'] },
        { place: 'runs', id: idOf(7), way: 'missing' },
      ],
    });
  });

  it('backs the present up, brings the past as one change, and can be undone', async () => {
    const { store, onDisk, backups } = await aStore();
    const { name } = await store.backUp();
    await store.carryOut(aCommand(logRun(7), edit({ note: 'slow' })));
    const id = store.state().journal.id;
    const { history } = await store.restore(name);
    expect(history.undo).toEqual({ key: 'restore', values: { date: '2026-11-22' } });
    expect(runsIn(await onDisk())).toEqual([aRun('2026-11-20').id]);
    expect(store.state().journal.runs[0]).not.toHaveProperty('note');
    expect(store.state().journal.id).toBe(id);
    expect(await backups()).toEqual(['restore', 'asked', 'daily']);
    await store.undo();
    expect(runsIn(await onDisk())).toEqual([idOf(7), aRun('2026-11-20').id]);
    expect(
      store
        .state()
        .journal.runs.map(({ note }) => note)
        .sort(),
    ).toEqual(['slow', undefined]);
  });

  it('brings back single records, what they speak of with them, and takes nothing away', async () => {
    const { store } = await aStore();
    await store.carryOut(aCommand(logRun(7), logRun(8)));
    const { name } = await store.backUp();
    const remove = (number: number): Step => ({
      type: 'remove',
      collection: 'runs',
      recordId: idOf(number),
    });
    await store.carryOut(aCommand(remove(7), remove(8), logRun(9)));
    const { history } = await store.restore(name, [{ place: 'runs', id: idOf(8) }]);
    expect(history.undo).toEqual({ key: 'restoreChosen', values: { date: '2026-11-22', count: 1 } });
    const ids = () => store.state().journal.runs.map(({ id }) => id);
    expect(ids().sort()).toEqual([idOf(8), idOf(9), aRun('2026-11-20').id]);
    await store.undo();
    expect(ids().sort()).toEqual([idOf(9), aRun('2026-11-20').id]);
  });

  it('brings back what is missing and leaves the rest as it is', async () => {
    const { store } = await aStore();
    await store.carryOut(aCommand(logRun(7)));
    const { name } = await store.backUp();
    await store.carryOut(
      aCommand({ type: 'remove', collection: 'runs', recordId: idOf(7) }, edit({ note: 'kept' }), logRun(9)),
    );
    const { history } = await store.restore(name, 'missing');
    expect(history.undo?.key).toBe('restoreMissing');
    const runs = store.state().journal.runs.map(({ id, note }) => [id, note]);
    expect(runs.sort()).toEqual([
      [idOf(7), undefined],
      [idOf(9), undefined],
      [aRun('2026-11-20').id, 'kept'],
    ]);
  });

  it('is refused when the present cannot be backed up', async () => {
    const { disk, arm } = unluckyDisk();
    const { store, onDisk, backups } = await aStore({ disk });
    const { name } = await store.backUp();
    await store.carryOut(aCommand(logRun(7)));
    const before = await onDisk();
    arm({ step: 'write', when: 1, errno: 'ENOSPC', forGood: true });
    expect((await problemOf(store.restore(name)))?.code).toBe('diskFull');
    expect(await onDisk()).toBe(before);
    expect(await backups()).toEqual(['asked', 'daily']);
  });

  it.each(['2020-01-01T000000-daily.json', '../../etc/passwd', 'index.json'])(
    'knows no backup %s',
    async (name) => {
      const { store } = await aStore();
      expect((await problemOf(store.restore(name)))?.code).toBe('backupNotThere');
    },
  );

  it('says of a backup that the disk does not give that it cannot be read, not that it is gone', async () => {
    const { disk, arm } = unluckyDisk();
    const { store } = await aStore({ disk });
    const [backup] = await store.backups();
    arm({ step: 'readFile', when: 1, errno: 'EIO', forGood: true });
    const restoring = await problemOf(store.restore(backup?.name ?? ''));
    arm(undefined);
    expect(restoring?.code).toBe('backupUnreadable');
  });

  it('refuses a backup that cannot be read, and lists it as such', async () => {
    const { store, parts } = await aStore();
    const { name } = await store.backUp();
    await writeFile(join(parts.dataFolder, 'backups', idOf(0), name), '{"format":"backstride-jour');
    expect((await problemOf(store.restore(name)))?.code).toBe('backupUnreadable');
    const [listed] = await store.backups();
    expect(listed).not.toHaveProperty('holdings');
  });
});

describe('the backup list', () => {
  it('gives each backup a second of its own, in the order they were made', async () => {
    const { store } = await aStore();
    const made = [await store.backUp(), await store.backUp(), await store.backUp()];
    expect(made.map(({ at }) => at.slice(11, 19))).toEqual(['08:10:01', '08:10:02', '08:10:03']);
    expect((await store.backups()).map(({ name }) => name)).toEqual([
      ...made.map(({ name }) => name).reverse(),
      expect.stringMatching(/^2026-11-22T081000-daily/),
    ]);
  });

  it('reads no backup twice', async () => {
    const { disk, asked, arm } = unluckyDisk();
    const { store, parts } = await aStore({ disk });
    await store.backUp();
    await rm(join(parts.dataFolder, 'backups', idOf(0), 'index.json'));
    arm(undefined);
    const first = await store.backups();
    const reads = asked.get('readFile') ?? 0;
    arm(undefined);
    expect(await store.backups()).toEqual(first);
    // Two backups and the index, before and after, at first; then the index alone.
    expect([reads, asked.get('readFile')]).toEqual([4, 2]);
  });

  it('passes over what is not a backup', async () => {
    const { store, parts } = await aStore();
    await writeFile(join(parts.dataFolder, 'backups', idOf(0), 'holiday.json'), '{}');
    expect(await store.backups()).toHaveLength(1);
  });
});
