import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { test as base, expect } from '../support/launch';
import { runToEnd } from '../support/run-to-end';

/** The app with everything behind its window: a call is answered once the menu and the rest are there. */
const test = base.extend({
  launch: async ({ launch }, use) =>
    use(async (options) => {
      const started = await launch(options);
      await started.page.waitForLoadState();
      await started.page.evaluate(() => {
        type Bridge = { preferences(): Promise<unknown> };
        return (window as unknown as { backstride: Bridge }).backstride.preferences();
      });
      return started;
    }),
});

const boundsOf = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

const preferencesIn = (userData: string) =>
  JSON.parse(readFileSync(join(userData, 'preferences.json'), 'utf8'));

/** Replaces the message box; what it was asked is kept under `asked`, and `response` is chosen. */
const answerMessages = (app: ElectronApplication, response: number) =>
  app.evaluate(({ dialog }, chosen) => {
    const asked: { message: string; detail?: string }[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push(given[given.length - 1] as { message: string });
      return { response: chosen, checkboxChecked: false };
    };
  }, response);

const asked = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { asked: { message: string; detail?: string }[] }).asked);

const chooseInMenu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

test.describe('the place of the window', () => {
  test('is large enough and on the screen at the first start', async ({ backstride }) => {
    const bounds = await boundsOf(backstride.app);
    expect(bounds).toMatchObject({ width: 1180, height: 780 });
    expect(bounds?.x).toBeGreaterThanOrEqual(0);
    expect(bounds?.y).toBeGreaterThanOrEqual(0);
  });

  test('comes back at the next start', async ({ launch }) => {
    const first = await launch();
    const place = { x: 40, y: 60, width: 900, height: 640 };
    await first.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      place,
    );
    await expect.poll(() => boundsOf(first.app)).toEqual(place);
    await first.close();
    const second = await launch({ userData: first.userData, journal: first.journalFolder });
    expect(await boundsOf(second.app)).toEqual(place);
  });

  test('is remembered while the window is open, for a start after a crash', async ({ launch }) => {
    const { app, userData } = await launch();
    const place = { x: 80, y: 90, width: 1000, height: 700 };
    await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
    await expect.poll(() => preferencesIn(userData).window).toMatchObject(place);
  });

  test('comes back on a screen when the one it was on is gone', async ({ launch }) => {
    const first = await launch();
    await first.close();
    const gone = { x: 9000, y: 9000, width: 1000, height: 700, maximized: false };
    const preferences = { ...preferencesIn(first.userData), window: gone };
    writeFileSync(join(first.userData, 'preferences.json'), JSON.stringify(preferences));
    const second = await launch({ userData: first.userData });
    const [bounds, screen] = [
      await boundsOf(second.app),
      await second.app.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea),
    ];
    expect(bounds).toMatchObject({ width: 1000, height: 700 });
    expect((bounds?.x ?? 0) + 1000).toBeLessThanOrEqual(screen.x + screen.width);
    expect((bounds?.y ?? 0) + 700).toBeLessThanOrEqual(screen.y + screen.height);
  });

  test('is never smaller than what can be read', async ({ backstride }) => {
    const minimum = await backstride.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.getMinimumSize(),
    );
    expect(minimum).toEqual([760, 560]);
  });
});

test.describe('the look', () => {
  /** Whether the page is dark, without the light theme that Playwright pretends there is. */
  async function isDark(page: Page): Promise<boolean> {
    await page.emulateMedia({ colorScheme: null });
    return page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  }

  test('keeps the theme that was chosen in the menu', async ({ launch }) => {
    const first = await launch();
    await chooseInMenu(first.app, 'theme-dark');
    await expect.poll(() => isDark(first.page)).toBe(true);
    await first.close();
    const second = await launch({ userData: first.userData });
    expect(await isDark(second.page)).toBe(true);
    const look = await second.app.evaluate(({ BrowserWindow, Menu }) => ({
      paper: BrowserWindow.getAllWindows()[0]?.getBackgroundColor(),
      checked: Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked,
    }));
    expect(look).toEqual({ paper: '#16191A', checked: true });
  });

  test('takes the theme that the page chooses, and marks it in the menu', async ({ backstride }) => {
    const { app, page, userData } = backstride;
    await page.evaluate(() => {
      type Bridge = { setTheme(input: { theme: string }): Promise<unknown> };
      return (window as unknown as { backstride: Bridge }).backstride.setTheme({ theme: 'dark' });
    });
    await expect.poll(() => isDark(page)).toBe(true);
    expect(preferencesIn(userData).theme).toBe('dark');
    const isChecked = await app.evaluate(
      ({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('theme-dark')?.checked,
    );
    expect(isChecked).toBe(true);
  });

  test('keeps the zoom', async ({ launch }) => {
    const zoomOf = (app: ElectronApplication) =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
    const first = await launch();
    await chooseInMenu(first.app, 'zoomIn');
    await chooseInMenu(first.app, 'zoomIn');
    await expect.poll(() => preferencesIn(first.userData).zoom).toBe(1.25);
    expect(await zoomOf(first.app)).toBeCloseTo(1.25);
    await first.close();
    const second = await launch({ userData: first.userData });
    await expect.poll(() => zoomOf(second.app)).toBeCloseTo(1.25);
    await chooseInMenu(second.app, 'zoomReset');
    await expect.poll(() => zoomOf(second.app)).toBeCloseTo(1);
  });
});

test.describe('starting', () => {
  test('says when the journal is there, and where it lies', async ({ launch }, testInfo) => {
    const folder = testInfo.outputPath('data');
    const { code, output } = await runToEnd(`--user-data-dir=${folder}`, '--smoke');
    const [, json] = /^backstride:ready (.*)$/m.exec(output) ?? [];
    expect(code).toBe(0);
    expect(JSON.parse(json ?? '{}')).toEqual({
      journalFolder: join(folder, 'journal'),
      milliseconds: expect.any(Number),
    });
    const { app } = await launch({ userData: folder });
    expect(await app.evaluate(({ app }) => app.getPath('userData'))).toBe(folder);
  });

  test('a second time brings the first window to the front', async ({ backstride }) => {
    const { app, userData } = backstride;
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    const { code, output } = await runToEnd(`--user-data-dir=${userData}`);
    expect(code).toBe(0);
    expect(output).toContain('Backstride is open already');
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows().map((window) => window.isVisible()),
        ),
      )
      .toEqual([true]);
  });

  test('with a word it does not understand says what it needs', async () => {
    const { code, output } = await runToEnd('--journal');
    expect(code).toBe(2);
    expect(output).toContain('--journal needs');
  });

  test('with preferences that cannot be read keeps them aside and opens', async ({ launch }, testInfo) => {
    const userData = testInfo.outputPath('data');
    mkdirSync(userData);
    writeFileSync(join(userData, 'preferences.json'), '{"deviceId":');
    await launch({ userData });
    const [aside = ''] = readdirSync(userData).filter((name) => name.startsWith('preferences.broken-'));
    expect(readFileSync(join(userData, aside), 'utf8')).toBe('{"deviceId":');
    expect(preferencesIn(userData).deviceId).toMatch(/^[0-9a-f]{8}$/);
  });
});

