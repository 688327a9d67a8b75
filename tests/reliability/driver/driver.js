// The built app as it is, and a hand on its page: once the page is there, runs are logged through `window.backstride`, and
// each answer is told on standard output before anything else happens. `BACKSTRIDE_DRIVE` says what is done: `log` logs
// until it is killed, `once` logs one run and quits, `faults` logs one for each line on standard input, which is a fault as
// faults/library.c understands it.
const { openSync, writeSync } = require('node:fs');
const { join } = require('node:path');
const { createInterface } = require('node:readline');
const { app } = require('electron');

const root = join(__dirname, '..', '..', '..');
app.setAppPath(root);
app.on('web-contents-created', (_, contents) =>
  contents.once('dom-ready', () => void drive(contents.mainFrame)),
);
require(join(root, 'out', 'main', 'main.js'));

const deeds = { log, once, faults };

async function drive(page) {
  try {
    const { value } = await page.executeJavaScript('window.backstride.openJournal()');
    tell({ opened: value.state });
    await deeds[process.env.BACKSTRIDE_DRIVE](page);
  } catch (error) {
    tell({ failed: String(error) });
  }
}

async function log(page) {
  for (;;) tell(await page.executeJavaScript(`(${logRun})()`));
}

async function once(page) {
  tell(await page.executeJavaScript(`(${logRun})()`));
  app.quit();
}

async function faults(page) {
  for await (const fault of createInterface({ input: process.stdin })) {
    arm(fault);
    const answer = await page.executeJavaScript(`(${logRun})()`);
    arm('off');
    tell(answer);
  }
}

/** There is no such file; the library hears what it is called. */
function arm(fault) {
  try {
    openSync(`/backstride-faults/${fault}`, 'r');
  } catch {}
}

/** Runs in the page. */
async function logRun() {
  const at = '2026-03-01T08:00:00+01:00';
  const id = crypto.randomUUID();
  const record = { id, startedAt: '2026-03-01T07:00:00+01:00', distanceM: 5000, elapsedS: 1500 };
  const steps = [{ type: 'add', collection: 'runs', record }];
  const answer = await window.backstride.carryOut({ id: crypto.randomUUID(), at, steps });
  if (answer.ok) return { saved: id };
  return { refused: answer.problem.code, ...(answer.kept && { kept: id }) };
}

/** Straight into the pipe: what is told has left this process, whatever becomes of it. */
function tell(line) {
  writeSync(1, `${JSON.stringify(line)}\n`);
}
