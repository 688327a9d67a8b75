import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../../scripts/setup/places.mjs';
import { findRuntime } from '../../../scripts/setup/runtime.mjs';

/** Every script of the built main program and its preload, by its path. */
function scripts(): [string, string][] {
  const paths = ['main', 'preload'].flatMap((side) =>
    readdirSync(join(root, 'out', side), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(side, path),
    ),
  );
  return paths
    .filter((path) => path.endsWith('.js'))
    .map((path) => [path, readFileSync(join(root, 'out', path), 'utf8')]);
}

test('the built program asks for no part of Node that reaches a network', () => {
  const reaching =
    /require\("(?:node:)?(https?|http2|tls|dgram|dns|dns\/promises|inspector|cluster|vm|repl)"\)/;
  expect(
    scripts()
      .filter(([, text]) => reaching.test(text))
      .map(([path]) => path),
  ).toEqual([]);
  // The lock is a local socket, whose name is the path of a file.
  const asking = scripts().filter(([, text]) => /require\("(?:node:)?net"\)/.test(text));
  for (const [, text] of asking) expect(text).not.toMatch(/\.(connect|listen)\((\d|\{)/);
});

test('the built program opens nothing outside of itself, and loosens nothing', () => {
  const loosening = [
    /openExternal/,
    /enableRemoteModule|@electron\/remote/,
    /experimentalFeatures|enableBlinkFeatures/,
    /allowRunningInsecureContent: ?(true|!0)/,
    /webSecurity: ?(false|!1)/,
    /nodeIntegration\w*: ?(true|!0)/,
    /contextIsolation: ?(false|!1)/,
    /sandbox: ?(false|!1)/,
    /webviewTag: ?(true|!0)/,
    /bypassCSP|certificate-error|setCertificateVerifyProc|ignore-certificate-errors/,
    /ELECTRON_DISABLE_SECURITY_WARNINGS/,
    /unsafe-eval/,
  ];
  const found = scripts().flatMap(([path, text]) =>
    loosening.filter((what) => what.test(text)).map((what) => `${path}: ${what}`),
  );
  expect(found).toEqual([]);
});

test('the Electron to ship is the one that the lockfile names, and a run with an older one says so', async () => {
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const wanted: string = read('package.json').devDependencies.electron;
  const locked: string = read('package-lock.json').packages['node_modules/electron'].version;
  const major = Number.parseInt(locked, 10);
  expect(wanted).toBe(`^${locked}`);
  // The newest when this was written. Which three are supported today, only a network could say.
  expect(major).toBeGreaterThanOrEqual(45);
  const { version, fallback } = await findRuntime({ download: false });
  if (fallback) test.info().annotations.push({ type: 'older', description: `run with Electron ${version}` });
  else expect(Number.parseInt(version, 10)).toBe(major);
});
