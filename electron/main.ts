import { app } from 'electron';
import type * as words from '../src/words/index';
import { readArguments, type StartArguments } from './arguments';
import { developmentOrigin } from './development';
import { harden } from './hardening';
import { openBackstride } from './open-backstride';
import { dataFolder } from './paths';
import { registerPageScheme } from './protocol';
import { reasonOf, say } from './streams';

// Whatever is written from here on is for this user alone, whatever the system's custom is.
process.umask(0o077);
registerPageScheme();
harden(developmentOrigin());
const wishes = readWishes();
if (wishes?.printReport) print(wishes.printReport);
else if (wishes) begin(wishes);

function begin(wishes: StartArguments): void {
  // Chromium knows `--user-data-dir=DIR` alone, and DIR may be relative.
  if (wishes.userDataDir) app.setPath('userData', dataFolder(wishes.userDataDir));
  // One window to a data folder: the first one is brought to the front and this start is over.
  if (app.requestSingleInstanceLock()) void openBackstride(wishes, developmentOrigin());
  else leave(0, (t) => t('menu.alreadyOpen'));
}

function print(wish: NonNullable<StartArguments['printReport']>): void {
  void import('./print-report').then(({ printReport }) => printReport(wish));
}

function readWishes(): StartArguments | undefined {
  try {
    return readArguments(process.argv);
  } catch (error) {
    leave(2, (t) => t('menu.wrongUse', { reason: reasonOf(error) }));
    return undefined;
  }
}

/** Most starts say nothing here, so the words are fetched when there is something to say. */
function leave(code: 0 | 2, sentence: (t: typeof words.t) => string): void {
  void import('../src/words/index').then(async ({ t }) => {
    await say(sentence(t), code === 0 ? process.stdout : process.stderr);
    app.exit(code);
  });
}
