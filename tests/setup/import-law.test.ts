import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkImports } from '../../scripts/law/check-imports.mjs';
import { laws } from '../../scripts/law/table.mjs';
import { root } from '../../scripts/setup/places.mjs';
import { smallTree } from './small-tree';

/** A tree in which every side imports all that it may. */
const lawful: Record<string, string> = {
  'resources/article.json': '{}',
  'src/app/main.tsx': `
    import '@mantine/core/styles.css';
    import './app.css';
    import { createRoot } from 'react-dom/client';
    import { Runs } from '../features/runs';
    export const start = () => createRoot(Runs);`,
  'src/app/app.css': `@import '@fontsource-variable/figtree';`,
  'src/features/runs/index.ts': `
    import article from '../../../resources/article.json';
    import { pick } from '../../journal-client/client';
    import { Field } from '../../ui/field';
    import { total } from '../../domain/running';
    import { words } from '../../words';
    import type { Channel } from '../../contract/channels';
    export const Runs = () => [article, pick, Field, total, words] as unknown as Channel;
    export const later = () => import('./page');`,
  'src/features/runs/page.ts': `export const page = 1;`,
  'src/features/today/index.ts': `export const Today = 1;`,
  'src/ui/field.tsx': `import { total } from '../domain/running';\nexport const Field = total;`,
  'src/journal-client/client.ts': `import type { Channel } from '../contract/channels';\nexport const pick = 1 as Channel;`,
  'src/contract/channels.ts': `import { z } from 'zod';\nimport { total } from '../domain/running';\nexport const table = z.custom(total);\nexport type Channel = 1;`,
  'src/importers/gpx.ts': `import { total } from '../domain/running';\nexport const gpx = total;`,
  'src/charts/line.ts': `import { total } from '../domain/running';\nexport const line = total;`,
  'src/words/index.ts': `import i18next from 'i18next';\nexport const words = i18next;`,
  'src/domain/running.ts': `import { Temporal } from 'temporal-polyfill';\nimport type { Shape } from './schema';\nexport const total = (shape: Shape) => [Temporal, shape];`,
  'src/domain/schema.ts': `import { z } from 'zod';\nexport const schema = z.string();\nexport type Shape = string;`,
  'src/domain/running.test.ts': `import { it } from 'vitest';\nimport { readFileSync } from 'node:fs';\nimport { total } from './running';\nit('adds', () => [total, readFileSync]);`,
  'electron/main.ts': `import { app } from 'electron';\nimport { Low } from 'lowdb';\nimport { gpx } from '../src/importers/gpx';\nimport './ipc/mount';\nexport default [app, Low, gpx];`,
  'electron/ipc/mount.ts': `import { ipcMain } from 'electron';\nimport { handlers } from './handlers';\nexport default [ipcMain, handlers];`,
  'electron/ipc/handlers.ts': `import { readFile } from 'node:fs/promises';\nimport { total } from '../../src/domain/running';\nexport const handlers = [readFile, total];`,
  'electron/cli.ts': `import { handlers } from './ipc/handlers';\nexport default handlers;`,
  'electron/preload.ts': `import { contextBridge } from 'electron';\nimport { table } from '../src/contract/channels';\ncontextBridge.exposeInMainWorld('backstride', table);`,
};

