import { describe, expect, it } from 'vitest';
import { createJournal } from '../domain/journal/create';
import type { OpenState } from './journal-state';
import { receive, receiveAnswer, send, sendAnswer } from './sent';

const journal = createJournal({
  id: '00000000-0000-4000-8000-000000000000',
  at: '2026-01-01T08:00:00+01:00',
  device: 'desk',
});
const history = { undo: undefined, redo: undefined };
const good: OpenState = { state: 'good', folder: '/j', journal, readOnly: false, history };

describe('what crosses to the page', () => {
  it('carries a journal as one text, and gives it back as it was', () => {
    const sent = send(good);
    expect(sent).toMatchObject({ state: 'good', folder: '/j', journal: expect.any(String) });
    expect(receive<OpenState>(sent)).toEqual(good);
  });

  it.each<[string, unknown]>([
    ['a state without a journal', { state: 'locked', folder: '/j', holder: 'a window' }],
    [
      'a newer journal that is not understood',
      { state: 'newer', folder: '/j', version: 9, journal: undefined },
    ],
    ['nothing', undefined],
    ['a list', [1, 2]],
  ])('leaves %s as it is', (_, value) => {
    expect(send(value)).toBe(value);
    expect(receive(send(value))).toBe(value);
  });

  it('leaves a problem as it is', () => {
    const refused = { ok: false, problem: { code: 'notOpen', values: {} } } as const;
    expect(sendAnswer(refused)).toBe(refused);
    expect(receiveAnswer(refused)).toBe(refused);
  });

  it('sends the value of an answer', () => {
    expect(receiveAnswer<OpenState>(sendAnswer({ ok: true, value: good }))).toEqual({
      ok: true,
      value: good,
    });
  });
});
