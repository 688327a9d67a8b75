// Takes the place of the start page that the Electron distribution from npm lacks: `electron FOLDER …` runs the app in
// that folder under its own name, as Electron's own start page would.
const { app, dialog } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const appFolder = process.argv.slice(1).find((word) => !word.startsWith('-') && isApp(resolve(word)));

if (appFolder === undefined) {
  dialog.showErrorBox('No app', 'Start this runtime with the folder of an app that holds a package.json.');
  app.exit(1);
} else {
  run(resolve(appFolder));
}

function isApp(folder) {
  return existsSync(folder) && statSync(folder).isDirectory() && existsSync(join(folder, 'package.json'));
}

function run(folder) {
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const main = require.resolve(join(folder, description.main ?? 'index.js'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(folder);
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  takeOwnDataFolder();
  require(main);
}

// The data folder was named after this launcher before the app's name was known.
function takeOwnDataFolder() {
  if (app.commandLine.hasSwitch('user-data-dir')) return;
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
}
