import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Finding, findingKey } from '../../src/domain/journal/check/finding';
import { readJournal } from '../../src/domain/journal/read';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../tests/support/journals';
import { codeOf, served } from '../../tests/support/served';
import { bytesOf } from '../journal/adapter';

const shod = aRun('2026-05-03', { shoeId: idOf(7) });
const fast = aRun('2026-05-04', { distanceM: 52_000 });
const faulty = aJournal({ runs: [shod, fast], days: daysFrom('2026-03-02', 'x') });
const spoilt = bytesOf(faulty).toString().replace('"elapsedS":1800', '"elapsedS":1800,"effort":99');

async function open(content: Uint8Array | string) {
  const all = await served();
  await all.put(content);
  await all.handlers.openJournal(undefined);
  const onDisk = async () => {
    const reading = readJournal(await readFile(all.path, 'utf8'));
    if (reading.kind !== 'good') throw new Error(reading.kind);
    return reading.journal;
  };
  return { ...all, onDisk };
}

const faultsIn = (findings: readonly Finding[]) =>
  findings.filter(({ severity, mend }) => severity === 'fault' && mend).map(findingKey);

describe('a check', () => {
  it('of a good journal finds nothing and says what it looked at', async () => {
    const { handlers } = await open(
      bytesOf(aJournal({ checklistItems: [anItem()], runs: [aRun('2026-05-03')] })),
    );
    const report = await handlers.checkJournal(undefined);
    expect(report).toMatchObject({
      ok: true,
      findings: [],
      problems: [],
      looked: { records: { runs: 1, checklistItems: 1 }, marks: 0, inBin: 0 },
      units: { distanceUnit: 'km', massUnit: 'kg' },
    });
  });

  it('is not all right with a fault, and is with an oddity alone', async () => {
    const both = await open(bytesOf(faulty));
    expect((await both.handlers.checkJournal(undefined)).ok).toBe(false);
    const odd = await open(bytesOf(aJournal({ runs: [fast] })));
    const report = await odd.handlers.checkJournal(undefined);
    expect([report.ok, report.findings.map(({ code }) => code)]).toEqual([true, ['fastRun']]);
  });
});

describe('mending', () => {
  it('backs the journal up as it is, mends what was chosen as one change, and leaves the rest', async () => {
    const { handlers, onDisk, parts } = await open(bytesOf(faulty));
    const { findings } = await handlers.checkJournal(undefined);
    const { mended, saved, backup } = await handlers.mendJournal({ keys: faultsIn(findings) });
    expect([mended, saved.history.undo]).toEqual([2, { key: 'mend', values: { count: 2 } }]);
    expect(backup).toMatch(/-mend(-[0-9a-f]{16})?\.json$/);
    const kept = await readFile(join(parts.dataFolder, 'backups', faulty.id, backup), 'utf8');
    expect(kept).toBe(bytesOf(faulty).toString());
    const journal = await onDisk();
    expect(journal.runs.map(({ shoeId, distanceM }) => [shoeId, distanceM])).toEqual([
      [undefined, 5000],
      [undefined, 52_000],
    ]);
    expect((await handlers.checkJournal(undefined)).findings.map(({ code }) => code)).toEqual(['fastRun']);
  });

  it('is undone and done again like any other change', async () => {
    const { handlers, onDisk } = await open(bytesOf(faulty));
    const { findings } = await handlers.checkJournal(undefined);
    await handlers.mendJournal({ keys: faultsIn(findings) });
    await handlers.undo(undefined);
    expect((await onDisk()).runs.map(({ shoeId }) => shoeId)).toEqual([idOf(7), undefined]);
    expect((await handlers.checkJournal(undefined)).findings.length).toBe(findings.length);
    await handlers.redo(undefined);
    expect((await onDisk()).runs.map(({ shoeId }) => shoeId)).toEqual([undefined, undefined]);
  });

  it('keeps what it clears in the history of the record', async () => {
    const { handlers, onDisk } = await open(bytesOf(aJournal({ runs: [fast] })));
    const { findings } = await handlers.checkJournal(undefined);
    await handlers.mendJournal({ keys: findings.map(findingKey) });
    expect((await onDisk()).runs[0]).toMatchObject({ earlier: [{ field: 'distanceM', value: 52_000 }] });
  });

  it('passes over what is not there any more', async () => {
    const { handlers } = await open(bytesOf(faulty));
    const { mended, saved } = await handlers.mendJournal({ keys: ['shoeGone runs nobody shoeId'] });
    expect([mended, saved.changes]).toEqual([0, []]);
  });

  it('does not go on without its backup', async () => {
    const { handlers, onDisk, parts } = await open(bytesOf(faulty));
    const { findings } = await handlers.checkJournal(undefined);
    await handlers.listBackups(undefined);
    const shelf = join(parts.dataFolder, 'backups', faulty.id);
    await rm(shelf, { recursive: true });
    await writeFile(shelf, 'in the way');
    expect(await codeOf(() => handlers.mendJournal({ keys: faultsIn(findings) }))).toBe('notWritable');
    expect((await onDisk()).runs[0]?.shoeId).toBe(idOf(7));
  });
});

describe('a damaged journal that is whole JSON', () => {
  it('says beforehand what mending would do, and is set aside before it is mended', async () => {
    const { handlers, folder, onDisk, parts } = await open(spoilt);
    expect(await handlers.openJournal(undefined)).toMatchObject({
      state: 'damaged',
      mend: [{ code: 'tookOut', place: 'runs.0.effort' }],
    });
    const state = await handlers.mendDamagedJournal(undefined);
    expect(state.state).toBe('good');
    const aside = (await readdir(folder)).filter((name) => name.startsWith('journal.damaged-'));
    expect(await Promise.all(aside.map((name) => readFile(join(folder, name), 'utf8')))).toEqual([spoilt]);
    const shelf = await readdir(join(parts.dataFolder, 'backups', faulty.id));
    expect(shelf.some((name) => /-damage(-[0-9a-f]{16})?\.json$/.test(name))).toBe(true);
    expect((await onDisk()).runs.length).toBe(2);
    expect((await handlers.checkJournal(undefined)).mendedBefore).toHaveLength(1);
  });

  it.each([
    ['is cut off', spoilt.slice(0, 500)],
    ['is somebody else’s', '{"notes":[]}'],
  ])('is not mended when it %s', async (_, content) => {
    const { handlers, path } = await open(content);
    expect(await codeOf(() => handlers.mendDamagedJournal(undefined))).toBe('noMendHere');
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('is not mended when it is good', async () => {
    const { handlers } = await open(bytesOf(faulty));
    expect(await codeOf(() => handlers.mendDamagedJournal(undefined))).toBe('journalThere');
  });
});

describe('a support bundle', () => {
  it('is saved as it was shown, and not before', async () => {
    const { handlers, desktop, root } = await open(bytesOf(faulty));
    expect(await codeOf(() => handlers.saveSupportBundle(undefined))).toBe('nothingShown');
    const { text } = await handlers.supportBundle(undefined);
    expect(await handlers.saveSupportBundle(undefined)).toBeUndefined();
    desktop.savePath = root;
    const saved = await handlers.saveSupportBundle(undefined);
    expect(await readFile(saved?.path ?? '', 'utf8')).toBe(text);
    expect(JSON.parse(text)).toMatchObject({
      journal: { state: 'good', counts: { runs: 2 }, inBin: 0 },
      lastProblems: [{ code: 'nothingShown', during: 'saveSupportBundle', secondsAgo: 0 }],
      timings: { calls: { openJournal: { calls: 1, failed: 0 } } },
    });
  });
});
