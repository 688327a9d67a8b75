import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aClock, aFolder, unluckyDisk } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { makeBackup } from './backups';
import { nodeDisk } from './disk';
import { fingerprint } from './durable-file';
import { forgetBackup, listBackups, verifyBackup } from './list-backups';
import { ProblemError } from './problem';
import type { Shelf } from './shelf';
import { shelfOf } from './shelves';

const bytes = bytesOf(aJournal({ runs: [aRun('2026-11-20')] }));

async function aShelf(changes: Partial<Shelf> = {}) {
  const dataFolder = await aFolder();
  const time = aClock();
  const plain = shelfOf({ dataFolder, clock: time.clock, zone: () => 'Europe/Berlin' }, idOf(0));
  const shelf = { ...plain, ...changes };
  const make = () => makeBackup(shelf, { bytes, reason: 'asked', journalFolder: dataFolder });
  const put = (name: string, content: Uint8Array | string) => writeFile(join(shelf.folder, name), content);
  const index = join(shelf.folder, 'index.json');
  return { shelf, make, put, index, turnTo: time.turnTo };
}

/** As a disk does it that forgets: the content is another one, size and time of the file are the same. */
function quietly(shelf: Shelf, name: string, content: Buffer): Shelf {
  const disk = { ...nodeDisk, readFile: (path: string) => readOr(path, name, content) };
  return { ...shelf, disk };
}

function readOr(path: string, name: string, content: Buffer): Promise<Buffer> {
  return path.endsWith(name) ? Promise.resolve(content) : nodeDisk.readFile(path);
}

describe('verifying a backup', () => {
  it('believes nothing that is remembered: it reads the disk', async () => {
    const { shelf, make } = await aShelf();
    const { name } = await make();
    const rotten = quietly(shelf, name, Buffer.from(bytes.toString().replace('5000', '5001')));
    expect((await listBackups(rotten))[0]?.finding.state).toBe('good');
    expect((await verifyBackup(rotten, name)).finding).toEqual({ state: 'changed', isCompared: true });
  });

  it('leaves what it found on the list, with the time', async () => {
    const { shelf, make, turnTo } = await aShelf();
    const made = await make();
    expect(made.readAt).toBeUndefined();
    turnTo('2026-11-23T09:00:00Z');
    await verifyBackup(shelf, made.name);
    expect((await listBackups(shelf))[0]).toMatchObject({
      finding: { state: 'good', isCompared: true },
      readAt: '2026-11-23T10:00:00+01:00',
    });
  });

  it('still knows what a backup was made of when the memory of it is lost', async () => {
    const { shelf, make, put, index } = await aShelf();
    const { name } = await make();
    await put(name, bytes.toString().replace('5000', '5001'));
    await rm(index);
    expect((await verifyBackup(shelf, name)).finding).toEqual({ state: 'changed', isCompared: true });
  });

  it('does not let later readings stand in for what was made', async () => {
    const { shelf, make, put } = await aShelf();
    const { name } = await make();
    await put(name, bytes.toString().replace('5000', '5001'));
    for (const _ of [1, 2, 3]) await listBackups(shelf);
    expect((await verifyBackup(shelf, name)).finding.state).toBe('changed');
    await put(name, bytes);
    expect((await verifyBackup(shelf, name)).finding.state).toBe('good');
  });

  it('knows names from before fingerprints were in them, and compares with what was first seen', async () => {
    const { shelf, make, put } = await aShelf();
    await make();
    const old = '2026-11-20T081000-daily.json';
    await put(old, bytes);
    expect((await verifyBackup(shelf, old)).finding).toEqual({ state: 'good', isCompared: false });
    expect((await verifyBackup(shelf, old)).finding).toEqual({ state: 'good', isCompared: true });
    await put(old, bytes.toString().replace('5000', '5001'));
    expect((await verifyBackup(shelf, old)).finding.state).toBe('changed');
  });

  it('compares with the fingerprint that an earlier Backstride remembered', async () => {
    const { shelf, make, put, index } = await aShelf();
    await make();
    const old = '2026-11-20T081000-daily.json';
    await put(old, bytes.toString().replace('5000', '5001'));
    const files = { [old]: { bytes: bytes.length, mtimeMs: 1, sha256: fingerprint(bytes) } };
    await writeFile(index, JSON.stringify({ files }));
    expect((await listBackups(shelf)).at(-1)?.finding).toEqual({ state: 'changed', isCompared: true });
  });

  it('is not listed when it goes away just then', async () => {
    const { shelf, make, index } = await aShelf();
    const { name } = await make();
    await rm(index);
    const readdir = async (path: string) => {
      const names = await nodeDisk.readdir(path);
      await rm(join(shelf.folder, name));
      return names;
    };
    expect(await listBackups({ ...shelf, disk: { ...nodeDisk, readdir } })).toEqual([]);
  });

  it('that never could be read is listed, without knowing how long it is', async () => {
    const { shelf, make, index } = await aShelf();
    const { name } = await make();
    await rm(index);
    const { disk, arm } = unluckyDisk();
    const stubborn = {
      ...disk,
      readFile: (path: string) => (path.endsWith(name) ? disk.readFile(path) : nodeDisk.readFile(path)),
    };
    arm({ step: 'readFile', when: 1, errno: 'EIO', forGood: true });
    expect(await listBackups({ ...shelf, disk: stubborn })).toMatchObject([
      { name, bytes: 0, finding: { state: 'damaged', damage: 'unreadable', isCompared: false } },
    ]);
    arm(undefined);
    expect(await listBackups({ ...shelf, disk: stubborn })).toMatchObject([
      { name, bytes: bytes.length, finding: { state: 'good', isCompared: true } },
    ]);
  });

  it('says why the system would not give the bytes, and reads again the next time', async () => {
    const { disk, arm } = unluckyDisk();
    const { shelf, make } = await aShelf({ disk });
    const { name } = await make();
    arm({ step: 'readFile', when: 2, errno: 'EIO' });
    expect((await verifyBackup(shelf, name)).finding).toMatchObject({
      state: 'damaged',
      damage: 'unreadable',
      fault: { what: 'the disk reports an error' },
    });
    arm(undefined);
    expect((await listBackups(shelf))[0]?.finding.state).toBe('good');
  });

  it.each(['2020-01-01T000000-daily.json', '../../etc/passwd', 'index.json'])(
    'knows no backup %s',
    async (name) => {
      const { shelf, make } = await aShelf();
      await make();
      await expect(verifyBackup(shelf, name)).rejects.toEqual(new ProblemError('backupNotThere', { name }));
    },
  );
});

