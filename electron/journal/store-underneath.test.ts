import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Journal } from '../../src/domain/journal/schema';
import { aRun, idOf } from '../../tests/support/journals';
import { aStore, edit, gated, problemOf, runsIn, runsOf } from '../../tests/support/opened-store';
import { aStayingStore, carry, refusingDisk } from '../../tests/support/staying-store';
import { aCommand, logRun, unluckyDisk } from '../../tests/support/storage';
import { bytesOf } from './adapter';
import { nodeDisk } from './disk';
import { readDurable } from './durable-file';
import { Store } from './store';

/** Two computers with one journal, each in its own folder. */
async function twoStores(journal?: Journal) {
  const desk = await aStayingStore({ deviceId: 'desk', deviceName: 'the desk' }, journal);
  const lap = await aStayingStore({ deviceId: 'lap', deviceName: 'the laptop' }, journal);
  return { desk, lap };
}

/** What lies on the disk with some records said otherwise, as another computer would write it. */
const others = (text: string, change: (journal: Journal) => Journal) =>
  bytesOf(change(JSON.parse(text) as Journal));

describe('a file changed underneath', () => {
  it('is taken in before a save, and both are on the disk', async () => {
    const { desk, lap } = await twoStores();
    await lap.store.carryOut(aCommand(logRun(8)));
    await carry(lap.parts, desk.parts);
    await desk.store.carryOut(aCommand(logRun(7)));
    expect(runsIn(await desk.onDisk())).toEqual(expect.arrayContaining([idOf(7), idOf(8)]));
    expect(desk.heard()).toMatchObject([
      { source: 'file', from: ['the laptop'], added: 1, changed: 0, removed: 0 },
    ]);
  });

  it('that has a record less has it in the bin, and that it was removed is said', async () => {
    const { desk, lap } = await twoStores();
    const { id } = aRun('2026-11-20');
    await lap.store.carryOut(aCommand({ type: 'remove', collection: 'runs', recordId: id }));
    await carry(lap.parts, desk.parts);
    await desk.store.look();
    expect(runsOf(desk.store)).toEqual([]);
    expect(desk.store.state().journal.removed).toMatchObject([{ id, collection: 'runs' }]);
    expect(desk.heard()).toMatchObject([{ from: ['the laptop'], added: 0, changed: 0, removed: 1 }]);
  });

  it('that is merely newer is taken as it is, without a write', async () => {
    const { disk, asked, arm } = unluckyDisk({ ...nodeDisk, pause: async () => undefined });
    const desk = await aStayingStore({ disk });
    const lap = await aStayingStore({ deviceId: 'lap' });
    await lap.store.carryOut(aCommand(logRun(8)));
    await carry(lap.parts, desk.parts);
    arm(undefined);
    await desk.store.look();
    expect(runsOf(desk.store)).toContain(idOf(8));
    expect(asked.get('rename')).toBeUndefined();
  });

  it('is written alike by two computers that join the same, and then they are at rest', async () => {
    const { desk, lap } = await twoStores();
    await desk.store.carryOut(aCommand(logRun(7), edit({ note: 'from the desk' })));
    await lap.store.carryOut(aCommand(logRun(8), edit({ note: 'from the laptop' })));
    const [mine, theirs] = [await desk.onDisk(), await lap.onDisk()];
    await writeFile(desk.path, theirs);
    await writeFile(lap.path, mine);
    await Promise.all([desk.store.look(), lap.store.look()]);
    expect(await desk.onDisk()).toBe(await lap.onDisk());
    expect(runsOf(desk.store)).toHaveLength(3);
    await carry(desk.parts, lap.parts);
    await lap.store.look();
    expect(await desk.onDisk()).toBe(await lap.onDisk());
    const settled = [...desk.heard(), ...lap.heard()].flatMap((came) => came.settled);
    expect(settled.map(({ field }) => field)).toContain('note');
  });

  it('is never written over blindly, also when it changes just as a save begins', async () => {
    const { disk: gate, atFirstWrite } = gated({ ...nodeDisk, pause: async () => undefined });
    const desk = await aStayingStore({ disk: gate });
    const theirs = others(await desk.onDisk(), (journal) => ({
      ...journal,
      runs: [...journal.runs, aRun('2026-01-01')],
    }));
    const happened = atFirstWrite(() => writeFile(desk.path, theirs));
    const saving = desk.store.carryOut(aCommand(logRun(7)));
    await await happened;
    await saving;
    expect(runsIn(await desk.onDisk())).toEqual(expect.arrayContaining([idOf(7), aRun('2026-01-01').id]));
  });

  it('keeps its edits though they are not what this window said last', async () => {
    const { store, path, onDisk } = await aStayingStore();
    await store.carryOut(aCommand(edit({ note: 'here', effort: 3 })));
    const byHand = (await onDisk()).replace('"note":"here"', '"note":"by hand"');
    await writeFile(path, byHand);
    await store.carryOut(aCommand(edit({ effort: 5 })));
    expect(store.state().journal.runs).toMatchObject([{ note: 'by hand', effort: 5 }]);
    expect(await onDisk()).toContain('"note":"by hand"');
  });

  it('by hand wins also while edits wait to be saved, and neither is lost', async () => {
    const { disk, refuse, allow } = refusingDisk({ ...nodeDisk, pause: async () => undefined });
    const { store, path, onDisk, parts } = await aStayingStore({ disk });
    await store.carryOut(aCommand(edit({ note: 'before' })));
    const text = await onDisk();
    refuse(parts.folder);
    await problemOf(store.carryOut(aCommand(edit({ note: 'waiting' }))));
    await writeFile(path, text.replace('"note":"before"', '"note":"by hand"'));
    allow();
    await store.saveNow();
    expect(store.state().journal.runs).toMatchObject([{ note: 'by hand' }]);
    expect(await onDisk()).toContain('"value":"waiting"');
  });

  it('that is an older copy loses nothing', async () => {
    const { store, path, onDisk } = await aStayingStore();
    const older = await onDisk();
    await store.carryOut(aCommand(logRun(7)));
    await writeFile(path, older);
    await store.look();
    expect(runsIn(await onDisk())).toContain(idOf(7));
    expect(store.state().standing).toBeUndefined();
  });

  it('of an older format is brought into today’s and joined, after a backup', async () => {
    const { store, path, onDisk, backups, parts } = await aStayingStore();
    const older = (
      await readFile(new URL('../../tests/fixtures/journals/v1.json', import.meta.url), 'utf8')
    ).replace(/"id": *"[0-9a-f-]+"/, `"id": "${idOf(0)}"`);
    await writeFile(path, older);
    await store.look();
    expect(runsIn(await onDisk())).toEqual(expect.arrayContaining([aRun('2026-11-20').id]));
    expect(JSON.parse(await onDisk())).toMatchObject({ version: 3 });
    expect(await backups()).toContain('migration');
    expect(parts.warned).toEqual([]);
  });

  it('of a newer format is not touched; what was here lies beside it', async () => {
    const left: string[] = [];
    const { store, path, parts, onDisk } = await aStayingStore({
      deviceName: 'the/desk',
      outgrown: () => void left.push('left'),
    });
    const newer = (await onDisk()).replace('"version": 3', '"version": 99');
    await writeFile(path, newer);
    expect((await problemOf(store.carryOut(aCommand(logRun(7)))))?.code).toBe('newerUnderneath');
    expect(await onDisk()).toBe(newer);
    expect(left).toEqual(['left']);
    const beside = 'journal (kept by the-desk, 2026-11-22T081000).json';
    expect((await readdir(parts.folder)).sort()).toEqual([beside, 'journal.json']);
    expect(runsIn(await readFile(join(parts.folder, beside), 'utf8'))).toContain(idOf(7));
    expect(parts.warned).toMatchObject([{ code: 'leftToNewer' }]);
  });

  it('of a newer format gets a copy beside it for each state of what was here, and tells of the first', async () => {
    const { store, path, parts, onDisk } = await aStayingStore();
    await writeFile(path, (await onDisk()).replace('"version": 3', '"version": 99'));
    const others = async () => (await readdir(parts.folder)).filter((name) => name !== 'journal.json');
    await problemOf(store.carryOut(aCommand(logRun(7))));
    const [first = ''] = await others();
    expect(first).toBe('journal (kept by desk, 2026-11-22T081000).json');
    await writeFile(join(parts.folder, first), 'looked at');
    await store.look();
    expect(await readFile(join(parts.folder, first), 'utf8')).toBe('looked at');
    await problemOf(store.carryOut(aCommand(logRun(8))));
    expect(runsIn(await readFile(join(parts.folder, first), 'utf8'))).toContain(idOf(8));
    expect(await others()).toEqual([first]);
    expect(parts.warned.map(({ code }) => code)).toEqual(['leftToNewer']);
  });

  it.each(['', '{"format":', 'not a journal', '[]', '\0\0\0\0'])(
    'that holds %j for good is set aside byte for byte, and the journal put back',
    async (damage) => {
      const { store, path, parts, onDisk, told, backups } = await aStayingStore();
      await store.carryOut(aCommand(logRun(7)));
      await writeFile(path, damage);
      await store.look();
      expect(runsIn(await onDisk())).toEqual(runsOf(store));
      const aside = join(parts.folder, 'journal.damaged-2026-11-22T081000.json');
      expect(await readFile(aside, 'utf8')).toBe(damage);
      expect(await backups()).toContain('damage');
      expect(told.at(-1)).toMatchObject({ told: { code: 'damagedUnderneath', values: { path, aside } } });
    },
  );

  it('that is only half there for a moment is waited for', async () => {
    let pauses = 0;
    const whole = { text: '' };
    const desk = await aStayingStore({
      disk: {
        ...nodeDisk,
        pause: async () => {
          pauses += 1;
          if (pauses === 3) await writeFile(desk.path, whole.text);
        },
      },
    });
    whole.text = others(await desk.onDisk(), (journal) => ({
      ...journal,
      runs: [...journal.runs, aRun('2026-01-01')],
    })).toString();
    await writeFile(desk.path, whole.text.slice(0, 300));
    await desk.store.look();
    expect(runsOf(desk.store)).toHaveLength(2);
    expect(await readdir(desk.parts.folder)).toEqual(['journal.json']);
    expect(desk.told).toHaveLength(1);
  });

  it('again and again is given up on for now, and said', async () => {
    let round = 0;
    const desk = await aStayingStore({
      disk: {
        ...nodeDisk,
        pause: async () => undefined,
        open: async (path, flags, mode) => {
          round += 1;
          if (flags === 'wx' && path.includes('.journal.json.'))
            await writeFile(
              desk.path,
              bytesOf({
                ...desk.store.state().journal,
                runs: [aRun('2026-01-01', { note: `${round}`, version: { x: round } })],
              }),
            );
          return nodeDisk.open(path, flags, mode);
        },
      },
    });
    expect((await problemOf(desk.store.carryOut(aCommand(logRun(7)))))?.code).toBe('changedUnderneath');
    expect(runsOf(desk.store)).toContain(idOf(7));
    expect(desk.store.state().standing?.unsaved).toBe(1);
  });

  it('is taken in by a store that does not stay open, too', async () => {
    const { store, path, onDisk } = await aStore();
    const theirs = others(await onDisk(), (journal) => ({
      ...journal,
      runs: [...journal.runs, aRun('2026-01-01')],
    }));
    await writeFile(path, theirs);
    await store.carryOut(aCommand(logRun(7)));
    expect(runsIn(await onDisk())).toHaveLength(3);
  });

  it('leaves what can be undone here as it is', async () => {
    const { desk, lap } = await twoStores();
    await desk.store.carryOut(aCommand(logRun(7)));
    await carry(desk.parts, lap.parts);
    await lap.store.look();
    await lap.store.carryOut(aCommand(logRun(8)));
    await carry(lap.parts, desk.parts);
    await desk.store.look();
    expect(desk.store.state().history.undo?.key).toBe('add.runs');
    await desk.store.undo();
    expect(runsOf(desk.store)).toContain(idOf(8));
    expect(runsOf(desk.store)).not.toContain(idOf(7));
  });
});

