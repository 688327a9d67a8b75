import { describe, expect, it } from 'vitest';
import { aJournal, aRun, daysFrom, idOf } from '../../../tests/support/journals';
import type { Changed } from '../../contract/journal-state';
import type { Settled } from '../../domain/journal/settled';
import { folded, fromText, noticeOf, noticeText } from './notice';

const run = aRun('2026-11-22');
const plain = aJournal({ runs: [run], days: daysFrom('2026-11-22', 'x') });
const journal = { ...plain, settings: { ...plain.settings, devices: { lap: 'Laptop' } } };

const note: Settled = {
  place: 'days',
  id: '2026-11-22',
  how: 'field',
  field: 'note',
  stands: 'Cold',
  lost: 'Warm',
  by: 'lap',
  against: 'desk',
};

function changed(fields: Partial<Changed['came']> = {}, runs = [run]): Changed {
  const counts = { added: runs.length, changed: 0, removed: 0 };
  return {
    changes: runs.map((one) => ({ place: 'runs' as const, id: one.id, before: null, after: one })),
    history: { undo: undefined, redo: undefined },
    came: { deedId: idOf(1), source: 'file', from: ['Laptop'], ...counts, settled: [], ...fields },
  };
}

describe('the notice of what came in', () => {
  it('says where it came from and what it was', () => {
    const notice = noticeOf(changed());
    expect(notice && fromText(notice)).toBe('From Laptop');
    expect(notice && noticeText(notice, journal)).toBe('Came in: 1 new run.');
  });

  it('says what was changed on both, and which stands', () => {
    const notice = noticeOf(changed({ settled: [note] }, []));
    expect(notice && noticeText(notice, journal)).toBe(
      'Note (List of Sun 22 Nov 2026): changed on both; that of Laptop stands.',
    );
  });

  it('says that a change outlived a removal', () => {
    const kept: Settled = { place: 'runs', id: run.id, how: 'kept', field: '', by: 'lap', against: 'desk' };
    const notice = noticeOf(changed({ settled: [kept] }, []));
    expect(notice && noticeText(notice, journal)).toContain('5.00\u00a0km: removed on one computer');
  });

  it('is not there for what nobody would notice', () => {
    expect(noticeOf(changed({}, []))).toBeUndefined();
    expect(
      noticeOf(changed({ settled: [{ ...note, place: 'settings', field: 'devices.lap' }] }, [])),
    ).toBeUndefined();
    const { came: _, ...alone } = changed();
    expect(noticeOf(alone)).toBeUndefined();
  });

  it('folds several in a row into one', () => {
    const [one, two] = [
      noticeOf(changed({ settled: [note] })),
      noticeOf(changed({ deedId: idOf(2), from: ['Desk'], settled: [note] })),
    ];
    if (!one || !two) throw new Error('Both are worth a notice.');
    const both = folded(one, two);
    expect(both).toMatchObject({ deedIds: [idOf(1), idOf(2)], settled: [note], brought: { runsAdded: 2 } });
    expect(fromText(both)).toBe('From Laptop and Desk');
  });

  it.each([
    ['file', [], 'From another computer'],
    ['copy', [], 'From a conflict copy in the folder'],
    ['copy', ['Laptop'], 'From a conflict copy of Laptop'],
    ['journal', ['Laptop'], 'From another journal'],
    ['rescue', [], 'From the copy that was kept while the disk did not take it'],
  ] as const)('names the source: %s of %j', (source, from, words) => {
    expect(fromText({ source, from })).toBe(words);
  });
});
