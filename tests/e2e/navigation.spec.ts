import { expect, test } from '@playwright/test';
import { exposedApp } from '../support/exposed';

const exposed = exposedApp();

/** Ways for a page to go somewhere else or to open something, each tried in the page. */
const waysOut: Record<string, (target: string) => void> = {
  'an assigned location': (target) => void Object.assign(window, { location: target }),
  'a replaced location': (target) => window.location.replace(target),
  'a clicked link': (target) => Object.assign(document.createElement('a'), { href: target }).click(),
  'a link to a new window': (target) =>
    Object.assign(document.createElement('a'), { href: target, target: '_blank' }).click(),
  'a link to download': (target) =>
    Object.assign(document.createElement('a'), { href: target, download: 'a.html' }).click(),
  'window.open': (target) => void window.open(target),
  'a middle click': (target) => {
    const link = document.body.appendChild(Object.assign(document.createElement('a'), { href: target }));
    link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
    link.remove();
  },
  'a sent form': (target) => {
    const form = document.body.appendChild(Object.assign(document.createElement('form'), { action: target }));
    form.submit();
    form.remove();
  },
  'a meta refresh': (target) => {
    const meta = Object.assign(document.createElement('meta'), {
      httpEquiv: 'refresh',
      content: `0;url=${target}`,
    });
    document.head.append(meta);
  },
  'a webview': (target) => {
    const view = document.body.appendChild(document.createElement('webview'));
    view.setAttribute('src', target);
    view.remove();
  },
};

for (const [way, leave] of Object.entries(waysOut)) {
  test(`the window stays where it is: ${way}`, async () => {
    const { app, page, elsewhere } = exposed();
    const before = page.url();
    const targets = [
      elsewhere.origin,
      'file:///etc/passwd',
      'app://backstride/assets/',
      'app://elsewhere/',
      'data:text/html,<h1>elsewhere</h1>',
      'javascript:document.title="run"',
    ];
    for (const target of targets) {
      await page.evaluate(`(${leave.toString()})(${JSON.stringify(target)})`);
    }
    // One turn of the page's timers, and a call to main and back: what was asked for before has been decided by then.
    await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      await (
        window as unknown as { backstride: { preferences(): Promise<unknown> } }
      ).backstride.preferences();
    });
    expect(page.url()).toBe(before);
    expect(await page.title()).not.toBe('run');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(elsewhere.connections()).toBe(0);
  });
}

test('a report is framed without scripts, from its own address alone', async () => {
  const { page } = exposed();
  const framed = await page.evaluate(async () => {
    type Told = { ok: boolean; value: { url: string } };
    const { backstride } = window as unknown as {
      backstride: Record<string, (input?: unknown) => Promise<Told>>;
    };
    await backstride.createJournal?.();
    const told = await backstride.previewReport?.({ from: '2026-11-01', to: '2026-11-30', withNotes: false });
    const url = told?.value.url ?? '';
    const frame = Object.assign(document.createElement('iframe'), { src: url });
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    return { url, reachable: frame.contentDocument !== null };
  });
  expect(framed).toEqual({
    url: expect.stringMatching(/^app:\/\/backstride\/preview\/[0-9a-f]{32}$/),
    reachable: false,
  });
  const headings = await exposed().app.evaluate(({ BrowserWindow }, url) => {
    const [frame] = BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.frames ?? [];
    return frame?.url === url;
  }, framed.url);
  expect(headings).toBe(true);
  const frame = page.frame({ url: framed.url });
  expect((await frame?.locator('h1').count()) ?? 0).toBeGreaterThan(0);
});
