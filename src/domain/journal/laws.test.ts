import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandOf, type Whim, whimRows } from '../../../tests/support/journal-arbitraries';
import { aJournal } from '../../../tests/support/journals';
import { apply } from './apply';
import { canonicalText, stableText } from './canonical';
import { changesTowards, differences } from './difference';
import { type Change, patch, type StoredRecord } from './patch';
import { readJournal } from './read';
import { revertChanges } from './revert';
import { collectionNames, type Journal, type Version } from './schema';
import { contentText } from './threads';

const edge = { at: '2026-11-22T09:00:00+01:00', device: 'desk' };
const start = aJournal({});

/** What a journal says, without who wrote it when, and without what is in the bin. */
function contentOf(journal: Journal): string {
  const places = [contentText('profile', journal.profile), contentText('settings', journal.settings)];
  const lists = collectionNames.map((name) => {
    const records: readonly StoredRecord[] = journal[name];
    return records.map((record) => `${record.id} ${contentText(name, record)}`).sort();
  });
  return stableText([places, lists]);
}

interface Walk {
  readonly before: Journal;
  readonly after: Journal;
  readonly changes: readonly Change[];
}

/** Every step of a random life of a journal. */
function walk(rows: readonly (readonly Whim[])[]): Walk[] {
  let journal = start;
  return rows.flatMap((row) => {
    const command = commandOf(row, journal);
    if (!command) return [];
    const before = journal;
    const { journal: after, changes } = apply(journal, command, 'desk');
    journal = after;
    return [{ before, after, changes }];
  });
}

function check(law: (walked: Walk[]) => void): void {
  fc.assert(
    fc.property(whimRows, (rows) => law(walk(rows))),
    { numRuns: 300 },
  );
}

describe('a journal, whatever is done to it', () => {
  it('is read back from its text as the very same text', () => {
    check((walked) => {
      const text = canonicalText(walked.at(-1)?.after ?? start);
      const reading = readJournal(text);
      expect(reading.kind).toBe('good');
      expect(reading.kind === 'good' && canonicalText(reading.journal)).toBe(text);
    });
  });

  it('becomes for the page, by patching, what it is in main', () => {
    check((walked) => {
      for (const { before, after, changes } of walked) expect(patch(before, changes)).toEqual(after);
    });
  });

  it('says after an undo what it said before the command', () => {
    check((walked) => {
      for (const { before, after, changes } of walked) {
        expect(contentOf(patch(after, revertChanges(after, changes, edge)))).toBe(contentOf(before));
      }
    });
  });

  it('says after undo and redo what it said after the command', () => {
    check((walked) => {
      for (const { after, changes } of walked) {
        const undone = revertChanges(after, changes, edge);
        const earlier = patch(after, undone);
        const again = patch(earlier, revertChanges(earlier, undone, edge));
        expect(contentOf(again)).toBe(contentOf(after));
      }
    });
  });

  it('is taken back step by step to where it began', () => {
    check((walked) => {
      const last = walked.at(-1)?.after ?? start;
      const first = [...walked]
        .reverse()
        .reduce((journal, { changes }) => patch(journal, revertChanges(journal, changes, edge)), last);
      expect(contentOf(first)).toBe(contentOf(start));
    });
  });

  it('never holds an id twice, nor one that is also in the bin', () => {
    check((walked) => {
      for (const { after, changes } of walked) {
        for (const journal of [after, patch(after, revertChanges(after, changes, edge))]) {
          const ids = idsIn(journal);
          expect(ids).toEqual([...new Set(ids)]);
        }
      }
    });
  });

  it('gives a record that was touched a version newer than all it had, in the bin and out of it, also when undone', () => {
    check((walked) => {
      const newest = new Map<string, number>();
      for (const { before, after, changes } of walked) {
        const undone = revertChanges(after, changes, edge);
        const redone = revertChanges(patch(after, undone), undone, edge);
        for (const journal of [after, patch(after, undone), patch(patch(after, undone), redone)]) {
          expectNewer(newest, before, journal, changes);
        }
        // The walk goes on from before the undo, so what was seen there is forgotten again.
        newest.clear();
        for (const [id, counter] of counters(after)) newest.set(id, counter);
      }
    });
  });
});

function expectNewer(
  newest: Map<string, number>,
  before: Journal,
  after: Journal,
  changes: readonly Change[],
): void {
  for (const [id, counter] of counters(before)) newest.set(id, Math.max(counter, newest.get(id) ?? 0));
  const now = counters(after);
  for (const id of new Set(changes.map((change) => change.id))) {
    expect(now.get(id), id).toBeGreaterThan(newest.get(id) ?? 0);
    newest.set(id, now.get(id) ?? 0);
  }
}

function recordsIn(journal: Journal): { id: string; version: Version }[] {
  const lists: (readonly { id: string; version: Version }[])[] = collectionNames.map((name) => journal[name]);
  return [...lists, journal.removed].flat();
}

function idsIn(journal: Journal): string[] {
  return recordsIn(journal).map(({ id }) => id);
}

function counters(journal: Journal): Map<string, number> {
  const records: { id: string; version: Version }[] = [
    { id: 'profile', version: journal.profile.version },
    { id: 'settings', version: journal.settings.version },
    ...recordsIn(journal),
  ];
  return new Map(records.map(({ id, version }) => [id, version.desk ?? 0]));
}

describe('bringing one journal to what another says', () => {
  const twoLives = fc.tuple(whimRows, whimRows);

  it('leaves no difference, loses nothing it removes, and can be taken back', () => {
    fc.assert(
      fc.property(twoLives, ([rows, otherRows]) => {
        const now = walk(rows).at(-1)?.after ?? start;
        const then = walk(otherRows).at(-1)?.after ?? start;
        const changes = changesTowards(now, then, edge);
        const after = patch(now, changes);
        expect(differences(after, then)).toEqual({});
        expect(contentOf(after)).toBe(contentOf(then));
        const back = patch(after, revertChanges(after, changes, edge));
        expect(contentOf(back)).toBe(contentOf(now));
        const kept = new Set(idsIn(after));
        for (const name of collectionNames)
          for (const { id } of [now[name]].flat()) expect(kept).toContain(id);
      }),
      { numRuns: 200 },
    );
  });
});