test.describe('the menu', () => {
  test('reaches the page', async ({ backstride }) => {
    const { app, page } = backstride;
    await page.evaluate(() => {
      type Bridge = { on: { menu(hear: (told: { action: string }) => void): () => void } };
      const heard: string[] = [];
      const stop = (window as unknown as { backstride: Bridge }).backstride.on.menu(({ action }) =>
        heard.push(action),
      );
      Object.assign(window, { heardByTest: heard, stop });
    });
    const heard = () => page.evaluate(() => (window as unknown as { heardByTest: string[] }).heardByTest);
    for (const id of ['runs', 'article', 'undo', 'redo']) await chooseInMenu(app, id);
    await expect.poll(heard).toEqual(['runs', 'article', 'undo', 'redo']);
    await page.evaluate(() => (window as unknown as { stop(): void }).stop());
    await chooseInMenu(app, 'today');
    await page.evaluate(() =>
      (window as unknown as { backstride: { preferences(): unknown } }).backstride.preferences(),
    );
    expect(await heard()).toHaveLength(4);
  });

  test('opens another journal, shows it to the page, and remembers it', async ({ launch }) => {
    type Told = { state: string; folder: string };
    type Bridge = {
      createJournal(): Promise<unknown>;
      on: { journalReplaced(hear: (told: Told) => void): () => void };
    };
    const first = await launch();
    await first.page.evaluate(() => (window as unknown as { backstride: Bridge }).backstride.createJournal());
    await first.close();
    const { app, page, userData } = await launch();
    await app.evaluate(({ dialog }, folder) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
    }, first.journalFolder);
    await page.evaluate(() => {
      const { on } = (window as unknown as { backstride: Bridge }).backstride;
      on.journalReplaced((told) => Object.assign(window, { replaced: told }));
    });
    await chooseInMenu(app, 'openJournal');
    const replaced = () => page.evaluate(() => (window as unknown as { replaced?: Told }).replaced);
    await expect.poll(replaced).toMatchObject({ state: 'good', folder: first.journalFolder });
    expect(preferencesIn(userData)).toMatchObject({
      journalFolder: first.journalFolder,
      knownFolders: [first.journalFolder],
    });
  });

  test('says what stood in the way', async ({ launch }) => {
    const { app } = await launch();
    await answerMessages(app, 0);
    await chooseInMenu(app, 'moveJournal');
    await expect.poll(() => asked(app)).toHaveLength(1);
    expect((await asked(app))[0]?.detail).toContain('No journal is open');
  });
});

test.describe('when something goes wrong', () => {
  test('a page whose process dies is opened again, with a word', async ({ launch }) => {
    const { app } = await launch();
    await answerMessages(app, 0);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await expect.poll(() => asked(app)).toHaveLength(1);
    expect((await asked(app))[0]?.message).toContain('opened again');
    const isAlive = () =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('typeof backstride.openJournal'),
      );
    await expect.poll(isAlive).toBe('function');
  });

  test('a page that keeps on dying is not opened for ever', async ({ launch }) => {
    const { app } = await launch();
    await answerMessages(app, 0);
    for (const times of [1, 2, 3]) {
      await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      );
      await expect.poll(() => asked(app)).toHaveLength(times);
    }
    await answerMessages(app, 1);
    const closed = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    await closed;
  });

  test('an error that nothing caught is told, with the folder', async ({ launch }) => {
    const { app, journalFolder } = await launch();
    await answerMessages(app, 1);
    await app.evaluate(() => {
      setTimeout(() => {
        throw new Error('planted by a test');
      });
    });
    await expect.poll(() => asked(app)).toHaveLength(1);
    const [told] = await asked(app);
    expect(told?.detail).toContain(journalFolder);
    expect(told?.detail).toContain('planted by a test');
  });
});
