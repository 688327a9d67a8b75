import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exposedApp } from '../../support/exposed';
import { CANNOT, runWithoutNetwork } from '../../support/without-network';

const exposed = exposedApp();

test('no trick with a path leads out of the page’s own files', async () => {
  const statuses = await exposed().app.evaluate(async ({ net }) => {
    const tricks = [
      '../package.json',
      '../../etc/passwd',
      '%2e%2e/main/main.js',
      '%2e%2e%2fmain%2fmain.js',
      '..%5cmain%5cmain.js',
      '..\\main\\main.js',
      'assets/..%2f..%2fmain/main.js',
      '/etc/passwd',
      'etc/passwd',
      'file:///etc/passwd',
      '%252e%252e%252fmain%252fmain.js',
      '%2e%2e%5cmain%5cmain.js',
      '....//....//main/main.js',
      'assets/../../main/main.js',
      '%c0%ae%c0%ae/main/main.js',
      '%00/etc/passwd',
      'index.html%00.js',
      'C:/Windows/win.ini',
      '//etc/passwd',
      '~/.ssh/id_rsa',
      'assets/',
      'preview/0123456789abcdef0123456789abcdef',
      'preview/../../main/main.js',
    ];
    const asked = tricks.map((path) =>
      net.fetch(`app://backstride/${path}`).then(
        ({ status }) => status,
        () => 'failed',
      ),
    );
    const page = await net.fetch('app://backstride/').then(({ status }) => status);
    const answered = (await Promise.all(asked)).map((status, at) => [tricks[at], status] as const);
    return { page, found: answered.filter(([, status]) => status !== 404 && status !== 'failed') };
  });
  expect(statuses).toEqual({ page: 200, found: [] });
});

test('no request leaves the app, and no name is looked up', async () => {
  const { app, elsewhere } = exposed();
  const outcomes = await app.evaluate(async ({ net, session }, origin) => {
    const reason = (asked: Promise<unknown>) =>
      asked.then(
        () => 'answered',
        (error: Error) => error.message.replace('net::', ''),
      );
    return {
      address: await reason(net.fetch(origin)),
      name: await reason(net.fetch('https://example.org/')),
      lookUp: await reason(session.defaultSession.resolveHost('localhost')),
    };
  }, elsewhere.origin);
  expect(outcomes).toEqual({
    address: 'ERR_BLOCKED_BY_CLIENT',
    name: 'ERR_BLOCKED_BY_CLIENT',
    lookUp: 'ERR_NAME_NOT_RESOLVED',
  });
  expect(elsewhere.connections()).toBe(0);
});

test('the page reads no file of the computer by its address', async () => {
  const { page } = exposed();
  const inPage = await page.evaluate(() =>
    fetch('file:///etc/passwd').then(
      () => 'answered',
      () => 'refused',
    ),
  );
  expect(inPage).toBe('refused');
});

test('the app opens where there is no network at all', async () => {
  const { code, output } = await runWithoutNetwork(
    `--user-data-dir=${join(exposed().folder, 'alone')}`,
    '--smoke',
  );
  // biome-ignore lint/suspicious/noSkippedTests: not every system lets a program be put aside from the network.
  test.skip(code === CANNOT, `no network of its own could be had: ${output}`);
  expect(output).toContain('backstride:ready ');
  expect(code).toBe(0);
});
