import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../../tests/support/journals';
import { withHandEdits } from './hand-edits';
import { mergeJournals } from './merge';

const edge = { at: '2026-11-22T09:00:00+01:00', device: 'desk' };
const run = aRun('2026-11-20', { note: 'base' });
const known = aJournal({ runs: [run] });

describe('a journal that was edited by hand', () => {
  it('has its say where it meets the journal as it was', () => {
    const found = withHandEdits(aJournal({ runs: [{ ...run, note: 'by hand' }] }), known, edge);
    expect(found.runs).toMatchObject([
      { note: 'by hand', version: { desk: 2 }, earlier: [{ field: 'note', value: 'base', until: edge.at }] },
    ]);
    expect(mergeJournals(known, found).journal.runs).toMatchObject([{ note: 'by hand' }]);
  });

  it('has its say in settings and profile too', () => {
    const found = withHandEdits({ ...known, settings: { ...known.settings, weekStartsOn: 7 } }, known, edge);
    expect(mergeJournals(known, found).journal.settings).toMatchObject({
      weekStartsOn: 7,
      version: { desk: 2 },
    });
  });

  it('is left as it is where the record counts its changes, is new, or says the same', () => {
    const newer = aJournal({ runs: [{ ...run, note: 'phone', version: { desk: 1, phone: 2 } }] });
    expect(withHandEdits(newer, known, edge)).toBe(newer);
    const added = aJournal({ runs: [run, aRun('2026-11-21')] });
    expect(withHandEdits(added, known, edge)).toBe(added);
    const same = structuredClone(known);
    expect(withHandEdits(same, known, edge)).toBe(same);
  });

  it('gets a record back that a hand took out: it cannot be told from an older copy', () => {
    const found = withHandEdits(aJournal({}), known, edge);
    expect(mergeJournals(known, found).journal.runs).toHaveLength(1);
  });
});
