/**
 * How to start npm: the very npm that started this script, when it did, else the one on the path.
 *
 * @param {string[]} args
 * @returns {{ command: string, args: string[], options: { shell?: boolean } }}
 */
export function npmCommand(args) {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.[cm]?js$/.test(running)) {
    return { command: process.execPath, args: [running, ...args], options: {} };
  }
  // On Windows npm is a batch file, which only a shell can start.
  return process.platform === 'win32'
    ? { command: 'npm.cmd', args, options: { shell: true } }
    : { command: 'npm', args, options: {} };
}

/**
 * How to install what package-lock.json names, and `more` besides, which stays out of it. No package's own install script is run.
 *
 * @param {string[]} more such as `name@1.2.3`
 */
export function installCommand(...more) {
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return npmCommand(['install', ...options, ...more]);
}

/**
 * What npm gave as the reason of a failure, without its advice on how to use it.
 *
 * @param {string} output
 * @returns {string}
 */
export function reasonOf(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm error ?/, '').trimEnd());
  const end = lines.findIndex((line) =>
    /^(Usage|Install a package|A complete log|If you are behind)/.test(line),
  );
  const said = lines.slice(0, end === -1 ? lines.length : end).filter((line) => line !== '');
  return said.slice(0, 10).join('\n');
}
