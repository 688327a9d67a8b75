import { expect, test } from '@playwright/test';
import { announcementNames, callNames, channelOf } from '../../../src/contract/names';
import { exposedApp } from '../../support/exposed';

const exposed = exposedApp();

test('the page has no Node, neither have frames inside of it', async () => {
  const found = await exposed().page.evaluate(() => {
    const names = [
      'require',
      'process',
      'Buffer',
      'module',
      'global',
      '__dirname',
      'ipcRenderer',
      'electron',
    ];
    const frame = document.body.appendChild(document.createElement('iframe'));
    const inFrame = names.filter((name) => name in (frame.contentWindow ?? {}));
    frame.remove();
    return [...names.filter((name) => name in window), ...inFrame];
  });
  expect(found).toEqual([]);
});

test('no worker and no frame brings a door of its own', async () => {
  const found = await exposed().page.evaluate(() => {
    const frames = ['about:blank', ''].map((src) => {
      const frame = document.createElement('iframe');
      if (src) frame.src = src;
      else frame.srcdoc = '<p></p>';
      return document.body.appendChild(frame);
    });
    const doors = frames.map(({ contentWindow }) => contentWindow && 'backstride' in contentWindow);
    for (const frame of frames) frame.remove();
    return doors;
  });
  expect(found).toEqual([false, false]);
  const inWorkers = await exposed().app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences().nodeIntegrationInWorker ?? false;
  });
  expect(inWorkers).toBe(false);
});

test('the window is isolated, sandboxed, and without anything that loosens it', async () => {
  const { preferences, toolsOpened } = await exposed().app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('There is no window.');
    contents.openDevTools({ mode: 'detach' });
    const { getLastWebPreferences } = contents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return { preferences: getLastWebPreferences.call(contents), toolsOpened: contents.isDevToolsOpened() };
  });
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
  });
  expect(toolsOpened).toBe(false);
  expect(preferences.experimentalFeatures ?? false).toBe(false);
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
});

test('the bridge has the calls of the contract, frozen, and nothing else', async () => {
  const bridge = await exposed().page.evaluate(() => {
    const { backstride } = window as unknown as { backstride: { on: object; undo: unknown } };
    const attempt = (deed: () => void) => {
      try {
        deed();
      } catch {
        // In strict code the refusal is an exception.
      }
    };
    const { undo } = backstride;
    attempt(() => Object.assign(backstride, { undo: () => 'mine', more: 1 }));
    attempt(() => Object.defineProperty(window, 'backstride', { value: {} }));
    return {
      calls: Object.keys(backstride),
      announcements: Object.keys(backstride.on),
      isFrozen: Object.isFrozen(backstride) && Object.isFrozen(backstride.on),
      isTheSame:
        backstride.undo === undo && (window as unknown as { backstride: unknown }).backstride === backstride,
    };
  });
  expect(bridge.calls.sort()).toEqual([...callNames, 'on'].sort());
  expect(bridge.announcements.sort()).toEqual([...announcementNames].sort());
  expect(bridge).toMatchObject({ isFrozen: true, isTheSame: true });
});

test('what the page does to its own globals does not reach the preload', async () => {
  const outcome = await exposed().page.evaluate(async () => {
    type Bridge = { preferences(): Promise<{ ok: boolean; value: { theme: string } }> };
    const { backstride } = window as unknown as { backstride: Bridge };
    const heard: string[] = [];
    const spoil = (owner: object, name: string) => {
      const before = Object.getOwnPropertyDescriptor(owner, name) ?? {};
      const spoilt = () => {
        heard[heard.length] = name;
        return 'spoilt';
      };
      return {
        on: () => Object.defineProperty(owner, name, { ...before, value: spoilt }),
        off: () => Object.defineProperty(owner, name, before),
      };
    };
    const spoils = [
      ...['push', 'map', 'forEach', 'slice', 'concat'].map((name) => spoil(Array.prototype, name)),
      ...['parse', 'stringify'].map((name) => spoil(JSON, name)),
      ...['freeze', 'fromEntries', 'keys', 'entries', 'assign'].map((name) => spoil(Object, name)),
    ];
    let asked: Promise<{ ok: boolean; value: { theme: string } }>;
    for (let at = 0; at < spoils.length; at += 1) spoils[at]?.on();
    try {
      asked = backstride.preferences();
    } finally {
      for (let at = 0; at < spoils.length; at += 1) spoils[at]?.off();
    }
    const { ok, value } = await asked;
    return { ok, theme: value.theme, heard };
  });
  expect(outcome).toEqual({ ok: true, theme: 'system', heard: [] });
});

test('a listener hears what was told, and never the event', async () => {
  const { app, page } = exposed();
  await page.evaluate(() => {
    type Bridge = { on: { menu(hear: (...told: unknown[]) => void): () => void } };
    (window as unknown as { backstride: Bridge }).backstride.on.menu((...told) =>
      Object.assign(window, { told }),
    );
  });
  await app.evaluate(({ BrowserWindow }, channel) => {
    BrowserWindow.getAllWindows()[0]?.webContents.send(channel, { action: 'article' });
  }, channelOf('menu'));
  const told = () => page.evaluate(() => (window as unknown as { told?: unknown[] }).told);
  await expect.poll(told).toEqual([{ action: 'article' }]);
});
