import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/**
 * The switches in Electron's binary as they are to stand in what is handed out, so that the binary is this app and nothing else: no
 * Node program, no debugger, no code from beside the archive. The others stay as Electron ships them.
 *
 * @type {Readonly<Record<string, boolean>>}
 */
export const wantedFuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // Electron looks at this on macOS and Windows alone.
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** `unknown` is a fuse that this Electron does not have. @typedef {'on' | 'off' | 'removed' | 'unknown'} FuseState */

/**
 * Sets the wanted fuses that this Electron has.
 *
 * @param {string} executable
 * @returns {Promise<string[]>} those that it does not have
 */
export async function setFuses(executable) {
  const before = await readFuses(executable);
  const names = Object.keys(wantedFuses);
  const known = names.filter((name) => before[name] === 'on' || before[name] === 'off');
  const wire = Object.fromEntries(known.map((name) => [optionOf(name), wantedFuses[name]]));
  await flipFuses(executable, { version: FuseVersion.V1, ...wire });
  return names.filter((name) => !known.includes(name));
}

/** @param {string} executable @returns {Promise<Record<string, FuseState>>} how the wanted fuses stand in it */
export async function readFuses(executable) {
  const wire = /** @type {Record<number, number | undefined>} */ (
    /** @type {unknown} */ (await getCurrentFuseWire(executable))
  );
  const states = Object.keys(wantedFuses).map((name) => [name, stateOf(wire[optionOf(name)])]);
  return Object.fromEntries(states);
}

/** @param {string} name */
function optionOf(name) {
  return FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];
}

/** The wire is text: `0`, `1`, or `r` for a fuse that was taken out again. @param {number | undefined} byte @returns {FuseState} */
function stateOf(byte) {
  if (byte === undefined) return 'unknown';
  return (
    { 0: /** @type {const} */ ('off'), 1: /** @type {const} */ ('on') }[String.fromCharCode(byte)] ??
    'removed'
  );
}
