import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../src/contract/journal-state';
import { aJournal, aRun, idOf } from '../../tests/support/journals';
import { aFolder, systemError } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { type Disk, nodeDisk } from './disk';
import { openJournal } from './open';

const good = bytesOf(aJournal({ runs: [aRun('2026-11-20'), aRun('2026-11-21', { note: 'Höhe 😀' })] }));
const at = '2026-11-20T08:00:00+01:00';
const finding = { state: 'good', isCompared: true } as const;
const backup: Backup = { name: 'x.json', at, reason: 'daily', bytes: 1, finding };

/** A disk that counts how often it was waited on, and on which something may happen meanwhile. */
function patient(meanwhile: (waits: number) => Promise<unknown> = async () => undefined) {
  const waits: number[] = [];
  const pause = async (ms: number) => {
    waits.push(ms);
    await meanwhile(waits.length);
  };
  return { waits, disk: { ...nodeDisk, pause } };
}

async function lookAt(content: Uint8Array | string, options: { openedBefore?: boolean } = {}) {
  const folder = await aFolder();
  const path = join(folder, 'journal.json');
  await writeFile(path, content);
  const { disk, waits } = patient();
  const asked: unknown[] = [];
  const backups = async (id: string | undefined) => {
    asked.push(id);
    return [backup];
  };
  const state = await openJournal(folder, { openedBefore: false, ...options, backups, disk });
  const untouched =
    (await readFile(path)).equals(Buffer.from(content)) && (await readdir(folder)).length === 1;
  return { state, waits, asked, untouched, folder };
}

describe('opening a folder', () => {
  it('that has no journal says so, and creates nothing', async () => {
    const folder = await aFolder();
    const { disk, waits } = patient();
    const state = await openJournal(join(folder, 'none'), {
      openedBefore: false,
      backups: async () => [],
      disk,
    });
    expect(state).toEqual({
      state: 'missing',
      folder: join(folder, 'none'),
      openedBefore: false,
      backups: [],
    });
    expect(await readdir(folder)).toEqual([]);
    expect(waits).toEqual([]);
  });

  it('whose journal is gone waits for it a while, then offers the backups', async () => {
    const folder = await aFolder();
    const { disk, waits } = patient();
    const state = await openJournal(folder, { openedBefore: true, backups: async () => [backup], disk });
    expect(state).toEqual({ state: 'missing', folder, openedBefore: true, backups: [backup] });
    expect(waits).toEqual([250, 250, 250, 250]);
  });

  it('whose journal comes back meanwhile opens it', async () => {
    const folder = await aFolder();
    const { disk } = patient((waits) =>
      waits === 2 ? writeFile(join(folder, 'journal.json'), good) : Promise.resolve(),
    );
    const state = await openJournal(folder, { openedBefore: true, backups: async () => [], disk });
    expect(state.state).toBe('good');
  });

  it('with a good journal gives it, untouched', async () => {
    const { state, waits, untouched } = await lookAt(good);
    expect(state).toMatchObject({ state: 'good', readOnly: false, journal: { id: idOf(0), runs: [{}, {}] } });
    expect([waits, untouched]).toEqual([[], true]);
  });

  it('with an older journal says what it holds, untouched', async () => {
    const v1 = await readFile(new URL('../../tests/fixtures/journals/v1.json', import.meta.url));
    const { state, untouched } = await lookAt(v1);
    const holdings = { runs: 2, days: 2, checklistItems: 3, bodyMeasurements: 1, newest: '2025-10-26' };
    expect(state).toMatchObject({ state: 'older', version: 1, holdings });
    expect(untouched).toBe(true);
  });

  it('with a newer journal shows what it understands, untouched', async () => {
    const { state, untouched } = await lookAt(good.toString().replace('"version": 3', '"version": 99'));
    expect(state).toMatchObject({ state: 'newer', version: 99, journal: { runs: [{}, {}] } });
    expect(untouched).toBe(true);
  });

  it.each([
    '',
    'null',
    '[]',
    '0',
    '""',
    'false',
    '{}',
    '{"app":"other","notes":[]}',
    '\0\0\0\0',
    'Dear diary',
  ])(
    'with %j in place of a journal calls it damaged, offers the backups and touches nothing',
    async (content) => {
      const { state, untouched } = await lookAt(content);
      expect(state).toMatchObject({ state: 'damaged', faults: [{ place: '' }], backups: [backup] });
      expect(untouched).toBe(true);
    },
  );

  it('with a journal cut off at any of 50 places calls it damaged, knows its id where that is left, and touches nothing', async () => {
    for (let place = 0; place < 50; place += 1) {
      const cut = good.subarray(0, Math.floor((good.length * place) / 50));
      const { state, untouched, asked } = await lookAt(cut);
      expect([state.state, untouched], `${cut.length} bytes`).toEqual(['damaged', true]);
      expect(asked).toEqual([cut.includes(`"${idOf(0)}"`) ? idOf(0) : undefined]);
    }
  });

  it('waits about a second for a file that may be half written, and not at all for one that is whole', async () => {
    expect((await lookAt(good.subarray(0, 500))).waits).toEqual([250, 250, 250, 250]);
    expect((await lookAt('null')).waits).toEqual([]);
    expect((await lookAt(good.toString().replace('"elapsedS":1800', '"elapsedS":-1'))).waits).toEqual([]);
  });

  it('opens a file that was half written at first', async () => {
    const folder = await aFolder();
    const path = join(folder, 'journal.json');
    await writeFile(path, good.subarray(0, 300));
    const { disk, waits } = patient(() => writeFile(path, good));
    expect((await openJournal(folder, { openedBefore: true, backups: async () => [], disk })).state).toBe(
      'good',
    );
    expect(waits).toHaveLength(1);
  });
});

describe('opening what cannot be read', () => {
  const look = (folder: string, disk: Disk = nodeDisk) =>
    openJournal(folder, { openedBefore: true, backups: async () => [], disk });

  it('names a folder that stands in the journal’s place', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'journal.json'));
    expect(await look(folder)).toEqual({
      state: 'unreadable',
      folder,
      reason: 'there is a folder where the file should be',
    });
  });

  it.each([
    ['EACCES', 'this user has no permission for it'],
    ['EIO', 'the disk reports an error'],
    ['ESTALE', 'the system says ESTALE'],
  ])('says why in words (%s)', async (errno, reason) => {
    const folder = await aFolder();
    const readFile = () => Promise.reject(systemError(errno));
    expect(await look(folder, { ...nodeDisk, readFile })).toEqual({ state: 'unreadable', folder, reason });
  });

  it('does not take a link that leads nowhere for a missing journal', async () => {
    const folder = await aFolder();
    await symlink(join(folder, 'unplugged', 'journal.json'), join(folder, 'journal.json'));
    const quick = { ...nodeDisk, pause: async () => undefined };
    expect(await look(folder, quick)).toMatchObject({
      state: 'unreadable',
      reason: 'it is a link to something that is not there now',
    });
  });
});
