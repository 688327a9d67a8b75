import { SetupProblem, say, secondsSince } from '../setup/steps.mjs';
import { closingLine, exitCode, sum, wholeCheck } from './outcome.mjs';

/**
 * One step of the checks. With `needs`, it does not run unless that step passed.
 *
 * @typedef {{ name: string, needs?: string, run: () => Promise<import('./outcome.mjs').Outcome> }} Step
 */

/**
 * Runs the steps one after the other, says what each came to, and closes with the line that sums them up.
 *
 * @param {Step[]} steps
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  /** @type {Map<string, import('./outcome.mjs').Outcome>} */
  const outcomes = new Map();
  for (const step of steps) {
    const needed = step.needs === undefined ? undefined : outcomes.get(step.needs);
    outcomes.set(step.name, needed && needed.failed > 0 ? notRun(step) : await runStep(step));
  }
  const total = sum([...outcomes.values()]);
  sayOutcomes(outcomes);
  process.stdout.write(`${closingLine(total)}\n`);
  return exitCode(total);
}

/** @param {Step} step */
async function runStep(step) {
  say(`\n— ${step.name} —`);
  const startedAt = performance.now();
  const outcome = await step.run().catch(failedStep);
  say(`${step.name}: ${closingLine(outcome)} (${secondsSince(startedAt)})`);
  return outcome;
}

/** @param {unknown} error */
function failedStep(error) {
  if (error instanceof SetupProblem) say(`${error.message}\n${error.advice}`);
  else say(error instanceof Error ? `${error.stack}` : String(error));
  return wholeCheck(false);
}

/** @param {Step} step */
function notRun(step) {
  say(`\n— ${step.name} —\nIt could not run because “${step.needs}” failed; that counts as one failure.`);
  return wholeCheck(false);
}

/** @param {Map<string, import('./outcome.mjs').Outcome>} outcomes */
function sayOutcomes(outcomes) {
  const failed = [...outcomes].filter(([, outcome]) => outcome.failed > 0).map(([name]) => name);
  say(
    failed.length === 0
      ? '\nEvery step passed.'
      : `\nFailed: ${failed.join(', ')}. What is wrong stands above.`,
  );
}
