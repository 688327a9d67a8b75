import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exposedApp } from '../../support/exposed';

const exposed = exposedApp();

/** A link over the whole window, as nothing in the app would ever put one there. */
async function coverWith(href: string, target = ''): Promise<void> {
  await exposed().page.evaluate(
    ([to, into]) => {
      document.querySelector('#cover')?.remove();
      const link = Object.assign(document.createElement('a'), { id: 'cover', href: to, target: into });
      Object.assign(link.style, { position: 'fixed', inset: '0', zIndex: '100000' });
      document.body.append(link);
    },
    [href, target] as const,
  );
}

/** One window, where it was, and nobody was visited or asked to open anything. */
async function expectToStay(): Promise<void> {
  const { app, page, elsewhere } = exposed();
  await page.evaluate(async () => {
    document.querySelector('#cover')?.remove();
    // A call to main and back: what was asked for before has been decided by then.
    type Bridge = { preferences(): Promise<unknown> };
    await (window as unknown as { backstride: Bridge }).backstride.preferences();
  });
  const state = await app.evaluate(({ BrowserWindow }) => ({
    windows: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    opened: Reflect.get(globalThis, 'openedOutside'),
  }));
  expect(state).toEqual({ windows: ['app://backstride/'], opened: [] });
  expect(page.url()).toBe('app://backstride/');
  expect(elsewhere.connections()).toBe(0);
}

test.beforeEach(async () => {
  await exposed().app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedOutside', opened);
    for (const way of ['openExternal', 'openPath'] as const) {
      Object.defineProperty(shell, way, { value: async (to: string) => opened.push(to), configurable: true });
    }
  });
});

const targets = () => [
  exposed().elsewhere.origin,
  'https://example.org/',
  'mailto:somebody@example.org',
  'file:///etc/passwd',
  'smb://example.org/share',
  'javascript:document.title="run"',
  'app://backstride/assets/',
];

/** How a hand can click a link; each is tried with the real mouse. */
const clicks: Record<string, () => Promise<void>> = {
  'with the left button': () => exposed().page.mouse.click(300, 300),
  'with the middle button': () => exposed().page.mouse.click(300, 300, { button: 'middle' }),
  'with Shift': () => clickHolding('Shift'),
  'with Ctrl': () => clickHolding('Control'),
  'with Alt': () => clickHolding('Alt'),
  'with Enter': async () => {
    await exposed().page.evaluate(() => document.querySelector<HTMLElement>('#cover')?.focus());
    await exposed().page.keyboard.press('Enter');
  },
};

async function clickHolding(key: string): Promise<void> {
  const { page } = exposed();
  await page.keyboard.down(key);
  await page.mouse.click(300, 300);
  await page.keyboard.up(key);
}

for (const [how, click] of Object.entries(clicks)) {
  test(`a link leads nowhere, clicked ${how}`, async () => {
    for (const target of targets()) {
      for (const into of ['', '_blank']) {
        await coverWith(target, into);
        await click();
      }
    }
    await expectToStay();
    expect(await exposed().page.title()).not.toBe('run');
  });
}

test('a file or an address that is dropped on the window is not opened', async () => {
  const { page, folder, elsewhere } = exposed();
  const file = join(folder, 'dropped.html');
  writeFileSync(file, '<h1>dropped</h1>');
  const session = await page.context().newCDPSession(page);
  const link = { mimeType: 'text/uri-list', data: elsewhere.origin };
  for (const data of [
    { items: [], files: [file], dragOperationsMask: 1 },
    { items: [link], dragOperationsMask: 1 },
  ]) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    }
  }
  await session.detach();
  await expectToStay();
});
