import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createPackage } from '@electron/asar';
import { root } from '../setup/places.mjs';
import { setFuses } from './fuses.mjs';

/** What the app reads while it runs, and nothing else. */
const parts = ['out/main', 'out/preload', 'out/renderer', 'resources/icon'];

/**
 * What packing came to. `withoutFuses` are the fuses that this Electron does not know.
 *
 * @typedef {{ folder: string, executable: string, withoutFuses: string[] }} Packed
 */

/**
 * Lays the built app and its own Electron into a folder that can be put anywhere: `backstride` starts it. Linux alone.
 *
 * @param {import('../setup/runtime.mjs').Runtime} runtime
 * @param {string} folder which must not be there, or may be replaced
 * @returns {Promise<Packed>}
 */
export async function packApp(runtime, folder) {
  rmSync(folder, { recursive: true, force: true });
  const resources = join(folder, 'resources');
  const electron = dirname(runtime.executablePath);
  // Electron's own start page, or what stands in for it, is no part of the app.
  cpSync(electron, folder, { recursive: true, filter: (path) => path !== join(electron, 'resources') });
  mkdirSync(resources);
  const executable = join(folder, 'backstride');
  renameSync(join(folder, 'electron'), executable);
  await writeArchive(join(resources, 'app.asar'));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  cpSync(join(root, 'resources', 'icon', 'icon-512.png'), join(folder, 'backstride.png'));
  writeFileSync(join(folder, 'backstride.desktop'), desktopEntry());
  return { folder, executable, withoutFuses: await setFuses(executable) };
}

/** @param {string} archive */
async function writeArchive(archive) {
  const stage = mkdtempSync(join(tmpdir(), 'backstride-pack-'));
  try {
    for (const part of parts) cpSync(join(root, part), join(stage, part), { recursive: true });
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(description(), undefined, 2)}\n`);
    await createPackage(stage, archive);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** The description of the app, without what only a developer needs. */
function description() {
  const { name, productName, version, description, license, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return { name, productName, version, description, license, main, desktopName: 'backstride.desktop' };
}

/** For menus of programs, with the sandbox as Chromium has it. */
function desktopEntry() {
  return `[Desktop Entry]
Type=Application
Name=Backstride
Comment=A workout journal on your own disk
Exec=backstride
Icon=backstride
Categories=Utility;
StartupWMClass=backstride
`;
}
