import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect, test } from '@playwright/test';
import { readFuses, wantedFuses } from '../../../scripts/packing/fuses.mjs';
import { sandboxArguments } from '../../../scripts/setup/prepare.mjs';
import { findRuntime } from '../../../scripts/setup/runtime.mjs';
import { openPacked, type PackedApp, packedApp } from '../../support/packed-app';
import { processesOf, sandboxOf } from '../../support/processes-of';

let packed: PackedApp;
let home: string;
test.beforeAll(async () => {
  if (process.platform !== 'linux') return;
  packed = await packedApp();
});
test.afterAll(() => packed?.remove());
test.beforeEach(() => {
  // biome-ignore lint/suspicious/noSkippedTests: elsewhere there is nothing packed to look at.
  test.skip(process.platform !== 'linux', 'the app is packed for Linux alone');
  home = mkdtempSync(join(tmpdir(), 'backstride-home-'));
});
test.afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

/** Runs the packed app to its end, with what must not reach it. */
function run(env: Record<string, string>, ...words: string[]) {
  const own = [...sandboxArguments(), `--user-data-dir=${join(home, 'data')}`, '--smoke'];
  return spawnSync(packed.executable, [...words, ...own], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

test('the packed app opens as an ordinary user, in Chromium’s sandbox, and shows a journal', async () => {
  const { page, pid, close } = await openPacked(packed.executable, home);
  try {
    await expect(page.getByRole('button', { name: 'Begin my journal' })).toBeVisible();
    const pages = processesOf(pid).filter(({ words }) => words.includes('--type=renderer'));
    expect(pages.length).toBeGreaterThan(0);
    for (const one of pages) {
      expect(sandboxOf(one.pid)).toEqual({ seccomp: '2', hasOwnNetwork: true, hasOwnProcesses: true });
    }
    expect(sandboxOf(pid)).toMatchObject({ hasOwnNetwork: false });
    const unsandboxed = processesOf(pid).filter(({ words }) =>
      /--no-sandbox|--disable-[a-z-]*sandbox/.test(words),
    );
    expect(unsandboxed).toEqual([]);
  } finally {
    await close();
  }
});

test('the archive holds what runs, and neither tests nor sources nor packages', () => {
  const archive = join(packed.folder, 'resources', 'app.asar');
  expect(readdirSync(join(packed.folder, 'resources'))).toEqual(['app.asar']);
  const paths = listPackage(archive, { isPack: false });
  const top = new Set(paths.map((path) => path.split('/').slice(1, 3).join('/')));
  expect([...top].sort()).toEqual(
    ['out', 'out/main', 'out/preload', 'out/renderer', 'package.json', 'resources', 'resources/icon'].sort(),
  );
  expect(paths.filter((path) => /\.(tsx?|map|md)$|\.test\.|node_modules|\/\.[^/]/.test(path))).toEqual([]);
  const about = JSON.parse(extractFile(archive, 'package.json').toString());
  expect(Object.keys(about)).not.toContain('devDependencies');
});

test('nothing that ships turns the sandbox off', () => {
  const archive = join(packed.folder, 'resources', 'app.asar');
  const scripts = listPackage(archive, { isPack: false }).filter((path) =>
    /\/out\/(main|preload)\/.*\.js$/.test(path),
  );
  const mentions = scripts.flatMap((path) =>
    [
      ...extractFile(archive, path.slice(1))
        .toString()
        .matchAll(/\w+\(["'`]no-sandbox["'`]/g),
    ].map(([call]) => call),
  );
  // Whoever starts the app as root says so; the app itself only asks.
  expect(new Set(mentions)).toEqual(new Set(['hasSwitch("no-sandbox"']));
  expect(readFileSync(join(packed.folder, 'backstride.desktop'), 'utf8')).toMatch(/^Exec=backstride$/m);
});

test('the fuses stand in the binary as they are wanted', async () => {
  const { version } = await findRuntime({ download: false });
  const states = await readFuses(packed.executable);
  const known = Object.entries(states).filter(([, state]) => state !== 'unknown');
  for (const [name, state] of known) expect([name, state]).toEqual([name, wantedFuses[name] ? 'on' : 'off']);
  const unknown = Object.keys(states).filter((name) => states[name] === 'unknown');
  expect(unknown).toEqual(packed.withoutFuses);
  // Only an Electron before 29 may lack one, and only this one.
  expect(unknown).toEqual(Number.parseInt(version, 10) < 29 ? ['GrantFileProtocolExtraPrivileges'] : []);
  for (const name of unknown)
    test.info().annotations.push({ type: 'not set', description: `Electron ${version} has no ${name}` });
});

test('the binary is no Node, whatever its environment says', () => {
  const marker = join(home, 'was-run');
  const code = `require('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
  const script = join(home, 'script.cjs');
  writeFileSync(script, code);
  expect(run({ ELECTRON_RUN_AS_NODE: '1' }, '-e', code).status).toBe(0);
  expect(run({ NODE_OPTIONS: `--require ${script}` }).status).toBe(0);
  expect(run({}, script).status).toBe(0);
  expect(readdirSync(home)).not.toContain('was-run');
});

test('the binary takes no debugger', () => {
  const { status, stderr } = run({}, '--inspect=0', '--inspect-brk=0');
  expect(status).toBe(0);
  expect(stderr).not.toContain('Debugger listening');
});

test('code beside the archive is not run', () => {
  const beside = join(packed.folder, 'resources', 'app');
  mkdirSync(beside);
  writeFileSync(join(beside, 'package.json'), '{"name":"other","version":"1.0.0","main":"main.js"}');
  writeFileSync(join(beside, 'main.js'), 'process.exit(66)');
  try {
    expect(run({}).status).toBe(0);
  } finally {
    rmSync(beside, { recursive: true });
  }
});
