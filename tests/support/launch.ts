import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { root } from '../../scripts/setup/places.mjs';
import { sandboxArguments } from '../../scripts/setup/prepare.mjs';
import { findRuntime } from '../../scripts/setup/runtime.mjs';
import { watched } from './watched';

/** How a test wants the app to start. */
export interface LaunchOptions {
  /** The journal's folder; without it a new one that does not exist yet. */
  journal?: string;
  /** The app's own data folder; without it a new one. Pass it on to start the same person's app again. */
  userData?: string;
  /** Where new folders are made; without it in the system's temporary folder. */
  within?: string;
  /** Further arguments for the app. */
  args?: string[];
  /** Variables on top of this process's. */
  env?: Record<string, string>;
}

/** The real app in a real window, with folders of its own. */
export interface Backstride {
  app: ElectronApplication;
  page: Page;
  userData: string;
  journalFolder: string;
  /** What the page said on its console as a warning or an error, and what it threw. */
  complaints: string[];
  /** Addresses the session asked for that are not the app's own. There must be none. */
  foreignRequests: string[];
  /** Closes the app, if it still runs. Its folders stay until the test has ended. */
  close(): Promise<void>;
}

/** What leaves no trace on a network: the app's own protocol, and bytes the page already holds. */
const ownAddress = /^(app|data|blob|devtools|about):/;

/**
 * Starts the built app and waits for its window.
 *
 * @throws when there is no Electron yet; `npm test` and `npm start` fetch one
 */
export async function launchBackstride(options: LaunchOptions = {}): Promise<Backstride> {
  const { executablePath } = await findRuntime({ download: false });
  const made = mkdtempSync(join(options.within ?? tmpdir(), 'backstride-'));
  const { userData = join(made, 'data'), journal: journalFolder = join(made, 'journal') } = options;
  const sandbox = sandboxArguments();
  const app = await started({
    executablePath: watched(executablePath),
    chromiumSandbox: sandbox.length === 0,
    args: [
      root,
      ...sandbox,
      `--user-data-dir=${userData}`,
      `--journal=${journalFolder}`,
      ...(options.args ?? []),
    ],
    env: { ...definedVariables(), ...options.env },
  });
  const watch = watchContext(app);
  const page = await app.firstWindow();
  return { app, page, userData, journalFolder, ...watch, close: () => app.close() };
}

/** A start that takes longer has lost its way. */
const HANDSHAKE_MS = 30_000;

/**
 * On a busy machine the handshake between Playwright and Electron is lost once in some hundred starts, and then for good. So a
 * start that hangs is tried a second time; an app that cannot start hangs twice.
 */
async function started(how: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  const timed = { ...how, timeout: HANDSHAKE_MS };
  return _electron.launch(timed).catch((error: Error) => {
    if (error.name !== 'TimeoutError') throw error;
    return _electron.launch(timed);
  });
}

function definedVariables(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
  );
  return Object.fromEntries(entries);
}

function watchContext(app: ElectronApplication): Pick<Backstride, 'complaints' | 'foreignRequests'> {
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  const context = app.context();
  context.on('console', (message) => {
    if (['warning', 'error', 'assert'].includes(message.type())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('request', (request) => {
    if (!ownAddress.test(request.url())) foreignRequests.push(request.url());
  });
  return { complaints, foreignRequests };
}

interface Fixtures {
  /** How `backstride` starts; change it with `test.use({ startOptions: { … } })`. */
  startOptions: LaunchOptions;
  /** Starts any number of apps in one test; all are closed and held to silence when it ends. */
  launch: (options?: LaunchOptions) => Promise<Backstride>;
  /** The app, started for this test alone. */
  backstride: Backstride;
}

/** Playwright's test, with the app. A test fails when the page complained or anything asked for another address. */
export const test = base.extend<Fixtures>({
  startOptions: [{}, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from the shape of its first argument.
  launch: async ({}, use) => {
    const within = mkdtempSync(join(tmpdir(), 'backstride-test-'));
    const started: Backstride[] = [];
    await use(async (options) => {
      const backstride = await launchBackstride({ within, ...options });
      started.push(backstride);
      return backstride;
    });
    for (const backstride of started) await backstride.close();
    rmSync(within, { recursive: true, force: true, maxRetries: 5 });
    expect(started.flatMap(({ complaints }) => complaints)).toEqual([]);
    expect(started.flatMap(({ foreignRequests }) => foreignRequests)).toEqual([]);
  },
  backstride: async ({ launch, startOptions }, use) => use(await launch(startOptions)),
});

export { expect };
