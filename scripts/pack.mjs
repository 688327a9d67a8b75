import './setup/node-version.mjs';
import { join, resolve } from 'node:path';
import { root } from './setup/places.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, SetupProblem, say } from './setup/steps.mjs';

// `npm run pack [-- FOLDER]`: a folder with the app and its own Electron, for a computer that has neither Node nor this checkout.
await runScript(async () => {
  if (process.platform !== 'linux') {
    throw new SetupProblem(
      'Only Linux can be packed for from here.',
      'On macOS and Windows an app is signed and made known to the system, which docs/decisions/packing.md leaves to another tool.',
    );
  }
  const runtime = await prepare();
  // Only now are the packages there that it needs.
  const { packApp } = await import('./packing/pack-app.mjs');
  const to = process.argv[2]
    ? resolve(process.argv[2])
    : join(root, 'dist', `backstride-linux-${process.arch}`);
  const { executable, withoutFuses } = await packApp(runtime, to);
  if (withoutFuses.length > 0) {
    say(
      `Electron ${runtime.version} does not know these fuses, so they are not set: ${withoutFuses.join(', ')}.`,
    );
  }
  say(`The app is packed with Electron ${runtime.version}. Start it with ${executable}`);
  return 0;
});
