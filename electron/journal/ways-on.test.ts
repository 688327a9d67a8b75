import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readJournal } from '../../src/domain/journal/read';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aCommand, logRun, storeParts, unluckyDisk } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { type Opened, openStore } from './open-store';
import { ProblemError } from './problem';
import { backupsFor } from './shelves';
import type { StoreParts } from './store';
import { createFromBackup, createJournalIn, mendDamagedJournal, updateOlder } from './ways-on';

const v1 = await readFile(new URL('../../tests/fixtures/journals/v1.json', import.meta.url));
const v1Id = '5f0c2a1e-7d34-4b8a-9c61-0e2f6a4d8b10';

const pathIn = ({ folder }: StoreParts) => join(folder, 'journal.json');

async function closed(opening: Promise<Opened>): Promise<Opened> {
  const opened = await opening;
  onTestFinished(opened.close);
  await opened.close();
  return opened;
}

async function put(parts: StoreParts, content: Uint8Array | string): Promise<void> {
  await mkdir(parts.folder, { recursive: true });
  await writeFile(pathIn(parts), content);
}

const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.code : Promise.reject(error)),
  );

/** A journal that was opened and backed up, and then cut off in the middle. */
async function aDamagedJournal(parts: StoreParts) {
  await put(parts, bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
  await closed(openStore(parts));
  const cut = (await readFile(pathIn(parts))).subarray(0, 400);
  await writeFile(pathIn(parts), cut);
  const { state } = await openStore(parts);
  if (state.state !== 'damaged') throw new Error(state.state);
  return { cut, state, name: state.backups[0]?.name ?? '' };
}

describe('a new journal', () => {
  it('is put where there is none, privately, and opened', async () => {
    const parts = await storeParts();
    const { state } = await closed(createJournalIn(parts));
    expect(state).toMatchObject({ state: 'good', journal: { runs: [], settings: { version: { desk: 1 } } } });
    expect((await stat(pathIn(parts))).mode & 0o777).toBe(0o600);
    expect((await stat(parts.folder)).mode & 0o777).toBe(0o700);
  });

  it.each(['', 'null', '{"app":"other"}', bytesOf(aJournal({})).toString()])(
    'is never put over a file that holds %j',
    async (content) => {
      const parts = await storeParts();
      await put(parts, content);
      expect(await codeOf(createJournalIn(parts))).toBe('journalThere');
      expect(await readFile(pathIn(parts), 'utf8')).toBe(content);
    },
  );

  it('is not put where a folder or a link that leads nowhere stands in its place', async () => {
    const parts = await storeParts();
    await mkdir(pathIn(parts), { recursive: true });
    expect(await codeOf(createJournalIn(parts))).toBe('journalThere');
    await rm(pathIn(parts), { recursive: true });
    await symlink('/nowhere/journal.json', pathIn(parts));
    expect(await codeOf(createJournalIn(parts))).toBe('journalThere');
  });

  it('is not put by opening, also not where one was opened before', async () => {
    const parts = await storeParts({ openedBefore: true });
    const { state, store } = await openStore(parts);
    expect([state.state, store]).toEqual(['missing', undefined]);
    await expect(stat(parts.folder)).rejects.toThrow('ENOENT');
  });

  it('is put on request where one was opened before', async () => {
    const parts = await storeParts({ openedBefore: true });
    expect((await closed(createJournalIn(parts))).state.state).toBe('good');
  });

  it('says why when it cannot be written', async () => {
    const { disk, arm } = unluckyDisk();
    const parts = await storeParts({ disk });
    arm({ step: 'write', when: 1, errno: 'ENOSPC', forGood: true });
    expect(await codeOf(createJournalIn(parts))).toBe('diskFull');
    expect(await readdir(parts.folder)).toEqual([]);
    arm(undefined);
    expect((await closed(createJournalIn(parts))).state.state).toBe('good');
  });
});

describe('an older journal', () => {
  it('is held by nobody until it is updated', async () => {
    const parts = await storeParts();
    await put(parts, v1);
    const first = await openStore(parts);
    expect([first.state.state, first.store]).toEqual(['older', undefined]);
    expect((await openStore(parts)).state.state).toBe('older');
    expect(await readFile(pathIn(parts))).toEqual(v1);
  });

  it('is backed up as it is, then written in today’s format, with all that is not known here', async () => {
    const parts = await storeParts();
    await put(parts, v1);
    const { state } = await closed(updateOlder(parts));
    expect(state).toMatchObject({
      state: 'good',
      journal: { version: 3, bodyMeasurements: [{ massKg: 68.4 }] },
    });
    const written = JSON.parse(await readFile(pathIn(parts), 'utf8'));
    expect(written).toMatchObject({ plans: [{ name: 'Couch to 10 km' }], profile: { pronouns: 'she/her' } });
    const backups = await backupsFor(parts, parts.folder, v1Id);
    const [migration] = backups.filter(({ reason }) => reason === 'migration');
    expect(await readFile(join(parts.dataFolder, 'backups', v1Id, migration?.name ?? ''))).toEqual(v1);
    expect(migration?.holdings).toMatchObject({ runs: 2, bodyMeasurements: 1 });
  });

  it('stays as it is when it cannot be backed up', async () => {
    const parts = await storeParts();
    await put(parts, v1);
    await writeFile(parts.dataFolder, 'a file where the folder should be');
    expect(await codeOf(updateOlder(parts))).toBe('notWritable');
    expect(await readFile(pathIn(parts))).toEqual(v1);
  });

  it('is not what a journal of today is', async () => {
    const parts = await storeParts();
    await put(parts, bytesOf(aJournal({})));
    expect(await codeOf(updateOlder(parts))).toBe('notOlder');
  });
});

describe('a newer journal', () => {
  it('is shown, held by nobody, and not written', async () => {
    const parts = await storeParts();
    const content = bytesOf(aJournal({})).toString().replace('"version": 3', '"version": 99');
    await put(parts, content);
    const { state, store } = await openStore(parts);
    expect([state.state, store]).toEqual(['newer', undefined]);
    expect(await readFile(pathIn(parts), 'utf8')).toBe(content);
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });
});

describe('a damaged journal', () => {
  it('is set aside with its bytes before a backup is put in its place', async () => {
    const parts = await storeParts();
    const { cut, state, name } = await aDamagedJournal(parts);
    expect(state.backups).toMatchObject([{ reason: 'daily', holdings: { runs: 1 } }]);
    const { state: restored } = await closed(createFromBackup(parts, name));
    expect(restored).toMatchObject({ state: 'good', journal: { id: idOf(0), runs: [{}] } });
    expect((await readdir(parts.folder)).sort()).toEqual([
      'journal.damaged-2026-11-22T081000.json',
      'journal.json',
    ]);
    expect(await readFile(join(parts.folder, 'journal.damaged-2026-11-22T081000.json'))).toEqual(cut);
    const reasons = (await backupsFor(parts, parts.folder, idOf(0))).map(({ reason, holdings }) => [
      reason,
      holdings !== undefined,
    ]);
    expect(reasons).toEqual([
      ['damage', false],
      ['daily', true],
    ]);
  });

  it('is set aside under another name when that one is taken', async () => {
    const parts = await storeParts();
    const { name } = await aDamagedJournal(parts);
    await writeFile(join(parts.folder, 'journal.damaged-2026-11-22T081000.json'), 'from before');
    await closed(createFromBackup(parts, name));
    expect((await readdir(parts.folder)).sort()).toEqual([
      'journal.damaged-2026-11-22T081000-2.json',
      'journal.damaged-2026-11-22T081000.json',
      'journal.json',
    ]);
  });

  it('stays where it is when it cannot be set aside', async () => {
    const { disk, arm } = unluckyDisk();
    const parts = await storeParts({ disk });
    const { cut, name } = await aDamagedJournal(parts);
    arm({ step: 'write', when: 1, errno: 'ENOSPC', forGood: true });
    expect(await codeOf(createFromBackup(parts, name))).toBe('diskFull');
    expect(await readFile(pathIn(parts))).toEqual(cut);
  });

  it('stays where it is when the backup cannot be read or is not there', async () => {
    const parts = await storeParts();
    const { cut, name } = await aDamagedJournal(parts);
    expect(await codeOf(createFromBackup(parts, '2020-01-01T000000-daily.json'))).toBe('backupNotThere');
    await writeFile(join(parts.dataFolder, 'backups', idOf(0), name), 'null');
    expect(await codeOf(createFromBackup(parts, name))).toBe('backupUnreadable');
    expect(await readFile(pathIn(parts))).toEqual(cut);
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });

  it.each(['', '\0\0\0\0', 'null'])(
    'finds its backups also when nothing of it is left (%j)',
    async (content) => {
      const parts = await storeParts();
      await aDamagedJournal(parts);
      await writeFile(pathIn(parts), content);
      const { state } = await openStore(parts);
      expect(state).toMatchObject({ state: 'damaged', backups: [{ holdings: { runs: 1 } }] });
    },
  );

  it('is not offered the backups of another journal', async () => {
    const parts = await storeParts();
    await aDamagedJournal(parts);
    const elsewhere = { ...parts, folder: `${parts.folder}-2` };
    await put(elsewhere, '');
    expect((await openStore(elsewhere)).state).toMatchObject({ state: 'damaged', backups: [] });
  });
});

describe('a journal that needs no mending', () => {
  it.each([
    ['is good', bytesOf(aJournal({}))],
    ['cannot be mended', '{"format":'],
  ])('is left as it is when it %s', async (_, content) => {
    const parts = await storeParts();
    await put(parts, content);
    expect(await codeOf(mendDamagedJournal(parts))).toBe('noMendHere');
    expect(await readFile(pathIn(parts))).toEqual(Buffer.from(content));
    expect(await readdir(parts.folder)).toEqual(['journal.json']);
  });
});

describe('a missing journal', () => {
  it('comes back from its backup, with its id, ready to go on', async () => {
    const parts = await storeParts({ openedBefore: true });
    await put(parts, bytesOf(aJournal({ runs: [aRun('2026-11-20')] })));
    await closed(openStore(parts));
    await rename(parts.folder, `${parts.folder}-away`);
    const { state } = await openStore(parts);
    expect(state).toMatchObject({
      state: 'missing',
      openedBefore: true,
      backups: [{ holdings: { runs: 1 } }],
    });
    const name = state.state === 'missing' ? (state.backups[0]?.name ?? '') : '';
    const opened = await createFromBackup(parts, name);
    onTestFinished(opened.close);
    await opened.store?.carryOut(aCommand(logRun(7)));
    const reading = readJournal(await readFile(pathIn(parts), 'utf8'));
    expect(reading).toMatchObject({ kind: 'good', journal: { id: idOf(0), runs: [{}, {}] } });
  });

  it('comes back from a backup of an older format too', async () => {
    const parts = await storeParts({ openedBefore: true });
    await put(parts, v1);
    await closed(updateOlder(parts));
    await rm(pathIn(parts));
    const [migration] = (await backupsFor(parts, parts.folder, v1Id)).filter(
      ({ reason }) => reason === 'migration',
    );
    const { state } = await closed(createFromBackup(parts, migration?.name ?? ''));
    expect(state).toMatchObject({ state: 'good', journal: { id: v1Id, version: 3 } });
  });

  it('is not restored where a journal is', async () => {
    const parts = await storeParts();
    await put(parts, bytesOf(aJournal({})));
    expect(await codeOf(createFromBackup(parts, '2020-01-01T000000-daily.json'))).toBe('noRestoreHere');
  });
});

describe('a journal that somebody has open', () => {
  it('is locked for all ways on, and they are told by whom', async () => {
    const parts = await storeParts();
    await put(parts, bytesOf(aJournal({})));
    const first = await openStore(parts);
    onTestFinished(first.close);
    const holder = `Backstride test, process ${process.pid}, since 08:10`;
    const locked = { state: 'locked', folder: parts.folder, holder };
    expect((await openStore(parts)).state).toEqual(locked);
    expect((await createJournalIn(parts)).state).toEqual(locked);
    expect((await updateOlder(parts)).state).toEqual(locked);
    expect((await createFromBackup(parts, 'x')).state).toEqual(locked);
    await first.close();
    const second = await openStore(parts);
    onTestFinished(second.close);
    expect(second.state.state).toBe('good');
  });
});
