import { connect, createServer, type Server } from 'node:net';
import { t } from '../../src/words/index';
import { isErrno } from './disk';

/** A holder that is too busy to answer is there all the same. */
const ANSWER_WITHIN_MS = 1000;

/** Listens at `path` and tells everybody who connects the name of the holder. */
export function serveHolder(path: string, name: string): Promise<Server> {
  const server = createServer((caller) => {
    caller.on('error', () => caller.destroy());
    caller.end(name, () => caller.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      // The lock alone keeps no program from ending.
      server.unref();
      resolve(server);
    });
  });
}

/** Stops listening; the system's name for the socket goes with it. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}

/** What the holder behind `path` calls itself; nothing when nobody listens there any more. */
export function askHolder(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const heard: Buffer[] = [];
    const tell = () => resolve(Buffer.concat(heard).toString('utf8') || unnamed(path));
    const line = connect(path);
    line.setTimeout(ANSWER_WITHIN_MS, () => line.destroy());
    line.on('data', (part) => heard.push(part));
    line.on('error', (error) => (isErrno(error, 'ECONNREFUSED', 'ENOENT') ? resolve(undefined) : tell()));
    line.on('close', tell);
  });
}

function unnamed(path: string): string {
  const pid = /-(\d+)-[0-9a-f]+\.sock$/.exec(path)?.[1];
  return pid === undefined ? t('problems.holders.unknown') : t('problems.holders.process', { pid });
}
