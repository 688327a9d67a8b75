import { checkInFull } from '../../journal/check-in-full';
import { writeDurable } from '../../journal/durable-file';
import { ProblemError, problemOf } from '../../journal/problem';
import { supportText } from '../../support/bundle';
import type { CallLog } from '../call-log';
import type { HandlerParts, Handlers } from '../parts';
import type { Desk } from './desk';

type SupportCalls = 'supportBundle' | 'saveSupportBundle';

/** What can be handed to whoever helps: shown first, then saved as it was shown. */
export function createSupportHandlers(
  parts: HandlerParts,
  desk: Desk,
  log: CallLog,
): Pick<Handlers, SupportCalls> {
  let shown: string | undefined;
  return {
    supportBundle: async () => {
      const since = parts.clock();
      const report = await checkInFull(desk.folder(), parts);
      const checkedInMs = parts.clock() - since;
      const { appVersion, runtime, clock } = parts;
      shown = await supportText({
        appVersion,
        runtime,
        clock,
        log,
        report,
        checkedInMs,
        folder: desk.folder(),
      });
      return { text: shown };
    },
    saveSupportBundle: async () => {
      if (shown === undefined) throw new ProblemError('nothingShown');
      const path = await parts.native.chooseSavePath('backstride-support.json', 'support');
      if (path === undefined) return undefined;
      await writeDurable(path, Buffer.from(shown)).catch((error: unknown) => {
        throw problemOf(error, path);
      });
      return { path };
    },
  };
}
