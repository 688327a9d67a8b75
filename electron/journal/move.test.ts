import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/contract/journal-state';
import { aJournal } from '../../tests/support/journals';
import { aFolder, systemError, unluckyDisk } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { type Disk, nodeDisk } from './disk';
import { moveJournal } from './move';
import { ProblemError } from './problem';

const good = bytesOf(aJournal({}));
const MOVED = 'journal.moved-2026-11-22T081000.json';

async function aMove(disk: Disk = nodeDisk, target = 'new home') {
  const root = await aFolder();
  const [from, to] = [join(root, 'old'), join(root, target)];
  await mkdir(join(from, 'originals', '2026'), { recursive: true });
  await writeFile(join(from, 'journal.json'), good);
  await writeFile(join(from, 'originals', '2026', 'a.fit'), 'a track');
  await writeFile(join(from, 'my own notes.txt'), 'not the journal’s');
  const switched: string[] = [];
  const warned: Problem[] = [];
  const moving = {
    from,
    to,
    disk,
    clock: () => Date.parse('2026-11-22T07:10:00Z'),
    zone: () => 'Europe/Berlin',
    switchTo: async (folder: string) => void switched.push(folder),
    warn: (problem: Problem) => warned.push(problem),
  };
  return { moving, from, to, switched, warned };
}

const codeOf = (move: Promise<void>) =>
  move.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.code : Promise.reject(error)),
  );

describe('moving a journal', () => {
  it('copies everything, switches, and leaves one journal that goes on', async () => {
    const { moving, from, to, switched } = await aMove();
    await moveJournal(moving);
    expect(await readFile(join(to, 'journal.json'))).toEqual(good);
    expect(await readFile(join(to, 'originals', '2026', 'a.fit'), 'utf8')).toBe('a track');
    expect(switched).toEqual([to]);
    expect((await readdir(from)).sort()).toEqual([MOVED, 'my own notes.txt', 'originals']);
    expect(await readFile(join(from, MOVED))).toEqual(good);
    expect((await readdir(to)).sort()).toEqual(['journal.json', 'originals']);
  });

  it('does not take the name of what was moved away before', async () => {
    const { moving, from } = await aMove();
    await writeFile(join(from, MOVED), 'from before');
    await moveJournal(moving);
    expect(await readFile(join(from, MOVED), 'utf8')).toBe('from before');
    expect(await readdir(from)).toContain('journal.moved-2026-11-22T081000-2.json');
  });

  it.each(['null', ''])('is refused where there is a journal.json already, be it %j', async (content) => {
    const { moving, from, to, switched } = await aMove();
    await mkdir(to);
    await writeFile(join(to, 'journal.json'), content);
    expect(await codeOf(moveJournal(moving))).toBe('journalThere');
    expect(await readFile(join(to, 'journal.json'), 'utf8')).toBe(content);
    expect(await readFile(join(from, 'journal.json'))).toEqual(good);
    expect(switched).toEqual([]);
  });

  it.each([
    ['old', 'sameFolder'],
    ['old/originals', 'insideItself'],
    ['old/originals/deep/down', 'insideItself'],
  ])('to %s is refused', async (target, code) => {
    const { moving } = await aMove(nodeDisk, target);
    expect(await codeOf(moveJournal(moving))).toBe(code);
  });

  it('into a folder beside what it owns is fine', async () => {
    const { moving, to } = await aMove(nodeDisk, 'old/originals of mine');
    await moveJournal(moving);
    expect(await readFile(join(to, 'journal.json'))).toEqual(good);
  });

  it('never writes over a file that is there and differs, and goes on where the same one is', async () => {
    const { moving, from, to } = await aMove();
    await mkdir(join(to, 'originals', '2026'), { recursive: true });
    await writeFile(join(to, 'originals', '2026', 'a.fit'), 'another track');
    expect(await codeOf(moveJournal(moving))).toBe('nameTaken');
    expect(await readFile(join(to, 'originals', '2026', 'a.fit'), 'utf8')).toBe('another track');
    expect(await readFile(join(from, 'journal.json'))).toEqual(good);
    await writeFile(join(to, 'originals', '2026', 'a.fit'), 'a track');
    await moveJournal(moving);
  });

  it.each([1, 2])(
    'stays where it was when copy no. %d finds the disk full, and can be tried again',
    async (when) => {
      const { disk, arm } = unluckyDisk();
      const { moving, from, to, switched } = await aMove(disk);
      arm({ step: 'write', when, errno: 'ENOSPC', forGood: true });
      expect(await codeOf(moveJournal(moving))).toBe('diskFull');
      expect(await readFile(join(from, 'journal.json'))).toEqual(good);
      expect([switched, (await readdir(to)).includes('journal.json')]).toEqual([[], false]);
      arm(undefined);
      await moveJournal(moving);
      expect(switched).toEqual([to]);
    },
  );

  it('is not believed when the copy reads differently', async () => {
    const readFlaky = async (path: string) => {
      const bytes = await nodeDisk.readFile(path);
      return path.endsWith('a.fit') && path.includes('new home') ? Buffer.from('a trick') : bytes;
    };
    const { moving, from, switched } = await aMove({ ...nodeDisk, readFile: readFlaky });
    expect(await codeOf(moveJournal(moving))).toBe('copyDiffers');
    expect(await readFile(join(from, 'journal.json'))).toEqual(good);
    expect(switched).toEqual([]);
  });

  it('says so when the old file cannot get another name', async () => {
    const disk = {
      ...nodeDisk,
      rename: async (path: string, to: string) => {
        if (to.includes('moved')) throw systemError('EROFS');
        await nodeDisk.rename(path, to);
      },
    };
    const { moving, from, switched, warned } = await aMove(disk);
    await moveJournal(moving);
    expect(switched).toHaveLength(1);
    expect(warned).toMatchObject([{ code: 'oldCopyStays', values: { path: join(from, 'journal.json') } }]);
  });

  it('stays where it was when the new place cannot be remembered, and no second one goes on there', async () => {
    const { moving, from, to } = await aMove();
    const forgetful = { ...moving, switchTo: () => Promise.reject(systemError('EACCES')) };
    expect(await codeOf(moveJournal(forgetful))).toBe('notWritable');
    expect(await readFile(join(from, 'journal.json'))).toEqual(good);
    expect(await readdir(to)).toEqual(['originals']);
  });

  it('stays where it was when a folder in it cannot be looked through', async () => {
    const readdir = (path: string) =>
      path.endsWith('originals') ? Promise.reject(systemError('EIO')) : nodeDisk.readdir(path);
    const { moving, from, to, switched } = await aMove({ ...nodeDisk, readdir });
    await expect(moveJournal(moving)).rejects.toMatchObject({
      code: 'notWritable',
      values: { path: join(from, 'originals') },
    });
    expect(switched).toEqual([]);
    await expect(readFile(join(to, 'journal.json'))).rejects.toThrow('ENOENT');
  });

  it('needs no originals', async () => {
    const { moving, from, to } = await aMove();
    await rm(join(from, 'originals'), { recursive: true });
    await moveJournal(moving);
    expect(await readdir(to)).toEqual(['journal.json']);
  });
});
