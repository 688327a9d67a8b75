import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bytesOf } from '../../electron/journal/adapter';
import { readJournalBytes } from '../../electron/journal/decode';
import { aJournal, aRun, idOf } from '../support/journals';
import { type Disks, run, someDisks, sparseFile, whyNoDisks } from '../support/mounts';
import { edit, opened, problemOf } from '../support/opened-store';
import { aCommand, aFolder, logRun, storeParts } from '../support/storage';

/** From no room at all to twice the journal, in steps of the smallest block. */
const BLOCK = 4096;
const JOURNAL_BYTES = 130_000;
const ROOMS = Array.from({ length: Math.ceil((2 * JOURNAL_BYTES) / BLOCK) + 1 }, (_, step) => step * BLOCK);

const whyNot = whyNoDisks('mkfs.ext4');
const disks = whyNot ? undefined : someDisks();
afterAll(() => disks?.remove());

const makers: Record<string, (disks: Disks) => string> = {
  tmpfs: ({ mount }) => mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs'),
  ext4: ({ mount, folder }) => {
    const image = sparseFile(join(folder, 'small.img'), 4 * 1024 * 1024);
    run('mkfs.ext4', '-q', '-m', '0', image);
    return mount('-t', 'ext4', '-o', 'loop', image);
  },
};

/** Fills the disk until nothing more goes in, then gives `room` bytes back. */
async function leaveRoom(ballast: string, room: number): Promise<void> {
  await writeFile(ballast, Buffer.alloc(BLOCK));
  for (let bytes = 1 << 20; bytes >= BLOCK; bytes /= 2) await fillWith(ballast, Buffer.alloc(bytes));
  await truncate(ballast, Math.floor((await stat(ballast)).size / BLOCK) * BLOCK - room);
  // What was freed can be had only once the disk has noted it.
  run('sync', '-f', ballast);
}

async function fillWith(ballast: string, block: Buffer): Promise<void> {
  for (let isFull = false; !isFull; )
    isFull = await writeFile(ballast, block, { flag: 'a' }).then(
      () => false,
      () => true,
    );
}

const runIds = async (path: string) => {
  const reading = readJournalBytes(await readFile(path));
  return reading.kind === 'good' ? reading.journal.runs.map(({ id }) => id) : reading.kind;
};

describe.each(Object.entries(makers))('a disk that fills up (%s)', (_, make) => {
  it(`keeps old or new, whole, says which, leaves nothing behind, at each of ${ROOMS.length} steps, and saves once there is room`, async (context) => {
    if (!disks) return context.skip(whyNot);
    const folder = make(disks);
    const [path, ballast] = [join(folder, 'journal.json'), join(folder, 'ballast')];
    const big = aRun('2026-11-20', { note: 'x'.repeat(65_000), weather: 'y' });
    const bigger = { ...big, id: idOf(77), note: 'z'.repeat(JOURNAL_BYTES - 67_000) };
    await writeFile(path, bytesOf(aJournal({ runs: [big, bigger] })));
    const others = (await readdir(folder)).sort();
    const { store } = await opened(await storeParts({ folder, dataFolder: await aFolder() }));
    let [refused, saved] = [0, 0];
    for (const [step, room] of ROOMS.entries()) {
      await leaveRoom(ballast, room);
      const before = await runIds(path);
      const problem = await problemOf(store.carryOut(aCommand(logRun(step + 1))));
      const there = await runIds(path);
      expect(problem?.code ?? 'saved', `${room} bytes`).toMatch(/^(saved|diskFull)$/);
      if (problem) expect(there, `${room} bytes`).toEqual(before);
      else expect(there, `${room} bytes`).toContain(idOf(step + 1));
      expect((await readdir(folder)).sort()).toEqual([...others, 'ballast'].sort());
      await rm(ballast);
      await store.carryOut(aCommand(edit({ effort: (step % 10) + 1 })));
      expect((await stat(path)).size).toBeLessThan(JOURNAL_BYTES + ROOMS.length * 400);
      if (problem) refused += 1;
      else saved += 1;
    }
    // Both must have been seen, or the disk was never as full, or as empty, as it should be.
    expect(Math.min(refused, saved)).toBeGreaterThan(10);
  }, 120_000);
});
