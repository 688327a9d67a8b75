import type { Step } from '../../domain/journal/commands';
import type { Journal } from '../../domain/journal/schema';
import { carryOut, type Outcome, snapshot } from '../../journal-client/store';

let last: Promise<unknown> = Promise.resolve();

/**
 * Carries out what `wish` makes of the journal as it is when its turn comes, after every wish before it: three quick presses
 * of "+" add three, although each waits for the disk. A wish without steps counts as saved.
 */
export function inTurn(wish: (journal: Journal) => readonly Step[]): Promise<Outcome> {
  const turn = last.then(() => carryOutWish(wish));
  last = turn.catch(() => undefined);
  return turn;
}

async function carryOutWish(wish: (journal: Journal) => readonly Step[]): Promise<Outcome> {
  const seen = snapshot();
  if (seen.state !== 'good') return { saved: false, kept: false, problem: { code: 'notOpen', values: {} } };
  const steps = wish(seen.journal);
  return steps.length === 0 ? { saved: true } : carryOut(steps);
}
