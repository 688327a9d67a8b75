import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Changed } from '../../src/contract/journal-state';
import { aStayingStore } from '../../tests/support/staying-store';
import { aFolder } from '../../tests/support/storage';
import { nodeDisk } from './disk';
import { watchFolder } from './watch';

/** Watches a new folder for `a.json`; `seen` resolves at the next look. */
async function watched(folder?: string) {
  const place = folder ?? join(await aFolder(), 'folder');
  await mkdir(place, { recursive: true });
  let looks = 0;
  let next: (() => void) | undefined;
  const stop = watchFolder({
    folder: place,
    matters: (name) => name === 'a.json',
    look: () => {
      looks += 1;
      next?.();
    },
    disk: nodeDisk,
  });
  onTestFinished(stop);
  const seen = () =>
    new Promise<void>((resolve) => {
      next = resolve;
    });
  await seen();
  return { place, seen, stop, looks: () => looks };
}

describe('watching a folder', () => {
  it('looks when a file is written, replaced and removed', async () => {
    const { place, seen } = await watched();
    const path = join(place, 'a.json');
    for (const happens of [
      () => writeFile(path, '1'),
      async () => {
        await writeFile(join(place, 'b.tmp'), '2');
        await rename(join(place, 'b.tmp'), path);
      },
      () => rm(path),
    ]) {
      const isSeen = seen();
      await happens();
      await isSeen;
    }
  });

  it('looks once for many changes in a row', async () => {
    const { place, seen, looks } = await watched();
    const isSeen = seen();
    for (let time = 0; time < 20; time += 1) await writeFile(join(place, 'a.json'), String(time));
    await isSeen;
    expect(looks()).toBeLessThanOrEqual(3);
  });

  it('goes on in the folder that was put in the place of the first', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { place, seen } = await watched();
    let isSeen = seen();
    await rename(place, `${place}-away`);
    await isSeen;
    await mkdir(place);
    isSeen = seen();
    await vi.advanceTimersByTimeAsync(5000);
    await isSeen;
    isSeen = seen();
    await writeFile(join(place, 'a.json'), '1');
    await isSeen;
  });

  it('looks every few seconds where the system says nothing', async () => {
    vi.useFakeTimers({ toFake: ['setInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const { seen } = await watched();
    const isSeen = seen();
    await vi.advanceTimersByTimeAsync(5000);
    await isSeen;
  });

  it('looks all the same when the system gives no watcher', async () => {
    const gone = join(await aFolder(), 'gone');
    const looks = await new Promise<string>((resolve) => {
      const stat = async () => nodeDisk.stat(tmpdir());
      const stop = watchFolder({
        folder: gone,
        matters: () => true,
        look: () => resolve('looked'),
        disk: { ...nodeDisk, stat },
      });
      onTestFinished(stop);
    });
    expect(looks).toBe('looked');
  });

  it('is over when it is stopped', async () => {
    const { place, stop, looks } = await watched();
    stop();
    const before = looks();
    await writeFile(join(place, 'a.json'), '1');
    const other = await watched(place);
    const isSeen = other.seen();
    await writeFile(join(place, 'a.json'), '2');
    await isSeen;
    expect(looks()).toBe(before);
  });
});

describe('a store that stays open', () => {
  it('notices by itself what comes in underneath, also under another name', async () => {
    const came: ((change: Changed) => void)[] = [];
    const next = () => new Promise<Changed>((resolve) => came.push(resolve));
    const { path, parts } = await aStayingStore({ changed: (change) => came.shift()?.(change) });
    const text = await readFile(path, 'utf8');
    let heard = next();
    await writeFile(path, text.replace('"elapsedS":1800', '"elapsedS":1801'));
    expect(await heard).toMatchObject({ came: { source: 'file', changed: 1 } });
    heard = next();
    const copy = (await readFile(path, 'utf8')).replace('"distanceM":5000', '"distanceM":5001');
    await writeFile(join(parts.folder, 'journal 2.json'), copy.replace('"desk":2', '"desk":2,"lap":3'));
    expect(await heard).toMatchObject({ came: { source: 'copy' } });
  });

  it('leaves nothing running behind when it is closed', async () => {
    const told: Changed[] = [];
    const { path, close } = await aStayingStore({ changed: (change) => void told.push(change) });
    await close();
    const text = await readFile(path, 'utf8');
    const { seen } = await watched(join(path, '..'));
    const isSeen = seen();
    await writeFile(path, text.replace('"elapsedS":1800', '"elapsedS":1801'));
    await writeFile(join(path, '..', 'a.json'), '{}');
    await isSeen;
    expect(told).toEqual([]);
  });
});
