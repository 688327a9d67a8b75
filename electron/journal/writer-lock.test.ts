import { spawn } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { t } from '../../src/words/index';
import { aFolder, systemError } from '../../tests/support/storage';
import { nodeDisk } from './disk';
import { realFolder } from './folders';
import { askHolder, closeServer, serveHolder } from './lock-sockets';
import { runtimeFolder } from './runtime-folder';
import { type Locking, lockForWriting, lockPipe } from './writer-lock';

async function lock(folder: string, name = 'the first'): Promise<Locking> {
  const locking = await lockForWriting(folder, name);
  if ('lock' in locking) onTestFinished(locking.lock.release);
  return locking;
}

describe('the right to write a journal folder', () => {
  it('is refused to the second, who is told who was first', async () => {
    const folder = await aFolder();
    expect(await lock(folder, 'Backstride window, process 12, since 09:12')).toHaveProperty('lock');
    expect(await lock(folder)).toEqual({ holder: 'Backstride window, process 12, since 09:12' });
  });

  it('can be had again after it was released', async () => {
    const folder = await aFolder();
    const first = await lock(folder);
    if ('lock' in first) await first.lock.release();
    expect(await lock(folder, 'the second')).toHaveProperty('lock');
  });

  it('is one and the same by whatever way the folder is reached', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'real'));
    await symlink(join(folder, 'real'), join(folder, 'link'));
    await lock(join(folder, 'real'));
    expect(await lock(join(folder, 'link'))).toEqual({ holder: 'the first' });
    expect(await lock(join(folder, 'link', '..', 'real'))).toEqual({ holder: 'the first' });
  });

  it('is another one for another folder', async () => {
    const folder = await aFolder();
    expect(await lock(join(folder, 'one'))).toHaveProperty('lock');
    expect(await lock(join(folder, 'two'))).toHaveProperty('lock');
  });

  it('leaves nothing in the journal’s folder', async () => {
    const folder = await aFolder();
    await lock(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes to at most one of many that ask at the same moment, and to one in the end', async () => {
    const folder = await aFolder();
    const asked = await Promise.all(Array.from({ length: 8 }, (_, index) => lock(folder, `number ${index}`)));
    const holders = asked.filter((locking) => 'lock' in locking);
    expect(holders.length).toBeLessThanOrEqual(1);
    const last = holders.length === 1 ? undefined : await lock(folder);
    expect(last ?? holders[0]).toHaveProperty('lock');
  });

  it('is had in the end by one who stepped back for another that came at the same moment and stepped back too', async () => {
    const rivals = aServeWithRivals(1);
    const locking = await lockForWriting(await aFolder(), 'me', rivals.serve);
    if ('lock' in locking) onTestFinished(locking.lock.release);
    expect(locking).toHaveProperty('lock');
    expect(rivals.met()).toBe(1);
  });

  it('is not waited for without end: who meets another twelve times is told of that one', async () => {
    const folder = await aFolder();
    const rivals = aServeWithRivals(Number.POSITIVE_INFINITY);
    expect(await lockForWriting(folder, 'me', rivals.serve)).toEqual({ holder: 'rival 12' });
    expect(rivals.met()).toBe(12);
    expect(await lock(folder)).toHaveProperty('lock');
  });

  it('is free again after its holder was killed, and the dead socket is swept', async () => {
    const folder = await aFolder();
    const sockets = await runtimeFolder();
    const before = new Set(await readdir(sockets));
    const child = spawn(process.execPath, ['-e', holdForEver]);
    const { key, name } = await socketFor(folder);
    child.stdin.end(join(sockets, name));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(await lock(folder)).toEqual({ holder: 'a child' });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('exit', resolve));
    expect(await readdir(sockets)).toContain(name);
    expect(await lock(folder)).toHaveProperty('lock');
    const after = (await readdir(sockets)).filter((socket) => !before.has(socket) && socket.startsWith(key));
    expect(after).toEqual([expect.stringMatching(new RegExp(`^${key}-${process.pid}-`))]);
  });
});

