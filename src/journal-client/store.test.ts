import { beforeEach, expect, it, vi } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import type { Answer, Changed, OpenState, Saved, Standing } from '../contract/journal-state';

/** What main says next, and the page's ears. */
const main = vi.hoisted(() => ({
  answer: undefined as unknown,
  changed: (_: unknown): void => undefined,
}));

vi.mock('./bridge', () => {
  const answer = async () => main.answer;
  return {
    bridge: {
      carryOut: answer,
      saveNow: answer,
      openJournal: answer,
      on: {
        journalReplaced: () => undefined,
        journalChanged: (hear: typeof main.changed) => {
          main.changed = hear;
        },
      },
    },
  };
});
const { carryOut, isDone, onBeforeChange, onChanged, saveNow, snapshot, start } = await import('./store');

const run = aRun('2026-11-22');
const history = { undo: undefined, redo: undefined };
const saved: Saved = { changes: [{ place: 'runs', id: run.id, before: null, after: run }], history };
const problem = { code: 'diskFull', values: { path: '/j/journal.json' } };
const standing: Standing = { unsaved: 1, problem };

function standingNow() {
  const seen = snapshot();
  return seen.state === 'good' ? { runs: seen.journal.runs.length, standing: seen.standing } : undefined;
}

function answers(answer: Answer<Saved> | Answer<OpenState>) {
  main.answer = answer;
}

beforeEach(async () => {
  const good: OpenState = { state: 'good', folder: '/j', journal: aJournal({}), readOnly: false, history };
  answers({ ok: true, value: good });
  await start();
});

it('shows a change that is on the disk', async () => {
  answers({ ok: true, value: saved });
  expect(await carryOut([])).toEqual({ saved: true });
  expect(standingNow()).toEqual({ runs: 1, standing: undefined });
});

it('shows a change that is only kept, and how it stands; to a form that is done', async () => {
  answers({ ok: false, problem, kept: { ...saved, standing } });
  const outcome = await carryOut([]);
  expect(outcome).toEqual({ saved: false, kept: true, problem });
  expect(isDone(outcome)).toBe(true);
  expect(standingNow()).toEqual({ runs: 1, standing });
});

it('shows nothing of a change that was refused', async () => {
  answers({ ok: false, problem });
  const outcome = await carryOut([]);
  expect(isDone(outcome)).toBe(false);
  expect(standingNow()).toEqual({ runs: 0, standing: undefined });
});

it('forgets the trouble once all is saved', async () => {
  answers({ ok: false, problem, kept: { ...saved, standing } });
  await carryOut([]);
  answers({ ok: true, value: { changes: [], history } });
  await saveNow();
  expect(standingNow()).toEqual({ runs: 1, standing: undefined });
});

it('shows what comes in, between those who hear before and those who hear after', () => {
  const heard: unknown[] = [];
  const stops = [
    onBeforeChange(() => heard.push(['before', standingNow()?.runs])),
    onChanged(() => heard.push(['after', standingNow()?.runs])),
  ];
  main.changed(saved satisfies Changed);
  for (const stop of stops) stop();
  main.changed(saved);
  expect(heard).toEqual([
    ['before', 0],
    ['after', 1],
  ]);
});

it('keeps one and the same standing when it is told twice, so that it is said once', () => {
  main.changed({ changes: [], history, standing });
  const first = standingNow()?.standing;
  main.changed({ changes: [], history, standing: structuredClone(standing) });
  expect(standingNow()?.standing).toBe(first);
});
