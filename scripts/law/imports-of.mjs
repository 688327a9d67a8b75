import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/**
 * What a file imports, in whatever way it says so.
 *
 * @typedef {{ specifier: string | undefined, line: number, typesOnly: boolean }} Import `specifier` is missing where it is
 *   worked out at run time; with `typesOnly` nothing of it is left when the code runs.
 */

/**
 * Reads what a TypeScript, JavaScript or CSS file takes from others: static, dynamic, required, types only, or by a
 * glob; in CSS also what a rule composes.
 *
 * @param {string} path
 * @returns {Import[]}
 * @throws when the file cannot be parsed, naming it
 */
export function importsOf(path) {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('.css') ? importsOfStyles(text) : importsOfCode(path, text);
}

/** @param {string} text @returns {Import[]} */
function importsOfStyles(text) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const pattern = /(?:@import\s+(?:url\(\s*)?|\bcomposes\s*:[^;}]*\bfrom\s+)['"]([^'"]+)['"]/g;
  return [...code.matchAll(pattern)].map((match) => ({
    specifier: match[1],
    line: lineAt(code, match.index),
    typesOnly: false,
  }));
}

/** @param {string} path @param {string} text @returns {Import[]} */
function importsOfCode(path, text) {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be read as code: ${errors[0]?.message}`);
  /** @type {Import[]} */
  const found = [];
  collect(program, (node, source) =>
    found.push({
      specifier: literal(source),
      line: lineAt(text, node.start),
      typesOnly: namesTypesOnly(node),
    }),
  );
  return found;
}

/** @param {any} node */
function namesTypesOnly(node) {
  return node.importKind === 'type' || node.exportKind === 'type' || node.type === 'TSImportType';
}

/**
 * Walks the syntax tree and reports every node that names another module.
 *
 * @param {any} node
 * @param {(node: any, source: any) => void} report
 */
function collect(node, report) {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, report);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') for (const source of sourcesOf(node)) report(node, source);
  for (const value of Object.values(node)) collect(value, report);
}

/** @param {any} node @returns {any[]} the expressions by which a node names other modules */
function sourcesOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return [node.source ?? node.argument];
    case 'ExportNamedDeclaration':
      return node.source ? [node.source] : [];
    case 'TSExternalModuleReference':
      return [node.expression];
    case 'CallExpression':
      return loaderArguments(node);
    default:
      return [];
  }
}

/** @param {any} call @returns {any[]} */
function loaderArguments(call) {
  const { callee } = call;
  if (callee.type === 'Identifier' && callee.name === 'require') return [call.arguments[0]];
  const isGlob = callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty';
  if (!isGlob || callee.property.name !== 'glob') return [];
  const [patterns] = call.arguments;
  return patterns?.type === 'ArrayExpression' ? patterns.elements : [patterns];
}

/** @param {any} expression @returns {string | undefined} */
function literal(expression) {
  const inner = expression?.type === 'TSLiteralType' ? expression.literal : expression;
  if (inner?.type === 'TemplateLiteral' && inner.quasis.length === 1) return inner.quasis[0].value.cooked;
  return typeof inner?.value === 'string' ? inner.value : undefined;
}

/** @param {string} text @param {number} offset */
function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
