import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const fromRoot = (path: string) => resolve(import.meta.dirname, path);

// The oldest runtime the journal must run on (see docs/architecture.md): Electron 25, that is Node 18 and Chromium 114.
const oldestNode = 'node18';
const oldestChromium = 'chrome114';

export default defineConfig({
  main: {
    build: {
      target: oldestNode,
      // Nothing is left to be required from node_modules: the built program is whole, and ES modules become CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: fromRoot('electron/main.ts'),
          cli: fromRoot('electron/cli.ts'),
          'examine-worker': fromRoot('electron/examine-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: oldestNode,
      // A sandboxed preload may require nothing but electron: one file, with everything in it.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: fromRoot('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: fromRoot('src/app'),
    publicDir: false,
    plugins: [react()],
    // While developing, fonts and resources are served from beside the page's own folder.
    server: { fs: { allow: [fromRoot('.')] } },
    build: {
      target: oldestChromium,
      minify: true,
      // The page's content policy knows no inline scripts and no data: addresses for code or fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: fromRoot('src/app/index.html') } },
    },
  },
});
