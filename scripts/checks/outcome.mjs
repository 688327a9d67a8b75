/**
 * What a step of the checks came to. A step that could not run counts as failed.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Outcome
 */

/** @param {boolean} isGood @returns {Outcome} a check that passes or fails as a whole */
export function wholeCheck(isGood) {
  return isGood ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Outcome[]} outcomes @returns {Outcome} */
export function sum(outcomes) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of outcomes) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/** @param {Outcome} total @returns {string} the closing line, `N passed, N failed` and perhaps `, N skipped` */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {Outcome} total @returns {number} the exit code: 0 only when something ran and nothing failed */
export function exitCode({ passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1;
}

/**
 * Reads what vitest wrote about its run. A test file that could not even be loaded counts as one failure.
 *
 * @param {any} report the contents of its JSON report, undefined when there is none
 * @param {number} code the exit code of the run
 * @returns {Outcome}
 */
export function vitestOutcome(report, code) {
  if (report === undefined) return wholeCheck(false);
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  ).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  return honest({ passed: report.numPassedTests, failed: report.numFailedTests + unloaded, skipped }, code);
}

/**
 * Reads what Playwright wrote about its run. A test that passed only when tried again counts as failed.
 *
 * @param {any} report the contents of its JSON report, undefined when there is none
 * @param {number} code the exit code of the run
 * @returns {Outcome}
 */
export function playwrightOutcome(report, code) {
  if (report === undefined) return wholeCheck(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code);
}

/**
 * A run that ended badly although every test passed has failed all the same, and so has one that ran nothing.
 *
 * @param {Outcome} outcome
 * @param {number} code
 * @returns {Outcome}
 */
function honest(outcome, code) {
  const ranNothing = outcome.passed + outcome.failed === 0;
  return outcome.failed === 0 && (code !== 0 || ranNothing) ? { ...outcome, failed: 1 } : outcome;
}
