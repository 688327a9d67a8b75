import './setup/node-version.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { openDisplay } from './setup/display.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { presentRuntime } from './setup/runtime.mjs';
import { runOpenly, runScript } from './setup/steps.mjs';

const words = process.argv.slice(2);

// A PDF is printed by an Electron without a window; everything else is plain Node.
const printsPdf =
  words[0] === 'report' &&
  words.some((word, index) => word === '--format=pdf' || (word === '--format' && words[index + 1] === 'pdf'));

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const runtime = printsPdf ? await prepare() : presentRuntime();
  const display = printsPdf ? await openDisplay() : { env: process.env, close: () => {} };
  const electron = runtime ? { BACKSTRIDE_ELECTRON: runtime.executablePath } : {};
  try {
    return await runOpenly(process.execPath, [join(root, 'out', 'main', 'cli.js'), ...words], {
      // Paths are meant from where the person stands, which npm tells; it runs scripts in the checkout.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      stdio: 'inherit',
      env: { ...display.env, ...electron },
    });
  } finally {
    display.close();
  }
});
