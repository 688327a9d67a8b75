import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath, openDisplay } from '../setup/display.mjs';
import { root } from '../setup/places.mjs';
import { runOpenly, SetupProblem, say } from '../setup/steps.mjs';
import { ensureSystemPackages } from '../setup/system-packages.mjs';
import { playwrightOutcome, vitestOutcome } from './outcome.mjs';

/** @param {string[]} args for vitest @returns {Promise<import('./outcome.mjs').Outcome>} */
export function runUnitTests(args) {
  return withReport(async (report) => {
    const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runOpenly(process.execPath, [script, 'run', ...reporters, ...args], { cwd: root });
    return vitestOutcome(read(report), code);
  });
}

/** @param {string[]} args for Playwright @returns {Promise<import('./outcome.mjs').Outcome>} */
export async function runAppTests(args) {
  await ensurePdfReader();
  return withReport(async (report) => {
    const display = await openDisplay();
    try {
      const script = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
      const env = { ...display.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
      const options = ['test', '--reporter=list,json', ...args];
      const code = await runOpenly(process.execPath, [script, ...options], { cwd: root, env });
      return playwrightOutcome(read(report), code);
    } finally {
      display.close();
    }
  });
}

/** A test reads the PDF back with `pdftotext`. Where that cannot be installed the test says so and is skipped. */
async function ensurePdfReader() {
  if (isOnPath('pdftotext')) return;
  try {
    await ensureSystemPackages(['poppler-utils'], 'The reader for PDF files is missing.');
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    say(`${problem.message} ${problem.advice} Until then the PDF of a report is not read back.`);
  }
}

/**
 * @param {(report: string) => Promise<import('./outcome.mjs').Outcome>} run given the path its JSON report shall have
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-report-'));
  try {
    return await run(join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} report @returns {any} */
function read(report) {
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}
