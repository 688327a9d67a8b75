import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesToBeginWith, listPageFiles } from './page-files';
import { publishPreview } from './previews';
import { servedPage } from './serving';

const parent = mkdtempSync(join(tmpdir(), 'backstride-serving-'));
const folder = join(parent, 'renderer');
const ask = (url: string, method = 'GET') => servedPage({ url, method }, listPageFiles(folder));

beforeAll(() => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.json'), '{}');
  writeFileSync(
    join(folder, 'index.html'),
    '<meta name="csp-nonce" content="__NONCE__"><script nonce="__NONCE__">',
  );
  writeFileSync(join(folder, 'assets', 'index-1.js'), 'export {};');
  writeFileSync(join(folder, 'assets', 'index-1.css'), 'p {}');
  writeFileSync(join(folder, 'assets', 'figtree.woff2'), Buffer.from([1, 2, 0xff]));
  writeFileSync(join(folder, 'assets', 'index-1.js.map'), '{}');
});
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('the page', () => {
  it('comes with a policy that names the nonce its style tags carry, another one at each load', async () => {
    const [first, second] = [await ask('app://backstride/'), await ask('app://backstride/')];
    const html = await first.text();
    const nonce = /content="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    expect(first.headers.get('Content-Security-Policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(html).not.toContain('__NONCE__');
    expect(await second.text()).not.toContain(nonce);
  });

  it('may run and load what the app brought along, and nothing else', async () => {
    const policy = (await ask('app://backstride/')).headers.get('Content-Security-Policy') ?? '';
    const directives = policy.split('; ').filter((directive) => !directive.startsWith('style-src'));
    expect(directives).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'none'",
      'frame-src app://backstride/preview/',
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it.each([
    ['assets/index-1.js', 'text/javascript; charset=utf-8'],
    ['assets/index-1.css', 'text/css; charset=utf-8'],
    ['assets/figtree.woff2', 'font/woff2'],
  ])('has its part %s under the right type, which nobody may guess otherwise', async (path, type) => {
    const { status, headers } = await ask(`app://backstride/${path}`);
    expect(status).toBe(200);
    expect(headers.get('Content-Type')).toBe(type);
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('has its parts byte for byte', async () => {
    const font = await ask('app://backstride/assets/figtree.woff2');
    expect([...new Uint8Array(await font.arrayBuffer())]).toEqual([1, 2, 0xff]);
  });

  it.each([
    'app://backstride/index.html',
    'app://backstride/assets',
    'app://backstride/assets/',
    'app://backstride/assets/index-1.js.map',
    'app://backstride/assets/index-1.js?raw',
    'app://backstride/../secret.json',
    'app://backstride/assets/../../secret.json',
    'app://backstride/%2e%2e/secret.json',
    'app://backstride/..%2fsecret.json',
    'app://backstride/..%5csecret.json',
    'app://backstride/..\\secret.json',
    'app://backstride/assets/index-1.js%00',
    'app://backstride/assets%2findex-1.js',
    'app://backstride//etc/passwd',
    'app://backstride/etc/passwd',
    'app://backstride/C:/Windows/win.ini',
    'app://elsewhere/',
    'app://elsewhere/assets/index-1.js',
    'not an address',
  ])('is not found at %s', async (url) => {
    const { status, body } = await ask(url);
    expect(status).toBe(404);
    expect(body).toBeNull();
  });

  it.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('answers to no %s', async (method) => {
    expect((await ask('app://backstride/', method)).status).toBe(404);
  });

  it('begins with the files that its own HTML names', () => {
    const index = join(folder, 'index.html');
    const html = readFileSync(index, 'utf8');
    writeFileSync(
      index,
      `${html}<script type="module" crossorigin src="./assets/a.js"></script>
       <link rel="modulepreload" crossorigin href="./assets/b.js"><link rel="stylesheet" href="./assets/c.css">`,
    );
    expect(filesToBeginWith(listPageFiles(folder))).toBe(3);
    writeFileSync(index, html);
  });

  it('that was never built is named, with its folder', () => {
    expect(() => listPageFiles(join(folder, 'assets'))).toThrow(join(folder, 'assets'));
  });
});

describe('a report preview', () => {
  it('is served as it is, with a policy that lets nothing run', async () => {
    const served = await ask(publishPreview('<h1>November</h1>'));
    expect(await served.text()).toBe('<h1>November</h1>');
    expect(served.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors app://backstride; sandbox",
    );
  });

  it('has an address that nobody can guess', () => {
    const addresses = new Set(Array.from({ length: 50 }, () => publishPreview('')));
    expect(addresses.size).toBe(50);
    for (const address of addresses) expect(address).toMatch(/^app:\/\/backstride\/preview\/[0-9a-f]{32}$/);
  });

  it('is kept while it is one of the newest four', async () => {
    const addresses = ['1', '2', '3', '4', '5'].map((html) => publishPreview(html));
    const statuses = await Promise.all(addresses.map(async (address) => (await ask(address)).status));
    expect(statuses).toEqual([404, 200, 200, 200, 200]);
  });
});
