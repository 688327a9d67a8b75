import { expect, test } from '@playwright/test';
import { exposedApp } from '../../support/exposed';

const exposed = exposedApp();

test('the policy stops inline scripts, eval, and whatever lies elsewhere', async () => {
  const { page, elsewhere } = exposed();
  await page.evaluate(() => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violated.add(effectiveDirective),
    );
    Object.assign(window, { violated });
  });
  await page.evaluate((origin) => {
    const add = (tag: string, attributes: Record<string, string>, text = '') => {
      const element = Object.assign(document.createElement(tag), { textContent: text });
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      document.body.append(element);
      element.click();
    };
    add('script', {}, 'window.ranInline = true');
    add('script', { src: `${origin}/a.js` });
    add('script', { src: 'data:text/javascript,window.ranInline=true' });
    add('p', { onclick: 'window.ranInline = true' });
    add('style', {}, 'p { color: red }');
    add('img', { src: `${origin}/a.png` });
    add('img', { src: 'file:///etc/passwd' });
    add('link', { rel: 'stylesheet', href: `${origin}/a.css` });
    add('link', { rel: 'preconnect', href: origin });
    add('iframe', { src: origin });
    add('iframe', { src: 'data:text/html,<h1>' });
    add('object', { data: `${origin}/a.swf` });
    add('video', { src: `${origin}/a.mp4` });
    add('base', { href: origin });
    navigator.sendBeacon(origin, 'x');
  }, elsewhere.origin);
  const violated = () => page.evaluate(() => [...(window as unknown as { violated: Set<string> }).violated]);
  const directives = [
    'base-uri',
    'connect-src',
    'frame-src',
    'img-src',
    'media-src',
    'object-src',
    'script-src-attr',
    'script-src-elem',
    'style-src-elem',
  ];
  await expect.poll(violated).toEqual(expect.arrayContaining(directives));
  expect(await page.evaluate(() => 'ranInline' in window)).toBe(false);
  expect(elsewhere.connections()).toBe(0);
  await page.reload();
});

test('code that comes as text, and every connection, fails in the page', async () => {
  const { page, elsewhere } = exposed();
  const fails = await page.evaluate(async (origin) => {
    // Code that a test evaluates is exempt from the policy; what a timer calls is not.
    const isRefused = (deed: () => unknown) =>
      new Promise<boolean>((resolve) => {
        setTimeout(() =>
          Promise.resolve()
            .then(deed)
            .then(
              () => resolve(false),
              () => resolve(true),
            ),
        );
      });
    const opened = (target: EventTarget, event: string) =>
      new Promise((resolve, reject) => {
        target.addEventListener(event, resolve);
        target.addEventListener('error', reject);
      });
    const blob = URL.createObjectURL(new Blob(['postMessage(1)']));
    return {
      // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested.
      eval: await isRefused(() => eval('1')),
      function: await isRefused(() => new Function('return 1')()),
      wasm: await isRefused(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      worker: await isRefused(() => opened(new Worker(blob), 'message')),
      fetch: await isRefused(() => fetch(origin)),
      ownFetch: await isRefused(() => fetch('app://backstride/')),
      socket: await isRefused(() => opened(new WebSocket(origin.replace('http', 'ws')), 'open')),
      events: await isRefused(() => opened(new EventSource(origin), 'open')),
    };
  }, elsewhere.origin);
  expect(Object.entries(fails).filter(([, refused]) => !refused)).toEqual([]);
  expect(elsewhere.connections()).toBe(0);
});
