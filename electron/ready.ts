import { app } from 'electron';
import { t } from '../src/words/index';
import { complain, say } from './streams';

/** A trial start that takes longer than this has failed. */
const SMOKE_TIMEOUT_S = 60;

export interface ReadyParts {
  /** Resolves when the page has painted itself for the first time. */
  readonly painted: Promise<void>;
  /** Resolves when the page has been told how its journal stands. */
  readonly answered: Promise<void>;
  readonly folder: () => string;
  /** Leave once it is ready. */
  readonly smoke: boolean;
}

/**
 * Prints the ready line once the page has painted itself and knows its journal, for scripts that wait for it (with
 * `BACKSTRIDE_ANNOUNCE=1`, and at a trial start, which then ends with 0):
 * `backstride:ready {"journalFolder":"…","milliseconds":123}`, counted from the start of the process.
 */
export async function announceReady({ painted, answered, folder, smoke }: ReadyParts): Promise<void> {
  if (!smoke && process.env.BACKSTRIDE_ANNOUNCE !== '1') return;
  if (smoke) failLater();
  await Promise.all([painted, answered]);
  const startedAt = process.getCreationTime() ?? performance.timeOrigin;
  const ready = { journalFolder: folder(), milliseconds: Math.round(Date.now() - startedAt) };
  await say(`backstride:ready ${JSON.stringify(ready)}`);
  if (smoke) app.quit();
}

function failLater(): void {
  setTimeout(async () => {
    await complain(t('menu.smokeTimedOut', { seconds: SMOKE_TIMEOUT_S }));
    app.exit(1);
  }, SMOKE_TIMEOUT_S * 1000).unref();
}
