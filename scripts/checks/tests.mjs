import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isOnPath, openDisplay } from '../setup/display.mjs';
import { root } from '../setup/places.mjs';
import { runOpenly, SetupProblem, say } from '../setup/steps.mjs';
import { ensureSystemPackages } from '../setup/system-packages.mjs';
import { playwrightOutcome, vitestOutcome } from './outcome.mjs';
import { withConnectionsWatched } from './watched-run.mjs';

/**
 * Runs the unit tests. When they all run, the branches of what keeps a journal are counted too, and too few fail the run.
 *
 * @param {string[]} args for vitest @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export function runUnitTests(args) {
  return runVitest(args.length === 0 ? ['--coverage'] : args, process.env);
}

/**
 * Runs the rigs of tests/reliability, on a display, against the built app.
 *
 * @param {string[]} args for vitest @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runReliabilityTests(args) {
  await ensureRigTools();
  const display = await openDisplay();
  try {
    return await runVitest(['--config', 'vitest.reliability.config.mts', ...args], display.env);
  } finally {
    display.close();
  }
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<import('./outcome.mjs').Outcome>} */
function runVitest(args, env) {
  return withReport(async (report) => {
    const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const all = [script, 'run', ...reporters, ...args];
    const code = await runOpenly(process.execPath, all, { cwd: root, env });
    return vitestOutcome(read(report), code);
  });
}

/** @param {string[]} args for Playwright @returns {Promise<import('./outcome.mjs').Outcome>} */
export async function runAppTests(args) {
  await ensurePdfReader();
  await ensureSyncthing();
  return withReport((report) =>
    withConnectionsWatched(args.length === 0, async (watching) => {
      const display = await openDisplay();
      try {
        const script = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
        const env = { ...display.env, ...watching, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
        const options = ['test', '--reporter=list,json', ...args];
        const code = await runOpenly(process.execPath, [script, ...options], { cwd: root, env });
        return playwrightOutcome(read(report), code);
      } finally {
        display.close();
      }
    }),
  );
}

/** A test reads the PDF back with `pdftotext`. Where that cannot be installed the test says so and is skipped. */
function ensurePdfReader() {
  return ensureTool(
    'pdftotext',
    ['poppler-utils'],
    'The reader for PDF files is missing.',
    'Until then the PDF of a report is not read back.',
  );
}

/** Two windows keep one journal in a folder that a real sync program keeps the same. */
function ensureSyncthing() {
  if (process.platform !== 'linux') return undefined;
  const until = 'Until then no journal is kept on two computers by a real sync program.';
  return ensureTool('syncthing', ['syncthing'], 'The sync program is missing.', until);
}

/** The rigs make system calls fail, cut the power of disks of their own, and run at dates of their own. */
async function ensureRigTools() {
  if (process.platform !== 'linux') return;
  const until = 'Until then no system call is made to fail.';
  await ensureTool('gcc', ['gcc', 'libc6-dev'], 'The compiler for the fault library is missing.', until);
  await ensureTool('strace', ['strace'], 'The tracer of system calls is missing.', until);
  const noPower = 'Until then no power is cut.';
  await ensureTool('mkfs.xfs', ['xfsprogs'], 'The maker of XFS disks is missing.', noPower);
  await ensureTool('mkfs.btrfs', ['btrfs-progs'], 'The maker of Btrfs disks is missing.', noPower);
  const noClocks = 'Until then the tests run at one date only.';
  await ensureTool(
    'faketime',
    ['faketime'],
    'The program that changes the date for another is missing.',
    noClocks,
  );
}

/**
 * Installs what a test needs where it may; where it may not, the test says so itself and is skipped.
 *
 * @param {string} program @param {string[]} packages @param {string} missing @param {string} until what does not happen without it
 */
async function ensureTool(program, packages, missing, until) {
  if (isOnPath(program)) return;
  try {
    await ensureSystemPackages(packages, missing);
  } catch (problem) {
    if (!(problem instanceof SetupProblem)) throw problem;
    say(`${problem.message} ${problem.advice} ${until}`);
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
