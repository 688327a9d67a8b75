import './setup/node-version.mjs';
import { wholeCheck } from './checks/outcome.mjs';
import { runSteps } from './checks/run-steps.mjs';
import { runAppTests, runReliabilityTests, runUnitTests } from './checks/tests.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript, SetupProblem } from './setup/steps.mjs';
import { soaks } from './soak/table.mjs';

// `npm run soak` runs all long variants, one after the other; `npm run soak -- NAME …` those that are named.
const names = process.argv.slice(2);
const ready = 'An Electron and the built app';
const runners = { unit: runUnitTests, e2e: runAppTests, reliability: runReliabilityTests };

await runScript(async () => {
  const unknown = names.find((name) => !soaks.some((soak) => soak.name === name));
  if (unknown !== undefined) throw new SetupProblem(`There is no long variant called ${unknown}.`, listed());
  const chosen = soaks.filter(({ name }) => names.length === 0 || names.includes(name));
  return runSteps([
    { name: ready, run: async () => wholeCheck((await prepare()) !== undefined) },
    ...chosen.map((soak) => ({ name: `${soak.name}: ${soak.what}`, needs: ready, run: () => run(soak) })),
  ]);
});

/** @param {import('./soak/table.mjs').Soak} soak */
function run({ part, args, env }) {
  // Each has counts of its own names, so one soak's do not reach another.
  for (const [name, count] of Object.entries(env)) process.env[name] ??= count;
  return runners[part](args);
}

function listed() {
  const lines = soaks.map(({ name, what, env }) => `  ${name}: ${what} (${Object.keys(env).join(', ')})`);
  return `These are there:\n${lines.join('\n')}`;
}
