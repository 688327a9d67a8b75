import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { CallInput } from '../../src/contract/channels';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Journal } from '../../src/domain/journal/schema';
import { aCommand, logRun } from '../support/commands';
import { aJournal, aRun, idOf } from '../support/journals';
import { type Backstride, expect, test } from '../support/launch';

const before = aJournal({ runs: [aRun('2026-11-20')] });
const somebodyElses = { ...aJournal({ runs: [aRun('2026-01-01')] }), id: idOf(999) };

const fileIn = (folder: string) => join(folder, 'journal.json');
const onDisk = (folder: string) => JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Journal;
const runsIn = (folder: string) => onDisk(folder).runs.map(({ id }) => id);
const lay = (folder: string, journal: Journal) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileIn(folder), canonicalText(journal));
};

/** Logs run number `number` as the page does, and answers with what main said. */
const log = (page: Page, number: number) =>
  page.evaluate(
    (command) => window.backstride.carryOut(command),
    aCommand(number, logRun(number)) as unknown as CallInput<'carryOut'>,
  );

/** How the window's journal stands, as main says it when it is asked. */
const standing = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.backstride.openJournal(undefined);
    return answer.ok && answer.value.state === 'good' ? (answer.value.standing ?? 'well') : 'not open';
  });
const troubled = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) });

/** Opens the window on a journal with one run, logs a second, and gathers what main tells the page. */
async function opened(launch: (options: { journal: string }) => Promise<Backstride>, within: string) {
  const folder = join(within, 'journal');
  lay(folder, before);
  const backstride = await launch({ journal: folder });
  const { page } = backstride;
  await expect.poll(() => standing(page)).toBe('well');
  await page.evaluate(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    window.backstride.on.journalChanged((change) => told.push(change));
  });
  expect(await log(page, 7)).toMatchObject({ ok: true });
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  return { ...backstride, folder, told };
}

const gone: {
  what: string;
  code: string;
  happens: (folder: string) => void;
  back?: (folder: string) => void;
}[] = [
  {
    what: 'renaming the file',
    code: 'journalGone',
    happens: (folder) => renameSync(fileIn(folder), join(folder, 'old journal.bak')),
    back: (folder) => renameSync(join(folder, 'old journal.bak'), fileIn(folder)),
  },
  {
    what: 'renaming the folder',
    code: 'folderGone',
    happens: (folder) => renameSync(folder, `${folder} 2025`),
    back: (folder) => renameSync(`${folder} 2025`, folder),
  },
  { what: 'removing the file', code: 'journalGone', happens: (folder) => rmSync(fileIn(folder)) },
  {
    what: 'removing the folder',
    code: 'folderGone',
    happens: (folder) => rmSync(folder, { recursive: true }),
  },
  {
    what: 'putting somebody else’s journal there',
    code: 'otherJournal',
    happens: (folder) => lay(folder, somebodyElses),
  },
  {
    what: 'putting a folder there',
    code: 'notAFile',
    happens: (folder) => {
      rmSync(fileIn(folder));
      mkdirSync(fileIn(folder));
    },
  },
];

for (const { what, code, happens, back } of gone) {
  test(`${what} under the open window is said, nothing is lost, and it heals`, async ({ launch }, info) => {
    const { page, folder, told } = await opened(launch, info.outputPath());
    happens(folder);
    await expect
      .poll(told, { timeout: 15_000 })
      .toContainEqual(expect.objectContaining({ standing: troubled(code) }));
    expect(await log(page, 8)).toMatchObject({
      ok: false,
      problem: { code },
      kept: { changes: [{ id: idOf(8) }], standing: { unsaved: 1, rescue: expect.any(String) } },
    });
    if (back) back(folder);
    else expect(await page.evaluate(() => window.backstride.putBack(undefined))).toMatchObject({ ok: true });
    await expect.poll(() => standing(page), { timeout: 15_000 }).toBe('well');
    expect(runsIn(folder)).toEqual(expect.arrayContaining([idOf(7), idOf(8)]));
    const aside = readdirSync(folder).filter((name) => name.startsWith('journal.aside-'));
    expect(aside).toHaveLength(code === 'otherJournal' || code === 'notAFile' ? 1 : 0);
    if (code === 'otherJournal')
      expect(readFileSync(join(folder, aside[0] ?? ''), 'utf8')).toBe(canonicalText(somebodyElses));
  });
}

