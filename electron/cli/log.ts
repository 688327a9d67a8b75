import { t } from '../../src/words/index';
import { type Io, type Outcome, WrongUse } from './io';
import { logFold, logWeight } from './log-body';
import { logRun } from './log-run';
import { logTick } from './log-tick';

/** `log run | weight | fold | tick`: one entry, answered once it is on the disk. */
export async function log([what, ...rest]: readonly string[], io: Io): Promise<Outcome> {
  switch (what) {
    case 'run':
      return logRun(rest, io);
    case 'weight':
      return logWeight(rest, io);
    case 'fold':
      return logFold(rest, io);
    case 'tick':
      return logTick(rest, io);
    default:
      throw new WrongUse(t('terminal.use.logWhat', { what: what ?? '' }));
  }
}