describe('two stores that write one file at the same time', () => {
  it('lose nothing that was said to be saved, and come to the same', async () => {
    const desk = await aStayingStore({ deviceId: 'desk' });
    const file = await readDurable(desk.path);
    const lap = new Store(
      { ...desk.parts, deviceId: 'lap', changed: () => undefined },
      file,
      desk.store.state().journal,
    );
    onTestFinished(() => lap.close());
    const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
    await Promise.all([
      ...numbers.map((number) => desk.store.carryOut(aCommand(logRun(number)))),
      (async () => {
        for (const number of numbers) await lap.carryOut(aCommand(logRun(100 + number)));
      })(),
    ]);
    for (let look = 0; look < 3; look += 1) await Promise.all([desk.store.look(), lap.look()]);
    expect(runsIn(await desk.onDisk())).toHaveLength(51);
    expect(runsOf(desk.store)).toEqual(runsOf(lap));
  });
});

describe('the name of this computer', () => {
  it('is noted with the first change, once, and no undo takes it away', async () => {
    const { store } = await aStayingStore({ deviceName: 'the desk' });
    expect(store.state().journal.settings.devices).toBeUndefined();
    const { changes } = await store.carryOut(aCommand(logRun(7)));
    expect(changes.map(({ place }) => place)).toEqual(['runs', 'settings']);
    await store.undo();
    expect(store.state().journal.settings.devices).toEqual({ desk: 'the desk' });
    expect((await store.carryOut(aCommand(logRun(8)))).changes).toHaveLength(1);
  });

  it('stands beside what came from it, also in the list of what came in', async () => {
    const { desk, lap } = await twoStores();
    await lap.store.carryOut(aCommand(logRun(8)));
    await carry(lap.parts, desk.parts);
    await desk.store.look();
    const { cameIn } = await desk.store.deeds();
    expect(cameIn).toMatchObject([
      { records: 1, cameIn: { source: 'file', from: ['the laptop'], added: 1 } },
    ]);
  });

  it('alone is no news to another computer', async () => {
    const { desk, lap } = await twoStores();
    await lap.store.carryOut(aCommand(edit({ note: 'x' })));
    await lap.store.undo();
    await carry(lap.parts, desk.parts);
    await desk.store.look();
    await lap.store.carryOut(aCommand({ type: 'editSettings', fields: { weekStartsOn: 7 } }));
    await carry(lap.parts, desk.parts);
    await desk.store.look();
    expect(desk.heard().at(-1)).toMatchObject({ from: ['the laptop'], changed: 1 });
  });
});
