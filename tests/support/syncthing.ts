import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Two computers with one folder kept the same by Syncthing, both of them this one. */
export interface SyncedPair {
  /** The folder of each. */
  readonly folders: readonly [string, string];
  /** Cuts the line between the two, or lays it again. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
  /** Looks at both folders at once instead of waiting for the watcher, and waits until both have the same files. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Node {
  readonly home: string;
  readonly folder: string;
  readonly id: string;
  readonly apiKey: string;
  readonly port: number;
  readonly guiPort: number;
}

const FOLDER_ID = 'journal';

/** Whether there is a Syncthing on this computer. */
export function hasSyncthing(): boolean {
  return spawnSync('syncthing', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Starts two Syncthings that know nobody but each other, over this computer's own loopback, and waits until they have met. */
export async function syncedPair(within: string): Promise<SyncedPair> {
  const [a = 0, b = 0, c = 0, d = 0] = await freePorts(4);
  const [one, other] = [makeNode(join(within, 'one'), a, b), makeNode(join(within, 'other'), c, d)];
  configure(one, other);
  configure(other, one);
  const both = [one, other] as const;
  const running = await met(one, other);
  return {
    folders: [one.folder, other.folder],
    pause: async () => void (await ask(one, 'POST', `system/pause?device=${other.id}`)),
    resume: async () => {
      await ask(one, 'POST', `system/resume?device=${other.id}`);
      await until(() => isConnected(one, other));
    },
    settle: async () => {
      for (const node of both) await ask(node, 'POST', `db/scan?folder=${FOLDER_ID}`);
      await until(async () => (await Promise.all(both.map(isIdle))).every(Boolean));
    },
    close: async () => void (await Promise.all(running.map(stop))),
  };
}

function makeNode(place: string, port: number, guiPort: number): Node {
  const [home, folder] = [join(place, 'home'), join(place, 'Backstride')];
  mkdirSync(join(folder, '.stfolder'), { recursive: true });
  const options = [`--home=${home}`, '--no-default-folder', '--skip-port-probing'];
  execFileSync('syncthing', ['generate', ...options], { stdio: 'ignore' });
  const config = readFileSync(join(home, 'config.xml'), 'utf8');
  const id = /<device id="([^"]+)"/.exec(config)?.[1] ?? '';
  const apiKey = /<apikey>([^<]+)</.exec(config)?.[1] ?? '';
  return { home, folder, id, apiKey, port, guiPort };
}

/** One folder, one other device, no way to anywhere but this computer. */
function configure(node: Node, peer: Node): void {
  const address = (port: number) => `tcp4://127.0.0.1:${port}`;
  const off = ['globalAnnounceEnabled', 'localAnnounceEnabled', 'relaysEnabled', 'natEnabled'];
  const also = ['crashReportingEnabled', 'startBrowser', 'announceLANAddresses'];
  const options = [
    ...[...off, ...also].map((name) => `<${name}>false</${name}>`),
    `<listenAddress>${address(node.port)}</listenAddress>`,
    '<urAccepted>-1</urAccepted><autoUpgradeIntervalH>0</autoUpgradeIntervalH>',
    '<stunKeepaliveStartS>0</stunKeepaliveStartS><reconnectionIntervalS>1</reconnectionIntervalS>',
  ];
  const device = ({ id, port }: Node) => `<device id="${id}"><address>${address(port)}</address></device>`;
  const sharing = [node, peer].map(({ id }) => `<device id="${id}"></device>`).join('');
  const settings = 'type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1"';
  const text = `<configuration version="36">
  <folder id="${FOLDER_ID}" path="${node.folder}" ${settings}>${sharing}<maxConflicts>-1</maxConflicts></folder>
  ${device(node)}${device(peer)}
  <gui enabled="true" tls="false"><address>127.0.0.1:${node.guiPort}</address><apikey>${node.apiKey}</apikey></gui>
  <options>${options.join('')}</options>
</configuration>\n`;
  writeFileSync(join(node.home, 'config.xml'), text);
}

const TRIES = 4;
const MEET_WITHIN_MS = 12_000;

/** Each calls the other as soon as it starts; once in some dozen starts they miss each other, and then for long. */
async function met(one: Node, other: Node, tries = TRIES): Promise<ChildProcess[]> {
  const running = [start(one), start(other)];
  const haveMet = async () =>
    (await Promise.all([isConnected(one, other), isConnected(other, one)])).every(Boolean);
  try {
    await until(haveMet, MEET_WITHIN_MS);
    return running;
  } catch (error) {
    await Promise.all(running.map(stop));
    if (tries <= 1) throw error;
    return met(one, other, tries - 1);
  }
}

function start({ home }: Node): ChildProcess {
  const options = [`--home=${home}`, '--no-browser', '--no-restart'];
  return spawn('syncthing', ['serve', ...options], {
    env: { ...process.env, STNOUPGRADE: '1' },
    stdio: 'ignore',
  });
}

async function stop(process_: ChildProcess): Promise<void> {
  if (process_.exitCode !== null) return;
  const gone = once(process_, 'exit');
  process_.kill('SIGTERM');
  await gone;
}

async function isConnected(node: Node, peer: Node): Promise<boolean> {
  const { connections } = (await ask(node, 'GET', 'system/connections')) as {
    connections?: Record<string, { connected: boolean }>;
  };
  return connections?.[peer.id]?.connected === true;
}

async function isIdle(node: Node): Promise<boolean> {
  const { state, needTotalItems } = (await ask(node, 'GET', `db/status?folder=${FOLDER_ID}`)) as {
    state?: string;
    needTotalItems?: number;
  };
  return state === 'idle' && needTotalItems === 0;
}

async function ask({ guiPort, apiKey }: Node, method: 'GET' | 'POST', what: string): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${guiPort}/rest/${what}`, {
    method,
    headers: { 'X-API-Key': apiKey },
  }).catch(() => undefined);
  return answer?.ok ? answer.json().catch(() => ({})) : {};
}

const PATIENCE_MS = 30_000;
const BETWEEN_LOOKS_MS = 50;

async function until(holds: () => Promise<boolean>, withinMs = PATIENCE_MS): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > giveUpAt) throw new Error('The two Syncthings did not come to rest in time.');
    await new Promise((look) => setTimeout(look, BETWEEN_LOOKS_MS));
  }
}

/** Ports that nobody has: all are held at once, so that none is given twice. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(
    servers.map((server) => new Promise<void>((held) => server.listen(0, '127.0.0.1', () => held()))),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((free) => server.close(free))));
  return ports;
}
