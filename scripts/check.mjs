import './setup/node-version.mjs';
import { wholeCheck } from './checks/outcome.mjs';
import { runSteps } from './checks/run-steps.mjs';
import { checkLaw, checkLint, checkTypes } from './checks/static.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript } from './setup/steps.mjs';

await runScript(async () => {
  await ensureInstalled();
  return runSteps([
    { name: 'Types', run: async () => wholeCheck(await checkTypes()) },
    { name: 'Lint', run: async () => wholeCheck(await checkLint()) },
    { name: 'Import law', run: async () => wholeCheck(await checkLaw()) },
  ]);
});
