import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../../scripts/setup/places.mjs';

const out = join(root, 'out');
const read = (path: string) => readFileSync(join(out, path), 'utf8');

/** What a built CommonJS file asks for at its top; a chunk of the same build is followed. */
function requiredBy(path: string): string[] {
  const names = [...read(path).matchAll(/^(?:(?:const|let|var) .*?)?require\("([^"]+)"\)/gm)].map(
    ([, name]) => name ?? '',
  );
  return names.flatMap((name) => (name.startsWith('.') ? requiredBy(join(path, '..', name)) : [name]));
}

const isNode = (name: string) => builtinModules.includes(name.replace(/^node:/, ''));

test('the preload is one file that requires nothing but electron', () => {
  expect(readdirSync(join(out, 'preload'))).toEqual(['preload.js']);
  expect(requiredBy('preload/preload.js')).toEqual(['electron']);
});

test('the main program needs no node_modules', () => {
  const foreign = requiredBy('main/main.js').filter((name) => name !== 'electron' && !isNode(name));
  expect(foreign).toEqual([]);
});

test('the terminal program needs neither node_modules nor electron', () => {
  expect(requiredBy('main/cli.js').filter((name) => !isNode(name))).toEqual([]);
});

test('the page has no inline script, no inline style and no address outside itself', () => {
  const page = read('renderer/index.html');
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/);
  expect(page).not.toMatch(/https?:/);
});
