import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import { aFolder } from '../../tests/support/storage';
import { bytesOf, journalAdapter } from './adapter';
import { ChangedUnderneath } from './durable-file';

const empty = aJournal({});
const one = aJournal({ runs: [aRun('2026-11-20')] });
const two = aJournal({ runs: [aRun('2026-11-20'), aRun('2026-11-21')] });

async function aLow(content: Uint8Array | string) {
  const path = join(await aFolder(), 'journal.json');
  await writeFile(path, content);
  const adapter = journalAdapter(path, null);
  return { path, adapter, low: new Low(adapter, empty) };
}

describe('lowdb over the durable file', () => {
  it('reads and writes the journal in its one text', async () => {
    const { path, low } = await aLow(bytesOf(one));
    await low.read();
    expect(low.data).toEqual(one);
    low.data = two;
    await low.write();
    expect(await readFile(path)).toEqual(bytesOf(two));
  });

  it('does not write over what it has not read', async () => {
    const { path, low } = await aLow(bytesOf(one));
    low.data = two;
    await expect(low.write()).rejects.toThrow(ChangedUnderneath);
    expect(await readFile(path)).toEqual(bytesOf(one));
  });

  it.each(['null', 'false', '0', '""', ''])('never lets %j become an empty journal', async (content) => {
    const { path, low } = await aLow(content);
    await low.read();
    await expect(low.write()).rejects.toThrow(ChangedUnderneath);
    expect(await readFile(path, 'utf8')).toBe(content);
  });

  it('knows a write that arrived though it was reported as failed', async () => {
    const { path, adapter } = await aLow(bytesOf(one));
    await adapter.read();
    expect(await adapter.hasArrived(two)).toBe(false);
    await writeFile(path, bytesOf(two));
    expect(await adapter.hasArrived(two)).toBe(true);
    expect(await adapter.isUnchanged()).toBe(true);
  });
});
