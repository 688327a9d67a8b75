import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { navigate } from 'wouter/use-browser-location';
import type { Changed, Problem } from '../../contract/journal-state';
import type { Settled } from '../../domain/journal/settled';
import { isDone, revertDeed, snapshot } from '../../journal-client/store';
import { problemText, tellOutcome } from '../../ui/tell';
import { t } from '../../words';
import { folded, fromText, type Notice, noticeOf, noticeText } from './notice';
import styles from './notice.module.css';

const ID = 'came-in';

/** How long a notice stands that asks for nothing. One with a settled pair stays until it is closed. */
const SHOWN_FOR_MS = 15_000;

/** The notice that is on the screen; what comes in meanwhile is told in the same one. */
let open: Notice | undefined;

/** Says quietly what came in from elsewhere, and what was seen to. */
export function tellChanged(changed: Changed, onShow: (settled: readonly Settled[]) => void): void {
  if (changed.told) tellSeenTo(changed.told);
  const fresh = noticeOf(changed);
  if (!fresh) return;
  const isOpen = open !== undefined;
  const notice = open ? folded(open, fresh) : fresh;
  open = notice;
  notifications[isOpen ? 'update' : 'show']({
    id: ID,
    role: 'status',
    title: fromText(notice),
    color: 'slate',
    autoClose: notice.settled.length > 0 ? false : SHOWN_FOR_MS,
    closeButtonProps: { 'aria-label': t('common.close') },
    message: <Came notice={notice} onShow={onShow} />,
    onClose: () => {
      open = undefined;
    },
  });
}

function tellSeenTo(told: Problem): void {
  notifications.show({ message: problemText(told), color: 'yellow', autoClose: false, role: 'alert' });
}

interface CameProps {
  readonly notice: Notice;
  readonly onShow: (settled: readonly Settled[]) => void;
}

function Came({ notice, onShow }: CameProps) {
  const seen = snapshot();
  const hide = () => notifications.hide(ID);
  const undo = async () => {
    hide();
    await takeBack(notice.deedIds);
  };
  const show = () => {
    hide();
    if (notice.settled.length > 0) onShow(notice.settled);
    else navigate('/history');
  };
  return (
    <>
      <p className={styles.text}>{seen.state === 'good' ? noticeText(notice, seen.journal) : null}</p>
      <div className={styles.ways}>
        <Button size="compact-sm" variant="default" onClick={show}>
          {t('cameIn.show')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={undo}>
          {t('cameIn.undo')}
        </Button>
      </div>
    </>
  );
}

/** Takes back what came in, the newest first; what was changed since stays. */
async function takeBack(deedIds: readonly string[]): Promise<void> {
  for (const id of [...deedIds].reverse()) {
    const outcome = await revertDeed(id);
    if (!isDone(outcome)) return tellOutcome(outcome);
  }
  tellOutcome({ saved: true }, { done: t('cameIn.takenBack') });
}
