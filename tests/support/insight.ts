import { addDays, type LocalDate } from '../../src/domain/days';
import type { ClaimId } from '../../src/domain/insight/article-content';
import { articleInsight } from '../../src/domain/insight/claims';
import type { Message, Missing } from '../../src/domain/insight/message';
import type { BodyMeasurement, Journal, Run } from '../../src/domain/journal/schema';
import { aRun, idOf } from './journals';

/** A Monday; `TODAY`, a Wednesday, has eight full weeks since then behind it. */
export const MONDAY = '2026-01-05';
export const TODAY = '2026-03-04';
const AT = '2026-01-01T08:00:00+01:00';

/** One claim’s panel as it stands on `today`. */
export const claimOf = (journal: Journal, id: ClaimId, today: LocalDate = TODAY) => {
  const claim = articleInsight(journal, today).claims.find((one) => one.id === id);
  if (!claim) throw new Error(`claim ${id} is not told`);
  return claim;
};
/** The sentences by their keys, in order. */
export const keys = (messages: readonly Message[]) => messages.map(({ key }) => key);
/** What stands in the sentence of that key; `undefined` where it is not said. */
export const values = (messages: readonly Message[], key: Message['key']) =>
  messages.find((message) => message.key === key)?.values;
/** What is missing, as `what have/need`. */
export const needs = (missing: readonly Missing[]) =>
  missing.map(({ what, have, need }) => `${what} ${have}/${need}`);

/** A run every `step` days from Monday on, `count` of them. */
export const runsEvery = (step: number, count: number, fields: Partial<Run> = {}) =>
  Array.from({ length: count }, (_, index) => aRun(addDays(MONDAY, index * step), fields));

/** A weighing on the morning of `date`. */
export function weighing(date: LocalDate, massKg = 80): BodyMeasurement {
  const stamp = { createdAt: AT, updatedAt: AT, version: { desk: 1 } };
  return {
    ...stamp,
    id: idOf(Number(date.replace(/-/g, ''))),
    kind: 'mass',
    massKg,
    measuredAt: `${date}T07:00:00+01:00`,
  };
}
