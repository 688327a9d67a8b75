import './setup/node-version.mjs';
import { wholeCheck } from './checks/outcome.mjs';
import { runSteps } from './checks/run-steps.mjs';
import { checkLaw, checkLint, checkTypes } from './checks/static.mjs';
import { runAppTests, runReliabilityTests, runUnitTests } from './checks/tests.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, SetupProblem } from './setup/steps.mjs';

// `npm test` runs everything; `npm test -- unit …`, `-- e2e …` and `-- reliability …` run a part, and what follows goes to its runner.
const [part = 'all', ...args] = process.argv.slice(2);

const packages = 'Packages';
const ready = 'An Electron and the built app';

/** @typedef {import('./checks/run-steps.mjs').Step} Step */

/** @type {Step} */
const installing = { name: packages, run: async () => wholeCheck(await isDone(ensureInstalled())) };
/** @type {Step} */
const preparing = { name: ready, needs: packages, run: async () => wholeCheck(await isDone(prepare())) };
/** @type {Step[]} */
const checks = [
  { name: 'Types', needs: packages, run: async () => wholeCheck(await checkTypes()) },
  { name: 'Lint', needs: packages, run: async () => wholeCheck(await checkLint()) },
  { name: 'Import law', needs: packages, run: async () => wholeCheck(await checkLaw()) },
];
/** @type {Step} */
const unit = { name: 'Unit tests', needs: packages, run: () => runUnitTests(args) };
/** @type {Step} */
const app = { name: 'The real app', needs: ready, run: () => runAppTests(args) };
/** @type {Step} */
const rigs = { name: 'Reliability', needs: ready, run: () => runReliabilityTests(args) };

/** @type {Record<string, Step[]>} */
const parts = {
  all: [installing, preparing, ...checks, unit, app, rigs],
  unit: [installing, unit],
  e2e: [installing, preparing, app],
  reliability: [installing, preparing, rigs],
};

/** @param {Promise<unknown>} work which throws when it cannot be done */
async function isDone(work) {
  await work;
  return true;
}

await runScript(async () => {
  const steps = parts[part];
  if (steps) return runSteps(steps);
  throw new SetupProblem(
    `There is no part of the tests called ${part}.`,
    'The parts are unit, e2e and reliability; `npm run check` checks types, lint and imports; `npm test` alone runs everything.',
  );
});
