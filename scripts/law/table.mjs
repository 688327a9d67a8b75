/**
 * Who may import whom. Each side may lean on what stands below it, never the other way round.
 *
 * `of` is the folder or file a law speaks of; where several fit, the longest counts. `*` stands for one folder name.
 * Every side may import itself. `folders` and `packages` are what it may import besides; `node:` is Node's own modules.
 *
 * @typedef {{ of: string, folders: string[], packages: string[] }} Law
 */

const pure = ['src/domain', 'src/words', 'src/charts'];

const pagePackages = [
  'react',
  'react-dom',
  '@mantine/core',
  '@mantine/form',
  '@mantine/hooks',
  '@mantine/notifications',
  '@tabler/icons-react',
  '@tanstack/react-virtual',
  '@dnd-kit/core',
  '@dnd-kit/sortable',
  '@dnd-kit/utilities',
  '@fontsource-variable/figtree',
  '@fontsource-variable/source-serif-4',
  'wouter',
  'i18next',
  'temporal-polyfill',
];

const belowTheFeatures = ['src/ui', 'src/journal-client', 'src/contract', ...pure, 'resources'];

/** @type {Law[]} */
export const laws = [
  { of: 'src/app', folders: ['src/features', ...belowTheFeatures], packages: pagePackages },
  { of: 'src/features/*', folders: belowTheFeatures, packages: pagePackages },
  { of: 'src/ui', folders: ['src/journal-client', 'src/contract', ...pure], packages: pagePackages },
  { of: 'src/journal-client', folders: ['src/contract', 'src/domain'], packages: ['react'] },
  {
    of: 'electron',
    folders: ['src/contract', 'src/importers', ...pure, 'resources'],
    packages: [
      'electron',
      'node:',
      'lowdb',
      'pdf-lib',
      'i18next',
      'temporal-polyfill',
      'zod',
      '@fontsource-variable/figtree',
    ],
  },
  // The page's only door: sandboxed, it can require nothing but electron.
  { of: 'electron/preload.ts', folders: ['src/contract'], packages: ['electron'] },
  { of: 'src/contract', folders: ['src/domain'], packages: ['zod'] },
  { of: 'src/importers', folders: ['src/domain'], packages: ['temporal-polyfill', 'zod'] },
  { of: 'src/charts', folders: ['src/domain', 'src/words'], packages: [] },
  { of: 'src/words', folders: ['src/domain'], packages: ['i18next'] },
  { of: 'src/domain', folders: [], packages: ['temporal-polyfill', 'zod'] },
];

/** What a test beside the code may import over and above what the code may. */
export const testsAlsoMay = {
  folders: ['tests/support', 'tests/fixtures', 'resources'],
  packages: ['vitest', 'fast-check', 'node:'],
};

/**
 * Packages that an entry must not reach over any number of steps, types apart.
 *
 * @type {{ entry: string, packageName: string, because: string }[]}
 */
export const neverReached = [
  {
    entry: 'electron/cli.ts',
    packageName: 'electron',
    because: 'the terminal program runs in plain Node, where there is no Electron',
  },
  {
    entry: 'src/app/main.tsx',
    packageName: 'zod',
    because:
      'the page trusts what main has checked; zod would slow its start and probes for eval, which its policy reports',
  },
];
