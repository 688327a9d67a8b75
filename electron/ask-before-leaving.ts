import type { BrowserWindow } from 'electron';
import type { Standing } from '../src/contract/journal-state';
import { t } from '../src/words/index';
import { answer } from './ipc/answer';
import type { Served } from './ipc/parts';
import { wordsOf } from './journal/problem';
import { ask, tell } from './native';

/** Asks before the window closes while changes are not on the disk: they would be seen again only where a copy of them lies. */
export function askBeforeLeaving(window: BrowserWindow, served: Pick<Served, 'handlers' | 'state'>): void {
  let mayClose = false;
  let isAsking = false;
  window.on('close', (event) => {
    const standing = unsavedIn(served);
    if (mayClose || !standing) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void askOnce(window, served, standing).then((leaves) => {
      isAsking = false;
      mayClose = leaves;
      if (leaves) window.close();
    });
  });
}

function unsavedIn({ state }: Pick<Served, 'state'>): Standing | undefined {
  const now = state();
  const standing = now?.state === 'good' ? now.standing : undefined;
  return standing && standing.unsaved > 0 ? standing : undefined;
}

/** Whether the window may close now. */
async function askOnce(
  window: BrowserWindow,
  served: Pick<Served, 'handlers' | 'state'>,
  { problem, rescue, unsaved }: Standing,
): Promise<boolean> {
  const where = rescue === undefined ? t('menu.unsavedNowhere') : t('menu.unsavedRescued', { rescue });
  const detail = [problem ? wordsOf(problem) : '', where].join('\n\n').trim();
  const ways = ['tryAgain', 'saveCopy', 'quitNow', 'stay'] as const;
  const named = ways.map((way) => t(`menu.${way}`));
  const message = t('menu.unsaved', { count: unsaved });
  const way = ways[await ask(window, { type: 'warning', message, detail, ways: named })];
  if (way === 'tryAgain') await answer(() => served.handlers.saveNow(undefined));
  if (way === 'saveCopy') await saveCopy(window, served);
  return way === 'quitNow' || (way !== 'stay' && !unsavedIn(served));
}

async function saveCopy(window: BrowserWindow, { handlers }: Pick<Served, 'handlers'>): Promise<void> {
  const saved = await answer(() => handlers.saveCopy(undefined));
  if (!saved.ok) await tell(window, t('menu.warning'), wordsOf(saved.problem));
}
