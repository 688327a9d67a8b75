import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { installCommand, reasonOf } from '../setup/npm.mjs';
import { cacheFolder, root } from '../setup/places.mjs';
import { runOpenly, runQuietly, SetupProblem, say } from '../setup/steps.mjs';

/** Pinned here instead of in package.json: over a hundred packages that only this command needs. */
const version = '9.6.1';
const packages = ['@stryker-mutator/core', '@stryker-mutator/vitest-runner'];

/** Installs the mutation tester beside the other packages, unless it is there. @throws {SetupProblem} when npm cannot */
export async function ensureStryker() {
  if (packages.every((name) => installedVersion(name) === version)) return;
  say(`Fetching the mutation tester, Stryker ${version}.`);
  const npm = installCommand(...packages.map((name) => `${name}@${version}`));
  const { code, output } = await runQuietly(npm.command, npm.args, { cwd: root, ...npm.options });
  if (code === 0) return;
  throw new SetupProblem(
    `npm could not install the mutation tester:\n${reasonOf(output)}`,
    'Check that this computer reaches its npm registry (`npm ping`), then run the same command again.',
  );
}

/** @param {string} name @returns {string | undefined} */
function installedVersion(name) {
  const path = join(root, 'node_modules', name, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).version : undefined;
}

/**
 * Changes the code of a part, one small thing at a time, and runs the tests that reach it. What was found out is kept outside the
 * checkout, so that the next run tries only what has changed since.
 *
 * @param {import('./table.mjs').MutatedPart} part
 * @param {string[]} files the part's files to change, by their paths inside its folder; all of them when none are named
 * @returns {Promise<boolean>} whether enough was noticed
 */
export async function runStryker({ name, folder, tests }, files) {
  const kept = join(cacheFolder(), 'mutants');
  mkdirSync(kept, { recursive: true });
  const config = join(kept, `${name}.config.json`);
  writeFileSync(config, JSON.stringify(configOf(folder, files, join(kept, `${name}.json`))));
  const script = join(root, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const env = { ...process.env, BACKSTRIDE_MUTANT_TESTS: tests.join('\n') };
  return (await runOpenly(process.execPath, [script, 'run', config], { cwd: root, env })) === 0;
}

/** @param {string} folder @param {string[]} files @param {string} incrementalFile */
function configOf(folder, files, incrementalFile) {
  const wanted = files.length > 0 ? files : ['**/*.ts'];
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'vitest.mutants.config.mts' },
    mutate: [...wanted.map((file) => `${folder}/${file}`), '!**/*.test.ts'],
    coverageAnalysis: 'perTest',
    // A table that is made once at the start would need all tests anew for each of its mutants.
    ignoreStatic: true,
    thresholds: { high: 90, low: 85, break: 80 },
    concurrency: Number(process.env.BACKSTRIDE_MUTANT_WORKERS ?? Math.max(1, availableParallelism() - 1)),
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile,
    reporters: ['clear-text', 'progress-append-only', 'html'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    htmlReporter: { fileName: 'test-results/mutants.html' },
    // It rewrites TypeScript settings with an interface that TypeScript 7 no longer has; they need no rewriting here.
    tsconfigFile: 'none.json',
    tempDirName: 'test-results/mutants',
    ignorePatterns: ['out', 'dist', 'test-results', '.tsbuild', 'resources', 'docs', 'tests/e2e'],
    allowConsoleColors: false,
  };
}
