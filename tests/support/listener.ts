import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on this computer that only counts who comes. */
export interface Listener {
  readonly origin: string;
  /** Every connection so far, also one that asked for nothing. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this computer. */
export async function listen(): Promise<Listener> {
  let connections = 0;
  const server = createServer((_, response) => response.end('<h1>elsewhere</h1>'));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((done) => void server.close(() => done()));
  return { origin: `http://127.0.0.1:${port}`, connections: () => connections, close };
}
