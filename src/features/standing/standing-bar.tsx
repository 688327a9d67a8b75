import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Problem, Standing } from '../../contract/journal-state';
import { useStanding } from '../../journal-client/hooks';
import { t } from '../../words';
import styles from './standing-bar.module.css';
import { type Trouble, troubleIn } from './trouble';
import { openAnother, putItBack, saveCopy, tryAgain } from './ways';

/** How long it is said that all is well again. */
const SAID_FOR_MS = 6000;

/** Over every screen: nothing while the disk has what is shown, otherwise what is wrong and what can be done. It stops nobody. */
export function StandingBar() {
  const standing = useStanding();
  const problem = standing?.problem;
  const isWellAgain = useWellAgain(problem !== undefined);
  return (
    <div className={styles.standing}>
      {standing && problem ? <TroubleBar standing={standing} problem={problem} /> : null}
      <p className={styles.well} role="status">
        {isWellAgain ? (
          <>
            <IconCheck size={18} stroke={2} aria-hidden="true" /> {t('standing.allSaved')}
          </>
        ) : null}
      </p>
    </div>
  );
}

/** Whether trouble has just ended. */
function useWellAgain(isTrouble: boolean): boolean {
  const [was, setWas] = useState(isTrouble);
  const [isSaid, say] = useState(false);
  if (was !== isTrouble) {
    setWas(isTrouble);
    say(!isTrouble);
  }
  useEffect(() => {
    if (!isSaid) return;
    const timer = setTimeout(() => say(false), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [isSaid]);
  return isSaid;
}

function TroubleBar({ standing, problem }: { readonly standing: Standing; readonly problem: Problem }) {
  const [first, setFirst] = useState(standing);
  if (first.problem?.code !== problem.code) setFirst(standing);
  const trouble = troubleIn(standing, problem);
  return (
    <section className={styles.trouble} aria-label={t('standing.label')}>
      <IconAlertTriangle className={styles.sign} size={22} stroke={1.8} aria-hidden="true" />
      {/* Once it interrupts; how it goes on, and how many changes wait, is said between other things. */}
      <div className={styles.words} role={first === standing ? 'alert' : 'status'} aria-atomic="false">
        <strong>{trouble.title}</strong>
        <p>{trouble.text}</p>
      </div>
      <Ways trouble={trouble} />
    </section>
  );
}

function Ways({ trouble: { isAboutPlace, isOutOfPlace } }: { readonly trouble: Trouble }) {
  const [busy, setBusy] = useState<string>();
  const [tried, setTried] = useState<string>();
  const take = (name: string, way: () => Promise<unknown>) => async () => {
    setBusy(name);
    await way();
    setBusy(undefined);
  };
  const again = async () => setTried(await tryAgain());
  const way = (name: string) => ({ size: 'compact-md', loading: busy === name }) as const;
  const first = { variant: 'filled', className: styles.first } as const;
  const other = { variant: 'default' } as const;
  return (
    <div className={styles.ways}>
      {isOutOfPlace ? (
        <Button {...way('back')} {...first} onClick={take('back', putItBack)}>
          {t('standing.putBack')}
        </Button>
      ) : null}
      <Button {...way('again')} {...(isOutOfPlace ? other : first)} onClick={take('again', again)}>
        {t(isAboutPlace ? 'standing.lookAgain' : 'standing.again')}
      </Button>
      <Button {...way('copy')} variant="default" onClick={take('copy', saveCopy)}>
        {t('standing.saveCopy')}
      </Button>
      {isOutOfPlace ? (
        <Button {...way('open')} variant="default" onClick={take('open', openAnother)}>
          {t('standing.openAnother')}
        </Button>
      ) : null}
      <span className={styles.tried} role="status">
        {tried === undefined ? null : t('standing.stillNot', { clock: tried })}
      </span>
    </div>
  );
}
