import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printingWith } from './print-pdf';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstride-printer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A program in Electron's place, with its own folder for what is temporary. */
async function anElectron(script: string) {
  const path = join(folder, 'electron');
  await writeFile(path, `#!/bin/sh\n${script}\n`);
  await chmod(path, 0o755);
  const env = {
    PATH: process.env.PATH,
    DISPLAY: ':77',
    BACKSTRIDE_ELECTRON: path,
    SEEN: join(folder, 'seen'),
  };
  return printingWith({ appFolder: '/the/app', env });
}

const print = async (script: string) => (await anElectron(script))('<p>hello</p>', { pageSize: 'Letter' });
const leftOver = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('backstride-report-'));

/** Words before the app's folder are Chromium's. */
const echoing = 'while [ "$1" != /the/app ]; do shift; done; echo "$@" > "$SEEN"; cat "$3" > "$4"';

test('hands the HTML to the app’s own Electron and gives back what it wrote', async () => {
  const before = await leftOver();
  expect(new TextDecoder().decode(await print(echoing))).toBe('<p>hello</p>');
  expect(await readFile(join(folder, 'seen'), 'utf8')).toMatch(
    /^\/the\/app --print-report \S+report\.html \S+report\.pdf --page-size Letter\n$/,
  );
  expect(await leftOver()).toEqual(before);
});

test.each([
  ['echo noise >&2; echo "no such paper" >&2; exit 3', 'no such paper'],
  ['exit 5', 'code 5'],
])('says why when it ends badly: %s', async (script, why) => {
  const before = await leftOver();
  await expect(print(script)).rejects.toThrow(why);
  expect(await leftOver()).toEqual(before);
});

test('says so when the program named is not there', async () => {
  const env = { DISPLAY: ':77', BACKSTRIDE_ELECTRON: join(folder, 'nowhere') };
  await expect(printingWith({ appFolder: '/the/app', env })('', { pageSize: 'A4' })).rejects.toThrow(
    'nowhere',
  );
});

test('says what to do when there is no Electron at all', async () => {
  const printing = printingWith({ appFolder: '/the/app', env: {} })('', { pageSize: 'A4' });
  await expect(printing).rejects.toMatchObject({
    code: 'noElectron',
    message: expect.stringContaining('--format html'),
  });
});
