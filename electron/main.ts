import { app } from 'electron';
import { t } from '../src/words/index';
import { readArguments, type StartArguments } from './arguments';
import { developmentOrigin } from './development';
import { harden } from './hardening';
import { openBackstride } from './open-backstride';
import { dataFolder } from './paths';
import { printReport } from './print-report';
import { registerPageScheme } from './protocol';
import { reasonOf, say } from './streams';

registerPageScheme();
harden(developmentOrigin());
const wishes = readWishes();
if (wishes) begin(wishes);

function begin(wishes: StartArguments): void {
  if (wishes.printReport) return void printReport(wishes.printReport);
  // Chromium knows `--user-data-dir=DIR` alone, and DIR may be relative.
  if (wishes.userDataDir) app.setPath('userData', dataFolder(wishes.userDataDir));
  // One window to a data folder: the first one is brought to the front and this start is over.
  if (!app.requestSingleInstanceLock()) return void leave(t('menu.alreadyOpen'), 0);
  void openBackstride(wishes, developmentOrigin());
}

function readWishes(): StartArguments | undefined {
  try {
    return readArguments(process.argv);
  } catch (error) {
    void leave(t('menu.wrongUse', { reason: reasonOf(error) }), 2);
    return undefined;
  }
}

async function leave(sentence: string, code: number): Promise<void> {
  await say(sentence, code === 0 ? process.stdout : process.stderr);
  app.exit(code);
}
