import './setup/node-version.mjs';
import { demoArguments } from './setup/demo.mjs';
import { openDisplay } from './setup/display.mjs';
import { runJournal } from './setup/journal-window.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, say } from './setup/steps.mjs';

// `npm start -- …`: everything but --demo goes on to the app, for example --smoke or --journal=FOLDER.
const isDemo = process.argv.includes('--demo');
const forTheApp = process.argv.slice(2).filter((word) => word !== '--demo');

await runScript(async () => {
  const runtime = await prepare();
  const demo = isDemo ? await demoArguments() : { args: [], remove: () => {} };
  const display = await openDisplay();
  try {
    say(`Opening the journal in Electron ${runtime.version} …`);
    return await runJournal(runtime, [...demo.args, ...forTheApp], display.env);
  } finally {
    display.close();
    demo.remove();
  }
});