describe('a backup whose file is gone', () => {
  it('stays on the list as gone until it is back, or let go of', async () => {
    const { shelf, make } = await aShelf();
    const [first, second] = [await make(), await make()];
    const path = join(shelf.folder, first.name);
    await rename(path, `${path}.elsewhere`);
    const states = async () =>
      (await listBackups(shelf)).map(({ finding, holdings }) => [finding.state, holdings?.runs]);
    expect(await states()).toEqual([
      ['good', 1],
      ['gone', undefined],
    ]);
    expect((await verifyBackup(shelf, first.name)).finding.state).toBe('gone');
    await rename(`${path}.elsewhere`, path);
    expect((await states())[1]).toEqual(['good', 1]);
    await rm(path);
    await forgetBackup(shelf, first.name);
    expect((await listBackups(shelf)).map(({ name }) => name)).toEqual([second.name]);
  });

  it('is not said of one that retention let go of', async () => {
    const { shelf, make, turnTo } = await aShelf();
    await make();
    turnTo('2028-01-01T09:00:00Z');
    await make();
    expect((await listBackups(shelf)).map(({ at }) => at.slice(0, 4))).toEqual(['2028']);
  });

  it('is forgotten after a year', async () => {
    const { shelf, make, turnTo } = await aShelf();
    await rm(join(shelf.folder, (await make()).name));
    turnTo('2028-01-01T09:00:00Z');
    await make();
    expect(await listBackups(shelf)).toHaveLength(1);
  });

  it('cannot be wished for while the file is there', async () => {
    const { shelf, make } = await aShelf();
    const { name } = await make();
    await expect(forgetBackup(shelf, name)).rejects.toEqual(new ProblemError('backupStillThere', { name }));
    expect(await readFile(join(shelf.folder, name))).toEqual(bytes);
  });
});
