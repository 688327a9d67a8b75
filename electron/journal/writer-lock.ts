import { createHash, randomBytes } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import type { Server } from 'node:net';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { realFolder } from './folders';
import { askHolder, closeServer, serveHolder } from './lock-sockets';
import { runtimeFolder } from './runtime-folder';

/** The right to write one journal folder, until it is released or the process ends, however it ends. */
export interface WriterLock {
  readonly release: () => Promise<void>;
}

/** Either the lock, or who has it: `Backstride window, process 1234, since 09:12`. */
export type Locking = { readonly lock: WriterLock } | { readonly holder: string };

const TRIES = 12;

/**
 * Asks for the right to write the journal in `folder`. Every writer listens on a socket of its own in this user's runtime
 * folder, named after the journal folder's real path; who can connect to another one's socket has found a living writer. A
 * crash leaves a socket that refuses, so it locks nobody out; and nothing lies in the journal's folder for a sync tool to
 * carry away. `name` is what others are told; `serve` makes the socket.
 */
export async function lockForWriting(folder: string, name: string, serve = serveHolder): Promise<Locking> {
  const key = createHash('sha256')
    .update(await realFolder(folder))
    .digest('hex')
    .slice(0, 16);
  /* v8 ignore next -- only Windows comes here; what lies behind it is tried with a socket in the pipe's place */
  if (process.platform === 'win32') return lockPipe(`\\\\.\\pipe\\backstride-${key}`, name);
  return lockSocket(await runtimeFolder(), key, (path) => serve(path, name));
}

/**
 * Two that come at the same moment both listen before they look, so at least one of them sees the other and steps back.
 * Socket names are never used twice, and only who holds the lock removes dead ones: a newcomer that does not listen yet
 * may look dead, but then it still has its look to come.
 */
async function lockSocket(
  sockets: string,
  key: string,
  serve: (path: string) => Promise<Server>,
  tries = TRIES,
): Promise<Locking> {
  const before = await lookAround(sockets, key);
  if (before.holder !== undefined) return { holder: before.holder };
  const own = join(sockets, `${key}-${process.pid}-${randomBytes(4).toString('hex')}.sock`);
  const server = await serve(own);
  const { holder, dead } = await lookAround(sockets, key, basename(own));
  if (holder === undefined) return held(server, dead);
  await closeServer(server);
  if (tries <= 1) return { holder };
  await pause(5 + Math.random() * 45);
  return lockSocket(sockets, key, serve, tries - 1);
}

async function held(server: Server, dead: readonly string[]): Promise<Locking> {
  await Promise.all(dead.map((path) => unlink(path).catch(() => undefined)));
  return { lock: { release: () => closeServer(server) } };
}

/** What the first living writer says of itself, and the sockets behind which nobody listens. */
async function lookAround(sockets: string, key: string, own?: string) {
  const names = (await readdir(sockets)).filter((name) => name.startsWith(`${key}-`) && name !== own);
  const paths = names.map((name) => join(sockets, name));
  const answers = await Promise.all(paths.map(askHolder));
  const dead = paths.filter((_, index) => answers[index] === undefined);
  return { holder: answers.find((answer) => answer !== undefined), dead };
}

/** Windows gives a pipe's name to one process at a time and takes it back when that ends. */
export async function lockPipe(path: string, name: string): Promise<Locking> {
  try {
    const server: Server = await serveHolder(path, name);
    return { lock: { release: () => closeServer(server) } };
  } catch (error) {
    const holder = await askHolder(path);
    if (holder === undefined) throw error;
    return { holder };
  }
}
