import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/places.mjs';
import { smallTree } from './small-tree';

const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** One line for each side that it must not compile, and the project that has to refuse it. */
const broken: [project: string, file: string, line: string][] = [
  ['domain', 'src/domain/a.ts', `export const title = document.title;`],
  ['domain', 'src/domain/a.ts', `export const home = process.env['HOME'];`],
  ['domain', 'src/domain/a.ts', `export { b } from '../contract/b';`],
  ['domain', 'src/domain/a.ts', `export const sorted = [2, 1].toSorted();`],
  [
    'importers',
    'src/importers/c.ts',
    `import { readFileSync } from 'node:fs';\nexport const c = readFileSync;`,
  ],
  ['importers', 'src/importers/c.ts', `export const c = fetch;`],
  ['contract', 'src/contract/b.ts', `export const b = window.name;`],
  ['charts', 'src/charts/d.ts', `export const d = document.body;`],
  ['electron', 'electron/main.ts', `export const d = document.body;`],
  ['electron', 'electron/main.ts', `export { e } from '../src/ui/e';`],
  ['page', 'src/ui/e.ts', `export const e = process.cwd();`],
  ['page', 'src/ui/e.ts', `export const e = Buffer.from('');`],
  ['page', 'src/ui/e.ts', `export { m } from '../../electron/main';`],
  ['preload', 'electron/preload.ts', `export { m } from './main';`],
];

const sound: Record<string, string> = {
  'src/domain/a.ts': `export const a = 1;`,
  'src/contract/b.ts': `export { a as b } from '../domain/a';`,
  'src/importers/c.ts': `export const c = new TextDecoder('utf-8', { fatal: true });`,
  'src/words/w.ts': `export const w = 1;`,
  'src/charts/d.ts': `export const d = 1;`,
  'src/ui/e.ts': `export const e = document.title;`,
  'electron/main.ts': `import { join } from 'node:path';\nexport const m = join('a', 'b');`,
  'electron/preload.ts': `export { b } from '../src/contract/b';`,
};

describe('each side is a TypeScript project that knows only what it may', () => {
  let tree = '';
  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  const compile = (project: string, files: Record<string, string>) => {
    tree = smallTree(files);
    for (const name of readdirSync(root).filter((file) => /^tsconfig\..*json$/.test(file))) {
      copyFileSync(join(root, name), join(tree, name));
    }
    mkdirSync(join(tree, 'types'));
    for (const name of readdirSync(join(root, 'types'))) {
      copyFileSync(join(root, 'types', name), join(tree, 'types', name));
    }
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    return complaintsOf(project, tree);
  };

  it.each(['importers', 'contract', 'charts', 'page', 'preload', 'electron'])(
    'compiles a sound %s',
    (project) => {
      expect(compile(project, sound)).toBe('');
    },
  );

  it.each(broken)('refuses in the %s project %s with %s', (project, file, line) => {
    expect(compile(project, { ...sound, [file]: line })).toContain(`${file}(`);
  });
});

/** What the compiler says; empty when all is well. */
function complaintsOf(project: string, folder: string): string {
  try {
    execFileSync(process.execPath, [tsc, '--build', `tsconfig.${project}.json`, '--pretty', 'false'], {
      cwd: folder,
    });
    return '';
  } catch (error) {
    return String((error as { stdout: Buffer }).stdout);
  }
}
