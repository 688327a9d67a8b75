import { existsSync, readdirSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { importsOf } from './imports-of.mjs';
import { laws, neverReached, testsAlsoMay } from './table.mjs';

/**
 * An import that the law forbids: where it stands, what it names, and why it may not.
 *
 * @typedef {{ file: string, line: number, specifier: string, because: string }} Breach
 */

const codeFile = /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs|css)$/;
const testFile = /\.test\.tsx?$/;
const builtins = new Set(builtinModules);

/**
 * Checks every source file under src/ and electron/ of a project against the import law.
 *
 * @param {string} root the project's folder
 * @returns {{ files: number, breaches: Breach[] }}
 */
export function checkImports(root) {
  const files = ['src', 'electron'].flatMap((folder) => codeFilesIn(root, folder));
  const graph = new Map(files.map((file) => [file, readImports(root, file)]));
  const breaches = files.flatMap((file) => breachesOf(file, graph.get(file) ?? []));
  return { files: files.length, breaches: [...breaches, ...reachBreaches(graph)] };
}

/** @param {string} root @param {string} folder @returns {string[]} paths from the root, with forward slashes */
function codeFilesIn(root, folder) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && codeFile.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * @typedef {{ line: number, specifier: string, typesOnly: boolean, target: string | undefined, packageName: string | undefined }} ResolvedImport
 * `target` is a path from the root, `packageName` an npm package or `node:`; neither is known for a computed import.
 */

/** @param {string} root @param {string} file @returns {ResolvedImport[]} */
function readImports(root, file) {
  return importsOf(join(root, file)).map(({ specifier, line, typesOnly }) => {
    if (specifier === undefined)
      return { line, typesOnly, specifier: '(computed)', target: undefined, packageName: undefined };
    const bare = specifier.replace(/[?#].*$/, '');
    if (!bare.startsWith('.') && !bare.startsWith('/')) {
      return { line, typesOnly, specifier, target: undefined, packageName: packageOf(bare) };
    }
    const target = bare.startsWith('/') ? bare.slice(1) : posix.join(posix.dirname(file), bare);
    return { line, typesOnly, specifier, target: existingFile(root, target), packageName: undefined };
  });
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:') || builtins.has(specifier)) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

/** @param {string} root @param {string} target @returns {string} the file an import without an ending means, if it is there */
function existingFile(root, target) {
  const candidates = [
    target,
    ...['.ts', '.tsx', '.mts', '/index.ts', '/index.tsx'].map((end) => target + end),
  ];
  const isFile = (/** @type {string} */ path) =>
    existsSync(resolve(root, path)) && statSync(resolve(root, path)).isFile();
  return candidates.find(isFile) ?? target;
}

/** @param {string} file @param {ResolvedImport[]} imports @returns {Breach[]} */
function breachesOf(file, imports) {
  const law = lawFor(file);
  return imports.flatMap((found) => {
    const because = law
      ? refusal(law, file, found)
      : `no law speaks of ${dirname(file)}; add it to the table`;
    return because ? [{ file, line: found.line, specifier: found.specifier, because }] : [];
  });
}

/** @param {string} file @returns {{ own: string, folders: string[], packages: string[] } | undefined} the law with its own folder */
function lawFor(file) {
  const fitting = laws
    .map((law) => ({ law, own: ownFolder(law.of, file) }))
    .filter(({ own }) => own !== undefined);
  fitting.sort((a, b) => (b.own?.length ?? 0) - (a.own?.length ?? 0));
  const best = fitting[0];
  return best?.own === undefined ? undefined : { ...best.law, own: best.own };
}

/** @param {string} pattern @param {string} file @returns {string | undefined} the part of the file's path that fits */
function ownFolder(pattern, file) {
  const wanted = pattern.split('/');
  const parts = file.split('/');
  const fits = wanted.every((part, index) =>
    part === '*' ? index < parts.length - 1 : part === parts[index],
  );
  return fits ? parts.slice(0, wanted.length).join('/') : undefined;
}

/**
 * @param {{ own: string, folders: string[], packages: string[] }} law
 * @param {string} file
 * @param {ResolvedImport} found
 * @returns {string | undefined} why the import is refused; nothing when it is allowed
 */
function refusal(law, file, { target, packageName }) {
  const isTest = testFile.test(file);
  const folders = [law.own, ...law.folders, ...(isTest ? testsAlsoMay.folders : [])];
  const packages = [...law.packages, ...(isTest ? testsAlsoMay.packages : [])];
  if (packageName !== undefined) {
    return packages.includes(packageName) ? undefined : `${law.own} may not use ${packageName}`;
  }
  if (target === undefined) return 'an import whose name is worked out at run time cannot be checked';
  return folders.some((folder) => target === folder || target.startsWith(`${folder}/`))
    ? undefined
    : `${law.own} may not import ${target}`;
}

/** @param {Map<string, ResolvedImport[]>} graph @returns {Breach[]} */
function reachBreaches(graph) {
  return neverReached.flatMap(({ entry, packageName, because }) =>
    [...reachedFrom(graph, entry)].flatMap((file) =>
      (graph.get(file) ?? [])
        .filter((found) => found.packageName === packageName && !found.typesOnly)
        .map(({ line, specifier }) => ({
          file,
          line,
          specifier,
          because: `${entry} reaches this file, and ${because}`,
        })),
    ),
  );
}

/** @param {Map<string, ResolvedImport[]>} graph @param {string} entry @returns {Set<string>} */
function reachedFrom(graph, entry) {
  const reached = new Set(graph.has(entry) ? [entry] : []);
  // A Set hands out what is added while it is walked, so this follows every step.
  for (const file of reached) {
    for (const { target, typesOnly } of graph.get(file) ?? []) {
      if (target !== undefined && !typesOnly && graph.has(target)) reached.add(target);
    }
  }
  return reached;
}
