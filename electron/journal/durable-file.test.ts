import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aFolder, type DiskStep, systemError, unluckyDisk } from '../../tests/support/storage';
import { nodeDisk } from './disk';
import { ChangedUnderneath, fingerprint, readDurable, writeDurable, writeProbe } from './durable-file';
import { makeFolder, NotConfirmed } from './folders';

const older = Buffer.from('what was there before\n');
const newer = Buffer.from(`what is new ${'x'.repeat(5000)}\n`);

async function aFile(): Promise<{ folder: string; path: string }> {
  const folder = await aFolder();
  const path = join(folder, 'journal.json');
  await writeFile(path, older);
  return { folder, path };
}

describe('a durable write', () => {
  it('puts the new bytes in place and answers their fingerprint', async () => {
    const { folder, path } = await aFile();
    expect(await writeDurable(path, newer, { expected: fingerprint(older) })).toBe(fingerprint(newer));
    expect((await readDurable(path)).bytes).toEqual(newer);
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it('does it in the only order that outlasts a power cut', async () => {
    const { path } = await aFile();
    const did: string[] = [];
    const told = <A extends unknown[], R>(name: string, action: (...args: A) => R) => {
      return (...args: A) => {
        did.push(name);
        return action(...args);
      };
    };
    const disk = {
      ...nodeDisk,
      stat: told('look', nodeDisk.stat),
      readFile: told('read', nodeDisk.readFile),
      rename: told('rename', nodeDisk.rename),
      open: async (...[target, flags, mode]: Parameters<typeof nodeDisk.open>) => {
        const file = await nodeDisk.open(target, flags, mode);
        const what = flags === 'wx' ? 'temp' : 'folder';
        did.push(`open ${what} ${flags}`);
        return {
          write: told(`write ${what}`, file.write.bind(file)),
          stat: told(`size of ${what}`, file.stat.bind(file)),
          chmod: told(`mode of ${what}`, file.chmod.bind(file)),
          sync: told(`sync ${what}`, file.sync.bind(file)),
          close: told(`close ${what}`, file.close.bind(file)),
        };
      },
    };
    await chmod(path, 0o600);
    await writeDurable(path, newer, { expected: fingerprint(older), disk });
    expect(did).toEqual([
      'look',
      'read',
      'open temp wx',
      'write temp',
      'size of temp',
      'sync temp',
      'close temp',
      'look',
      'rename',
      'open folder r',
      'sync folder',
      'close folder',
    ]);
  });

  it('writes on until a disk that takes half at a time has it all', async () => {
    const { path } = await aFile();
    const { disk, arm } = unluckyDisk();
    arm({ step: 'write', when: 1, errno: 'short' });
    await writeDurable(path, newer, { disk });
    expect(await readFile(path)).toEqual(newer);
  });

  it.each([
    ['takes nothing any more', { write: async () => ({ bytesWritten: 0 }) }],
    ['holds less than it was given', { stat: async () => ({ size: newer.length - 1, mode: 0o600 }) }],
  ])('does not believe a disk that %s and says nothing: the old file stays', async (_, lie) => {
    const { folder, path } = await aFile();
    const open = async (...args: Parameters<typeof nodeDisk.open>) => {
      const file = await nodeDisk.open(...args);
      const { write, stat: facts, chmod: change, sync, close } = file;
      const bound = { write, stat: facts, chmod: change, sync, close };
      const methods = Object.entries(bound).map(([name, method]) => [name, method.bind(file)]);
      return { ...Object.fromEntries(methods), ...lie };
    };
    await expect(writeDurable(path, newer, { disk: { ...nodeDisk, open } })).rejects.toMatchObject({
      code: 'EIO',
      message: expect.stringContaining(`of ${newer.length} bytes arrived`),
    });
    expect(await readFile(path)).toEqual(older);
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it.each(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP'])(
    'is content where folders cannot be made to remember (%s), as on some network disks',
    async (errno) => {
      const { path } = await aFile();
      const { disk, arm } = unluckyDisk();
      arm({ step: 'sync', when: 2, errno, forGood: true });
      await writeDurable(path, newer, { disk });
      expect(await readFile(path)).toEqual(newer);
    },
  );

  it('writes nothing over a file that is not what it was', async () => {
    const { folder, path } = await aFile();
    await expect(writeDurable(path, newer, { expected: fingerprint(newer) })).rejects.toThrow(
      ChangedUnderneath,
    );
    expect(await readFile(path)).toEqual(older);
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it('writes nothing over a file that was changed while the new one was on its way', async () => {
    const { folder, path } = await aFile();
    const disk = {
      ...nodeDisk,
      open: async (...args: Parameters<typeof nodeDisk.open>) => {
        await writeFile(path, 'somebody else');
        return nodeDisk.open(...args);
      },
    };
    await expect(writeDurable(path, newer, { expected: fingerprint(older), disk })).rejects.toThrow(
      ChangedUnderneath,
    );
    expect(await readFile(path, 'utf8')).toBe('somebody else');
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it('puts nothing in the place of a file that is gone', async () => {
    const { folder, path } = await aFile();
    await rm(path);
    await expect(writeDurable(path, newer, { expected: fingerprint(older) })).rejects.toThrow(
      `${path} is not what it was`,
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('puts a new file only where there is none', async () => {
    const { folder, path } = await aFile();
    await expect(writeDurable(path, newer, { expected: null })).rejects.toThrow(ChangedUnderneath);
    await writeDurable(join(folder, 'other.json'), newer, { expected: null });
    expect(await readFile(join(folder, 'other.json'))).toEqual(newer);
  });

  it('keeps a file private unless the person opened it to others', async () => {
    const { folder, path } = await aFile();
    await writeDurable(join(folder, 'other.json'), newer);
    expect((await stat(join(folder, 'other.json'))).mode & 0o777).toBe(0o600);
    const { disk, asked } = unluckyDisk();
    await writeDurable(join(folder, 'third.json'), newer, { disk });
    expect(asked.get('chmod')).toBeUndefined();
    await chmod(path, 0o640);
    await writeDurable(path, newer);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
  });

  it('follows a link and leaves it a link', async () => {
    const { folder, path } = await aFile();
    await mkdir(join(folder, 'elsewhere'));
    const link = join(folder, 'elsewhere', 'journal.json');
    await symlink(path, link);
    await writeDurable(link, newer, { expected: fingerprint(older) });
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path)).toEqual(newer);
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['journal.json']);
  });

  it('does not put a new file at the end of a link that leads nowhere', async () => {
    const folder = await aFolder();
    await symlink(join(folder, 'gone', 'journal.json'), join(folder, 'journal.json'));
    await expect(writeDurable(join(folder, 'journal.json'), newer, { expected: null })).rejects.toThrow(
      'ENOENT',
    );
    expect(await readdir(folder)).toEqual(['journal.json']);
  });
});

describe('a durable write on Windows', () => {
  const onWindows = (failures: number, errno: string) => {
    let left = failures;
    return {
      ...nodeDisk,
      platform: 'win32' as const,
      pause: async () => undefined,
      rename: async (from: string, to: string) => {
        left -= 1;
        if (left >= 0) throw systemError(errno);
        await nodeDisk.rename(from, to);
      },
    };
  };

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits for a scanner that holds the file (%s)', async (errno) => {
    const { path } = await aFile();
    await writeDurable(path, newer, { disk: onWindows(9, errno) });
    expect(await readFile(path)).toEqual(newer);
  });

  it('gives up in the end, with the old file whole and no temp left', async () => {
    const { folder, path } = await aFile();
    await expect(writeDurable(path, newer, { disk: onWindows(10, 'EPERM') })).rejects.toThrow('EPERM');
    expect(await readFile(path)).toEqual(older);
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it('waits nowhere else: there a refusal stays one', async () => {
    const { path } = await aFile();
    const { rename } = onWindows(1, 'EPERM');
    await expect(writeDurable(path, newer, { disk: { ...nodeDisk, rename } })).rejects.toThrow('EPERM');
    expect(await readFile(path)).toEqual(older);
  });

  it('asks for no fsync of a folder, which there is not', async () => {
    const { path } = await aFile();
    const open = async (...args: Parameters<typeof nodeDisk.open>) => {
      if (args[1] === 'r') throw systemError('EPERM');
      return nodeDisk.open(...args);
    };
    await writeDurable(path, newer, { disk: { ...onWindows(0, ''), open } });
    expect(await readFile(path)).toEqual(newer);
  });
});

const steps: readonly { step: DiskStep; count: number }[] = [
  { step: 'realpath', count: 1 },
  { step: 'readFile', count: 1 },
  { step: 'stat', count: 2 },
  { step: 'open', count: 2 },
  { step: 'write', count: 1 },
  { step: 'fstat', count: 1 },
  { step: 'chmod', count: 1 },
  { step: 'sync', count: 2 },
  { step: 'close', count: 2 },
  { step: 'rename', count: 1 },
];
const points = steps.flatMap(({ step, count }) =>
  Array.from({ length: count }, (_, index) => ({ step, when: index + 1 })),
);
const mishaps = points.flatMap((point) =>
  ['EIO', 'ENOSPC', 'EINTR'].flatMap((errno) =>
    [false, true].map((forGood) => ({ ...point, errno, forGood })),
  ),
);

describe('a durable write whose every step fails once, or once and for all', () => {
  it('knows all the steps there are', async () => {
    const { path } = await aFile();
    const { disk, asked } = unluckyDisk();
    await writeDurable(path, newer, { expected: fingerprint(older), disk });
    expect([...asked].sort()).toEqual(steps.map(({ step, count }) => [step, count]).sort());
  });

  it.each(mishaps)(
    '$step no. $when fails with $errno (for good: $forGood): says what is true, leaves one whole file',
    async (mishap) => {
      const { folder, path } = await aFile();
      const { disk, arm } = unluckyDisk();
      arm(mishap);
      const outcome = await writeDurable(path, newer, { expected: fingerprint(older), disk }).catch(
        (error: unknown) => error,
      );
      const there = await readFile(path);
      const isNew = there.equals(newer);
      expect(isNew || there.equals(older)).toBe(true);
      // Only a folder that does not confirm may leave the new file behind a failure.
      if (typeof outcome === 'string') expect(isNew).toBe(true);
      else expect(isNew).toBe(outcome instanceof NotConfirmed);
      expect(await readdir(folder)).toEqual(['journal.json']);
    },
  );

  it.each(['EINTR', 'EAGAIN', 'EIO'])('tries once more after an error that may pass (%s)', async (errno) => {
    const { path } = await aFile();
    const { disk, arm, asked } = unluckyDisk();
    arm({ step: 'write', when: 1, errno });
    expect(await writeDurable(path, newer, { disk })).toBe(fingerprint(newer));
    expect(asked.get('write')).toBe(2);
  });

  it('tries no second time after an error that stays', async () => {
    const { path } = await aFile();
    const { disk, arm, asked } = unluckyDisk();
    arm({ step: 'write', when: 1, errno: 'ENOSPC' });
    await expect(writeDurable(path, newer, { disk })).rejects.toThrow('ENOSPC');
    expect(asked.get('stat')).toBe(1);
  });

  it('is done after all when the folder confirms at the second time', async () => {
    const { path } = await aFile();
    const { disk, arm, asked } = unluckyDisk();
    arm({ step: 'sync', when: 2, errno: 'EIO' });
    expect(await writeDurable(path, newer, { expected: fingerprint(older), disk })).toBe(fingerprint(newer));
    expect(asked.get('rename')).toBe(2);
  });

  it.each(['realpath', 'stat'] as const)(
    'takes a file that cannot be looked at for no new one (%s)',
    async (step) => {
      const { folder, path } = await aFile();
      const { disk, arm } = unluckyDisk();
      arm({ step, when: 1, errno: 'EACCES' });
      await expect(writeDurable(path, newer, { disk })).rejects.toThrow('EACCES');
      expect(await readFile(path)).toEqual(older);
      expect(await readdir(folder)).toEqual(['journal.json']);
    },
  );

  it('takes a file that cannot be read for none that may be written over', async () => {
    const { path } = await aFile();
    const { disk, arm } = unluckyDisk();
    arm({ step: 'readFile', when: 1, errno: 'EACCES' });
    await expect(writeDurable(path, newer, { expected: null, disk })).rejects.toThrow('EACCES');
    expect(await readFile(path)).toEqual(older);
  });

  it('starts again from a fresh file after a failed fsync', async () => {
    const { path } = await aFile();
    const { disk, arm, asked } = unluckyDisk();
    arm({ step: 'sync', when: 1, errno: 'EIO' });
    await writeDurable(path, newer, { disk });
    expect(asked.get('open')).toBe(3);
    expect(await readFile(path)).toEqual(newer);
  });

  it('calls no write done whose folder did not confirm', async () => {
    const { path } = await aFile();
    const { disk, arm } = unluckyDisk();
    arm({ step: 'sync', when: 2, errno: 'EIO', forGood: true });
    const failure = await writeDurable(path, newer, { disk }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NotConfirmed);
    expect(failure).toMatchObject({ code: 'EIO', cause: systemError('EIO') });
  });

  it('leaves a temp that cannot be removed to the next start, and the old file whole', async () => {
    const { folder, path } = await aFile();
    const { disk, arm } = unluckyDisk();
    arm({ step: 'rename', when: 1, errno: 'ENOSPC' });
    const stubborn = { ...disk, unlink: async () => Promise.reject(systemError('EIO')) };
    await expect(writeDurable(path, newer, { disk: stubborn })).rejects.toThrow('ENOSPC');
    expect(await readFile(path)).toEqual(older);
    expect(await readdir(folder)).toEqual([
      expect.stringMatching(/^\.journal\.json\.\d+-[0-9a-f]{12}\.tmp$/),
      'journal.json',
    ]);
  });
});

describe('a probe', () => {
  it('leaves everything as it was', async () => {
    const { folder, path } = await aFile();
    await writeProbe(path, newer);
    expect(await readFile(path)).toEqual(older);
    expect(await readdir(folder)).toEqual(['journal.json']);
  });

  it('fails where a write would', async () => {
    const { folder, path } = await aFile();
    const { disk, arm } = unluckyDisk();
    arm({ step: 'write', when: 1, errno: 'ENOSPC' });
    await expect(writeProbe(path, newer, disk)).rejects.toThrow('ENOSPC');
    expect(await readdir(folder)).toEqual(['journal.json']);
  });
});

describe('a new folder', () => {
  it('is private, and the folders above it are made to remember it', async () => {
    const folder = await aFolder();
    const { disk, asked } = unluckyDisk();
    await makeFolder(join(folder, 'a', 'b', 'c'), disk);
    expect((await stat(join(folder, 'a', 'b', 'c'))).mode & 0o777).toBe(0o700);
    expect(asked.get('sync')).toBe(3);
  });

  it('may be there already', async () => {
    const folder = await aFolder();
    await expect(makeFolder(folder)).resolves.toBeUndefined();
  });
});