/** One line for each way to break the law: the file, the import added to it, and what the refusal has to name. */
const broken: [file: string, line: string, named: string][] = [
  ['src/domain/running.ts', `import { gpx } from '../importers/gpx';`, 'src/importers/gpx.ts'],
  ['src/domain/running.ts', `import { words } from '../words';`, 'src/words/index.ts'],
  ['src/domain/running.ts', `import { readFileSync } from 'node:fs';`, 'node:'],
  ['src/domain/running.ts', `import { join } from 'path';`, 'node:'],
  ['src/domain/running.ts', `import { useState } from 'react';`, 'react'],
  ['src/domain/running.ts', `import article from '../../resources/article.json';`, 'resources/article.json'],
  ['src/domain/running.ts', `export type * from '../contract/channels';`, 'src/contract/channels.ts'],
  [
    'src/domain/running.ts',
    `export type T = import('../contract/channels').Channel;`,
    'src/contract/channels.ts',
  ],
  ['src/domain/running.test.ts', `import { Today } from '../features/today';`, 'src/features/today/index.ts'],
  ['src/importers/gpx.ts', `import { app } from 'electron';`, 'electron'],
  ['src/importers/gpx.ts', `import { readFile } from 'node:fs/promises';`, 'node:'],
  ['src/words/index.ts', `import { useState } from 'react';`, 'react'],
  ['src/charts/line.ts', `import { Field } from '../ui/field';`, 'src/ui/field.tsx'],
  ['src/contract/channels.ts', `import { ipcRenderer } from 'electron';`, 'electron'],
  [
    'src/contract/channels.ts',
    `import { handlers } from '../../electron/ipc/handlers';`,
    'electron/ipc/handlers.ts',
  ],
  ['src/journal-client/client.ts', `import { Field } from '../ui/field';`, 'src/ui/field.tsx'],
  ['src/ui/field.tsx', `import { Runs } from '../features/runs';`, 'src/features/runs/index.ts'],
  ['src/journal-client/client.ts', `import type { ZodType } from 'zod';`, 'zod'],
  ['src/features/today/index.ts', `import { Runs } from '../runs';`, 'src/features/runs/index.ts'],
  [
    'src/features/today/index.ts',
    `export const later = () => import('../runs/page');`,
    'src/features/runs/page.ts',
  ],
  [
    'src/features/today/index.ts',
    `export const all = import.meta.glob('../runs/*.ts');`,
    'src/features/runs/*.ts',
  ],
  ['src/features/today/index.ts', `export const x = (n: string) => import(n);`, 'run time'],
  ['src/features/today/index.ts', `import { start } from '../../app/main';`, 'src/app/main.tsx'],
  [
    'src/features/today/index.ts',
    `import { handlers } from '../../../electron/ipc/handlers';`,
    'electron/ipc/handlers.ts',
  ],
  ['src/features/today/index.ts', `import { readFile } from 'node:fs/promises';`, 'node:'],
  ['src/app/app.css', `@import '../../electron/window.css';`, 'electron/window.css'],
  ['src/app/main.tsx', `const fs = require('node:fs');`, 'node:'],
  ['electron/main.ts', `import { Runs } from '../src/features/runs';`, 'src/features/runs/index.ts'],
  ['electron/main.ts', `import { Field } from '../src/ui/field';`, 'src/ui/field.tsx'],
  [
    'electron/main.ts',
    `import { pick } from '../src/journal-client/client';`,
    'src/journal-client/client.ts',
  ],
  ['electron/preload.ts', `import { handlers } from './ipc/handlers';`, 'electron/ipc/handlers.ts'],
  ['electron/preload.ts', `import { readFile } from 'node:fs/promises';`, 'node:'],
  ['electron/ipc/handlers.ts', `import { dialog } from 'electron';`, 'electron/cli.ts reaches'],
];

describe('the import law', () => {
  let tree = '';
  afterEach(() => rmSync(tree, { recursive: true, force: true }));

  const breachesOf = (files: Record<string, string>) => {
    tree = smallTree(files);
    return checkImports(tree).breaches;
  };

  it('lets every side import what stands below it', () => {
    expect(breachesOf(lawful)).toEqual([]);
  });

  it.each(broken)('refuses in %s the line %s', (file, line, named) => {
    const breaches = breachesOf({ ...lawful, [file]: `${line}\n${lawful[file]}` });
    expect(breaches).toHaveLength(1);
    expect(breaches[0]).toMatchObject({ file, line: 1, because: expect.stringContaining(named) });
  });

  it('refuses zod wherever the page would load it, and not where only its types are named', () => {
    const page = `import { schema } from '../../domain/schema';\nexport const page = schema;`;
    const [breach] = breachesOf({ ...lawful, 'src/features/runs/page.ts': page });
    expect(breach).toMatchObject({ file: 'src/domain/schema.ts', specifier: 'zod' });
    expect(breach?.because).toContain('src/app/main.tsx reaches');
  });

  it('refuses a file in a folder that no law speaks of', () => {
    const [breach] = breachesOf({ ...lawful, 'src/shared/all.ts': `import '../domain/running';` });
    expect(breach?.because).toContain('no law speaks of src/shared');
  });

  it('does not take a comment or a text for an import', () => {
    const text = `// import '../contract/channels'\nexport const text = "import x from '../contract/channels'";`;
    expect(breachesOf({ ...lawful, 'src/domain/text.ts': text })).toEqual([]);
  });

  it('speaks only of packages that are installed by name', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = new Set(laws.flatMap(({ packages }) => packages));
    expect([...named].filter((name) => name !== 'node:' && !(name in devDependencies))).toEqual([]);
  });

  it('is kept by this project', () => {
    const { files, breaches } = checkImports(root);
    expect(breaches).toEqual([]);
    expect(files).toBeGreaterThan(20);
  });
});
