import { createWriteStream, readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:https';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmCommand, reasonOf } from './npm.mjs';
import { progress, runQuietly, SetupProblem, secondsSince } from './steps.mjs';

const stalledAfterMs = 60_000;

/**
 * Fetches a package's archive from the npm registry that npm is set up for, without installing it. First directly, which
 * can say how far it is; where that fails (a proxy, a login), npm fetches it itself.
 *
 * @param {string} name a package with its version, `name@1.2.3`
 * @param {string} folder where to put the archive
 * @returns {Promise<string>} the archive's path
 * @throws {SetupProblem} when neither works
 */
export async function fetchPackage(name, folder) {
  const startedAt = performance.now();
  const bar = progress(`Fetching ${name} with npm`);
  const file =
    (await streamPackage(name, folder, bar.update)) ?? (await packWithNpm(name, folder, bar.update));
  bar.done(`fetched in ${secondsSince(startedAt)}.`);
  return file;
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {(text: string) => void} report
 * @returns {Promise<string | undefined>} nothing when it did not work
 */
async function streamPackage(name, folder, report) {
  const address = await askNpm(['view', name, 'dist.tarball']);
  if (!address?.startsWith('https:') || (await askNpm(['config', 'get', 'https-proxy']))) return undefined;
  const file = join(folder, 'package.tgz');
  try {
    await download(address, await certificates(), file, report);
    return file;
  } catch {
    return undefined;
  }
}

/** @returns {Promise<Buffer | undefined>} the certificates npm trusts, when it has its own */
async function certificates() {
  const file = await askNpm(['config', 'get', 'cafile']);
  return file ? readFileSync(file) : undefined;
}

/** @param {string[]} args @returns {Promise<string | undefined>} npm's answer, nothing when it has none */
async function askNpm(args) {
  const npm = npmCommand([...args, '--loglevel=silent']);
  const { code, output } = await runQuietly(npm.command, npm.args, npm.options);
  const answer = output.trim();
  return code === 0 && answer !== '' && answer !== 'null' && answer !== 'undefined' ? answer : undefined;
}

/**
 * @param {string} address
 * @param {Buffer | undefined} ca
 * @param {string} file
 * @param {(text: string) => void} report
 */
async function download(address, ca, file, report) {
  const response = await request(address, ca);
  const total = Number(response.headers['content-length'] ?? 0);
  let received = 0;
  response.on('data', (chunk) => {
    received += chunk.length;
    const share = total > 0 ? `${Math.floor((100 * received) / total)} % of ` : '';
    report(`${share}${((total || received) / 1e6).toFixed(0)} MB`);
  });
  await pipeline(response, createWriteStream(file));
}

/** @param {string} address @param {Buffer | undefined} ca @returns {Promise<import('node:http').IncomingMessage>} */
function request(address, ca) {
  return new Promise((settle, fail) => {
    const call = get(address, ca ? { ca } : {}, (response) => {
      if (response.statusCode === 200) settle(response);
      else fail(new Error(`the registry answered ${response.statusCode}`));
    });
    call.setTimeout(stalledAfterMs, () => call.destroy(new Error('nothing came')));
    call.on('error', fail);
  });
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {(text: string) => void} report
 * @returns {Promise<string>}
 */
async function packWithNpm(name, folder, report) {
  const startedAt = performance.now();
  const timer = setInterval(() => report(`npm is fetching it, ${secondsSince(startedAt)}`), 1000);
  const npm = npmCommand([
    'pack',
    name,
    '--ignore-scripts',
    '--loglevel=error',
    `--pack-destination=${folder}`,
  ]);
  const { code, output } = await runQuietly(npm.command, npm.args, npm.options);
  clearInterval(timer);
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz') && file !== 'package.tgz');
  if (code === 0 && archive) return join(folder, archive);
  throw new SetupProblem(
    `${name} could not be fetched from the npm registry:\n${reasonOf(output)}`,
    'Check that this computer reaches its npm registry (`npm ping`), then run the same command again.',
  );
}