/** Makes sockets just after a rival made one, `count` times; each rival steps back as soon as it was seen. */
function aServeWithRivals(count: number) {
  let met = 0;
  const serve: typeof serveHolder = async (path, name) => {
    if (met >= count) return serveHolder(path, name);
    met += 1;
    const rival = createServer((caller) => {
      caller.end(`rival ${met}`);
      rival.close();
    });
    const place = path.replace(/-\d+-[0-9a-f]+\.sock$/, `-1-0000000${met % 10}.sock`);
    await new Promise<void>((resolve) => rival.listen(place, resolve));
    return serveHolder(path, name);
  };
  return { serve, met: () => met };
}

const holdForEver = `
  let path = '';
  process.stdin.on('data', (part) => { path += part; });
  process.stdin.on('end', () => {
    require('node:net').createServer((caller) => caller.end('a child')).listen(path, () => process.stdout.write('up'));
  });
`;

/** The name that a writer of the folder gives its socket, learnt from one that has the lock for a moment. */
async function socketFor(folder: string): Promise<{ key: string; name: string }> {
  const sockets = await runtimeFolder();
  const before = new Set(await readdir(sockets));
  const own = await lockForWriting(folder, 'for a moment');
  const name =
    (await readdir(sockets)).find((socket) => !before.has(socket) && socket.includes(`-${process.pid}-`)) ??
    '';
  if ('lock' in own) await own.lock.release();
  const key = name.slice(0, 16);
  return { key, name: `${key}-1-00000000.sock` };
}

describe('asking a holder', () => {
  it('hears nothing where nobody listens', async () => {
    expect(await askHolder(join(await aFolder(), 'none.sock'))).toBeUndefined();
  });

  it('takes one that does not say who it is for a living one all the same', async () => {
    const path = join(await aFolder(), 'x-77-0a.sock');
    const silent = createServer((caller) => caller.end());
    await new Promise<void>((resolve) => silent.listen(path, resolve));
    expect(await askHolder(path)).toBe('process 77');
    await closeServer(silent);
  });

  it('takes one that cannot be reached for a living one: only a refusal says that nobody is there', async () => {
    const file = join(await aFolder(), 'a file');
    await writeFile(file, '');
    expect(await askHolder(join(file, 'x-77-0a.sock'))).toBe('process 77');
    expect(await askHolder(join(file, 'x.sock'))).toBe(t('problems.holders.unknown'));
  });

  it('is heard by many at once', async () => {
    const path = join(await aFolder(), 'x.sock');
    const server = await serveHolder(path, 'me');
    expect(await Promise.all(Array.from({ length: 20 }, () => askHolder(path)))).toEqual(
      Array(20).fill('me'),
    );
    await closeServer(server);
  });
});

describe('a pipe, which only one process can have', () => {
  const pipe = async () => join(await aFolder(), 'pipe');

  it('is had by the first, and the second is told by whom', async () => {
    const path = await pipe();
    const first = await lockPipe(path, 'the first');
    expect(await lockPipe(path, 'the second')).toEqual({ holder: 'the first' });
    if ('lock' in first) await first.lock.release();
    const again = await lockPipe(path, 'the second');
    expect(again).toHaveProperty('lock');
    if ('lock' in again) await again.lock.release();
  });

  it('that the system does not give, and nobody has, is an error and no holder', async () => {
    const path = join(await aFolder(), 'not there', 'pipe');
    await expect(lockPipe(path, 'the first')).rejects.toThrow(path);
  });
});

describe('the real path of a folder', () => {
  it('is an error, and no endless search, when not even the drive is there', async () => {
    const disk = { ...nodeDisk, realpath: () => Promise.reject(systemError('ENOENT')) };
    await expect(realFolder('/a/b/c', disk)).rejects.toThrow('ENOENT');
  });

  it('is known before the folder is there', async () => {
    const folder = await aFolder();
    await symlink(folder, join(folder, 'self'));
    expect(await realFolder(join(folder, 'self', 'a', 'b'))).toBe(join(await realFolder(folder), 'a', 'b'));
  });
});
