import { join } from 'node:path';
import { root } from '../setup/places.mjs';
import { runOpenly, say } from '../setup/steps.mjs';

/** Starts a tool of node_modules with this very Node. @param {string} script @param {string[]} args */
function tool(script, args) {
  return runOpenly(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root });
}

/** Every side is its own TypeScript project, so a side that reaches for what it has not is a type error. */
export async function checkTypes() {
  return (await tool('typescript/bin/tsc', ['--build', '--pretty', 'false'])) === 0;
}

/** Lint rules and formatting, of code and styles. */
export async function checkLint() {
  return (
    (await tool('@biomejs/biome/bin/biome', [
      'check',
      '--error-on-warnings',
      '--max-diagnostics=50',
      '.',
    ])) === 0
  );
}

/** Who may import whom. */
export async function checkLaw() {
  // Read with the bundler's own parser, which is there only once the packages are installed.
  const { checkImports } = await import('../law/check-imports.mjs');
  const { files, breaches } = checkImports(root);
  for (const { file, line, specifier, because } of breaches) {
    say(`${file}:${line} imports '${specifier}', but ${because}.`);
  }
  say(breaches.length === 0 ? `${files} files keep to it.` : `${breaches.length} imports break it.`);
  return breaches.length === 0 && files > 0;
}
