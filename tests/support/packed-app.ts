import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { chromium, type Page } from '@playwright/test';
import { packApp } from '../../scripts/packing/pack-app.mjs';
import { startXvfb } from '../../scripts/setup/display.mjs';
import { findRuntime } from '../../scripts/setup/runtime.mjs';
import { isRoot } from '../../scripts/setup/system-packages.mjs';

/** `nobody`, who has no rights on any system, when this is root; else whoever this is. */
const ordinaryUser = isRoot() ? { uid: 65_534, gid: 65_534 } : undefined;

/** The app as it is handed out, in a folder that everybody may read. */
export interface PackedApp {
  folder: string;
  executable: string;
  /** Fuses that the Electron of this computer does not know. */
  withoutFuses: string[];
  remove(): void;
}

/** Packs the built app for this test process. */
export async function packedApp(): Promise<PackedApp> {
  const parent = mkdtempSync(join(tmpdir(), 'backstride-packed-'));
  chmodSync(parent, 0o755);
  const packed = await packApp(await findRuntime({ download: false }), join(parent, 'backstride'));
  return { ...packed, remove: () => rmSync(parent, { recursive: true, force: true, maxRetries: 5 }) };
}

/** The packed app in a window, started by an ordinary user. */
export interface PackedWindow {
  page: Page;
  /** The process id of the app. */
  pid: number;
  close(): Promise<void>;
}

/**
 * Starts the packed app as an ordinary user, as it is started from a menu: without a word about the sandbox. Its folders lie in `home`.
 *
 * @throws when it ends, or says nothing for half a minute, before its page can be seen
 */
export async function openPacked(executable: string, home: string): Promise<PackedWindow> {
  const display = await ownDisplay();
  if (ordinaryUser) chownSync(home, ordinaryUser.uid, ordinaryUser.gid);
  const words = ['--remote-debugging-port=0', `--user-data-dir=${join(home, 'data')}`];
  const app = spawn(executable, words, {
    ...ordinaryUser,
    cwd: home,
    env: { ...display.env, PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(app, 'close');
  const browser = await chromium.connectOverCDP(await debuggingAddress(app), { noDefaults: true });
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!page || !app.pid) throw new Error('The packed app shows no page.');
  const close = async () => {
    app.kill();
    await ended;
    display.close();
  };
  return { page, pid: app.pid, close };
}

/** A screen that the ordinary user may draw on. */
async function ownDisplay(): Promise<{ env: NodeJS.ProcessEnv; close: () => void }> {
  if (ordinaryUser) {
    const { number, close } = await startXvfb(ordinaryUser);
    return { env: { DISPLAY: `:${number}` }, close };
  }
  const { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY } = process.env;
  return { env: { DISPLAY, WAYLAND_DISPLAY, XAUTHORITY }, close: () => undefined };
}

function debuggingAddress(app: ChildProcessByStdio<null, Readable, Readable>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = () => reject(new Error(`The packed app did not open:\n${said}`));
    const timer = setTimeout(give, 30_000);
    app.on('close', give);
    app.stderr.on('data', (part) => {
      said += part;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
