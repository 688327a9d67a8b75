import './setup/node-version.mjs';
import { join } from 'node:path';
import { openDisplay } from './setup/display.mjs';
import { root } from './setup/places.mjs';
import { prepare, sandboxArguments } from './setup/prepare.mjs';
import { runOpenly, runScript, say } from './setup/steps.mjs';

// Hot reload: the page follows its sources at once, and the app starts again when Electron's side changes.
await runScript(async () => {
  const runtime = await prepare({ build: false });
  const display = await openDisplay();
  const tool = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const noSandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : [];
  const forTheApp = process.argv.length > 2 ? ['--', ...process.argv.slice(2)] : [];
  say('Building and watching. Close the window, or press Ctrl+C here, to end it.');
  try {
    return await runOpenly(process.execPath, [tool, 'dev', '--watch', ...noSandbox, ...forTheApp], {
      cwd: root,
      env: { ...display.env, ELECTRON_EXEC_PATH: runtime.executablePath },
    });
  } finally {
    display.close();
  }
});
