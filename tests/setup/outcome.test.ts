import { describe, expect, it } from 'vitest';
import {
  closingLine,
  exitCode,
  playwrightOutcome,
  sum,
  vitestOutcome,
  wholeCheck,
} from '../../scripts/checks/outcome.mjs';

const unit = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const app = { stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the closing line of the tests', () => {
  it('says how many passed and failed', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  it('names skipped ones only when there are any', () => {
    expect(closingLine({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
  });

  it('adds up the steps', () => {
    const total = sum([wholeCheck(true), wholeCheck(false), { passed: 4, failed: 0, skipped: 1 }]);
    expect(total).toEqual({ passed: 5, failed: 1, skipped: 1 });
  });

  it.each([
    [{ passed: 3, failed: 0, skipped: 0 }, 0],
    [{ passed: 3, failed: 1, skipped: 0 }, 1],
    [{ passed: 0, failed: 0, skipped: 4 }, 1],
  ])('ends %o with exit code %i', (total, code) => {
    expect(exitCode(total)).toBe(code);
  });
});

describe('what a test runner reported', () => {
  it('counts the passed tests of a good run', () => {
    expect(vitestOutcome(unit, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
    expect(playwrightOutcome(app, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    const report = { ...unit, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(vitestOutcome(report, 1).failed).toBe(1);
  });

  it('does not count the file of a failed test on top of the test', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }] };
    expect(vitestOutcome({ ...unit, numFailedTests: 1, testResults: [file] }, 1).failed).toBe(1);
  });

  it('takes a test that passed only on a second try for failed', () => {
    expect(playwrightOutcome({ ...app, stats: { ...app.stats, flaky: 1 } }, 0).failed).toBe(1);
  });

  it('counts an error outside of any test', () => {
    expect(playwrightOutcome({ ...app, errors: [{ message: 'no such fixture' }] }, 1).failed).toBe(1);
  });

  it('takes a run without a report, with a bad ending or without tests for failed', () => {
    expect(vitestOutcome(undefined, 0).failed).toBe(1);
    expect(vitestOutcome(unit, 1).failed).toBe(1);
    expect(vitestOutcome({ ...unit, numPassedTests: 0 }, 0).failed).toBe(1);
    expect(playwrightOutcome(undefined, 0).failed).toBe(1);
    expect(playwrightOutcome({ ...app, stats: { ...app.stats, expected: 0 } }, 0).failed).toBe(1);
  });
});
