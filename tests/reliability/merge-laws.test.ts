import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../src/domain/journal/apply';
import { changesBetween } from '../../src/domain/journal/between';
import { canonicalText } from '../../src/domain/journal/canonical';
import { mergeJournals } from '../../src/domain/journal/merge';
import { patch, type StoredRecord } from '../../src/domain/journal/patch';
import { readJournal } from '../../src/domain/journal/read';
import { collectionNames, type Journal } from '../../src/domain/journal/schema';
import { contentText } from '../../src/domain/journal/threads';
import { clocks, histories, type Lived, lived, traceOf, tracesIn } from '../support/histories';
import { aCommand } from '../support/storage';

/** Histories for each law; `BACKSTRIDE_HISTORIES=200000 npm run soak -- merge` for the long form. */
const HISTORIES = Number(process.env.BACKSTRIDE_HISTORIES ?? 10_000);
const LONG = 600_000 + HISTORIES * 20;

const joint = (...journals: readonly Journal[]) =>
  journals.reduce((one, other) => mergeJournals(one, other).journal);
const text = (...journals: readonly Journal[]) => canonicalText(joint(...journals));

/** Compared here, as an expectation for each of thirty thousand long texts takes longer than making them. */
function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(`does not hold: ${what}`);
}

function law(name: string, check: (lived: Lived) => void): void {
  it(name, { timeout: LONG }, () => {
    fc.assert(
      fc.property(histories, clocks, (history, years) => check(lived(history, years))),
      { numRuns: HISTORIES },
    );
  });
}

describe(`two copies of a journal, after each of ${HISTORIES} histories on three computers with clocks up to twenty years apart`, () => {
  law('give the same bytes whichever comes first', ({ journals: [a, b, c] }) => {
    insist(text(a, b) === text(b, a), 'a with b is b with a');
    insist(text(b, c) === text(c, b), 'b with c is c with b');
  });

  law('give the same bytes in whatever order three are joined', ({ journals: [a, b, c] }) => {
    insist(text(joint(a, b), c) === text(a, joint(b, c)), '(a with b) with c is a with (b with c)');
    insist(text(joint(c, a), b) === text(a, joint(b, c)), '(c with a) with b is a with (b with c)');
  });

  law('say nothing new the second time', ({ journals: [a, b] }) => {
    const both = joint(a, b);
    insist(text(a, a) === canonicalText(a), 'a with itself is a');
    insist(text(both, b) === canonicalText(both), 'b again');
    insist(
      text(a, both) === canonicalText(both),
      'the older copy again: what is merely newer is taken as it is',
    );
    insist(mergeJournals(both, b).settled.length === 0, 'nothing is settled twice');
  });

  law('make a journal that reads back as the same bytes', ({ journals }) => {
    const whole = text(...journals);
    const reading = readJournal(whole);
    insist(reading.kind === 'good' && canonicalText(reading.journal) === whole, 'it is good');
  });

  law('leave nothing that was written without a trace', ({ journals, written }) => {
    const kept = tracesIn(joint(...journals));
    const lost = [...written].filter((trace) => !kept.has(trace));
    insist(lost.length === 0, `kept: ${lost.join(' | ')}`);
  });

  law('differ from each by the changes that lead there', ({ journals: [a, b] }) => {
    const both = joint(a, b);
    insist(
      canonicalText(patch(a, changesBetween(a, both))) === canonicalText(both),
      'the changes lead there',
    );
  });

  law('keep the value that lost where it can be had back', ({ journals: [a, b] }) => {
    const { journal, settled } = mergeJournals(a, b);
    const kept = tracesIn(journal);
    for (const { place, id, field, how, lost } of settled) {
      if (how === 'field' && lost !== undefined)
        insist(kept.has(traceOf(place, id, field, lost)), `${field} of ${id}`);
    }
  });

  law(
    'let a change stand that a removal did not know of, and a removal that knew',
    ({ journals: [a, b] }) => {
      const base = joint(a, b);
      const run = base.runs[0];
      if (!run) return;
      const removed = apply(
        base,
        aCommand({ type: 'remove', collection: 'runs', recordId: run.id }),
        'desk',
      ).journal;
      const steps = {
        type: 'edit',
        collection: 'runs',
        recordId: run.id,
        fields: { note: 'changed meanwhile' },
      } as const;
      const edited = apply(base, aCommand(steps), 'laptop').journal;
      const stands = joint(removed, edited);
      insist(
        stands.runs.some(({ id, note }) => id === run.id && note === 'changed meanwhile'),
        'the change stands',
      );
      insist(
        !joint(removed, base).runs.some(({ id }) => id === run.id),
        'an older copy does not bring it back',
      );
      insist(
        !joint(joint(base, removed), a).runs.some(({ id }) => id === run.id),
        'nor does one older still',
      );
      const again = apply(
        stands,
        aCommand({ type: 'remove', collection: 'runs', recordId: run.id }),
        'phone',
      ).journal;
      insist(
        !joint(again, edited, removed, base).runs.some(({ id }) => id === run.id),
        'a removal that knew all sticks',
      );
    },
  );

  it('say the same whatever the clocks say', { timeout: LONG }, () => {
    fc.assert(
      fc.property(histories, clocks, clocks, (history, one, other) => {
        const [here, there] = [lived(history, one), lived(history, other)];
        insist(saidIn(joint(...here.journals)) === saidIn(joint(...there.journals)), 'clocks decide nothing');
      }),
      { numRuns: HISTORIES },
    );
  });

  it('are told apart when they are copies of different journals', () => {
    const [mine, other] = lived([]).journals;
    const theirs = { ...other, id: '00000000-0000-4000-8000-00000000000f' };
    expect(() => mergeJournals(mine, theirs)).toThrow(/is not/);
  });
});

/** What a journal says, with every time of writing left out. */
function saidIn(journal: Journal): string {
  const bare = (said: string) => said.replace(/20\d\d-11-22T08:\d\d:00\+01:00/g, 'then');
  const lists = collectionNames.flatMap((name) => {
    const records: readonly StoredRecord[] = journal[name];
    return records.map((record) => `${name} ${record.id} ${bare(contentText(name, record))}`);
  });
  const singles = [contentText('profile', journal.profile), contentText('settings', journal.settings)];
  return [...singles, ...lists, ...journal.removed.map(({ id }) => `gone ${id}`)].sort().join('\n');
}