test('an older copy in its place loses nothing', async ({ launch }, info) => {
  const { page, folder } = await opened(launch, info.outputPath());
  lay(folder, before);
  await expect.poll(() => runsIn(folder)).toContain(idOf(7));
  expect(await standing(page)).toBe('well');
  expect(await log(page, 8)).toMatchObject({ ok: true });
  expect(runsIn(folder)).toHaveLength(3);
});

test('garbage in its place is set aside, and the journal is put back', async ({ launch }, info) => {
  const { page, folder, told } = await opened(launch, info.outputPath());
  writeFileSync(fileIn(folder), '{"format": "backstride-jour');
  await expect
    .poll(told, { timeout: 15_000 })
    .toContainEqual(
      expect.objectContaining({ told: expect.objectContaining({ code: 'damagedUnderneath' }) }),
    );
  expect(runsIn(folder)).toContain(idOf(7));
  expect(await standing(page)).toBe('well');
  const aside = readdirSync(folder).find((name) => name.startsWith('journal.damaged-'));
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{"format": "backstride-jour');
});

test('what another computer wrote comes in, from its file and from a conflict copy', async ({
  launch,
}, info) => {
  const { page, folder, told } = await opened(launch, info.outputPath());
  const now = onDisk(folder);
  const devices = { ...now.settings.devices, lap: 'the laptop' };
  const theirs = {
    ...now,
    settings: { ...now.settings, devices, version: { ...now.settings.version, lap: 9 } },
    runs: [...now.runs, aRun('2026-01-01', { version: { lap: 1 } })],
  };
  lay(folder, theirs);
  await expect.poll(told).toContainEqual(
    expect.objectContaining({
      came: expect.objectContaining({ source: 'file', from: ['the laptop'], added: 1 }),
    }),
  );
  const copy = { ...theirs, runs: [...theirs.runs, aRun('2026-01-02', { version: { lap: 2 } })] };
  writeFileSync(join(folder, 'journal.sync-conflict-20261122-081000-ABCDEF7.json'), canonicalText(copy));
  await expect
    .poll(told)
    .toContainEqual(expect.objectContaining({ came: expect.objectContaining({ source: 'copy', added: 1 }) }));
  await expect.poll(() => readdirSync(folder)).toEqual(['journal.json']);
  expect(runsIn(folder)).toHaveLength(4);
  expect(await standing(page)).toBe('well');
});

test('leaving with unsaved changes is asked about, and they come back at the next start', async ({
  launch,
}, info) => {
  const { app, page, folder, userData } = await opened(launch, info.outputPath());
  renameSync(folder, `${folder}-away`);
  expect(await log(page, 8)).toMatchObject({ ok: false, kept: { standing: { unsaved: 1 } } });
  await app.evaluate(({ dialog }) => {
    const asked: Electron.MessageBoxOptions[] = [];
    Object.assign(globalThis, { asked });
    const answer = async (_: unknown, options: Electron.MessageBoxOptions) => {
      asked.push(options);
      const buttons = options.buttons ?? [];
      // The first time somebody stays, the second time they leave.
      return {
        response: asked.length === 1 ? buttons.length - 1 : buttons.indexOf('Quit'),
        checkboxChecked: false,
      };
    };
    dialog.showMessageBox = answer as unknown as typeof dialog.showMessageBox;
  });
  const asked = () =>
    app.evaluate(() => (globalThis as unknown as { asked: Electron.MessageBoxOptions[] }).asked);
  const leave = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await leave();
  await expect.poll(asked).toHaveLength(1);
  expect((await asked())[0]).toMatchObject({
    message: 'One change is not saved.',
    buttons: ['Try again', 'Save a copy…', 'Quit', 'Keep Backstride open'],
  });
  expect(await standing(page)).toEqual(troubled('folderGone'));
  const left = app.waitForEvent('close');
  await leave();
  await left;
  renameSync(`${folder}-away`, folder);
  expect(runsIn(folder)).not.toContain(idOf(8));
  const again = await launch({ journal: folder, userData });
  await expect.poll(() => runsIn(folder), { timeout: 15_000 }).toContain(idOf(8));
  expect(await standing(again.page)).toBe('well');
});
