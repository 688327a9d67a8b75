import './setup/node-version.mjs';
import { wholeCheck } from './checks/outcome.mjs';
import { runSteps } from './checks/run-steps.mjs';
import { ensureStryker, runStryker } from './mutants/stryker.mjs';
import { mutatedParts } from './mutants/table.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript, SetupProblem } from './setup/steps.mjs';

// `npm run mutants` tries all parts; `npm run mutants -- PART FILE…` one of them, or some files of it.
const [wanted, ...files] = process.argv.slice(2);
const packages = 'Packages';

await runScript(async () => {
  const parts = mutatedParts.filter(({ name }) => wanted === undefined || name === wanted);
  if (parts.length === 0) {
    const names = mutatedParts.map(({ name, folder }) => `${name} (${folder})`).join(' and ');
    throw new SetupProblem(`There is no part called ${wanted}.`, `The parts are ${names}.`);
  }
  return runSteps([
    { name: packages, run: async () => wholeCheck(await areInstalled()) },
    ...parts.map((part) => ({
      name: `Mutants of ${part.folder}`,
      needs: packages,
      run: async () => wholeCheck(await runStryker(part, files)),
    })),
  ]);
});

async function areInstalled() {
  await ensureInstalled();
  await ensureStryker();
  return true;
}
