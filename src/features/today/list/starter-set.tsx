import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { LocalDate } from '../../../domain/days';
import { starterItems } from '../../../domain/habits/starter';
import { useSettings } from '../../../journal-client/hooks';
import { isDone } from '../../../journal-client/store';
import { AreaMark } from '../../../ui/area-mark';
import { tellOutcome } from '../../../ui/tell';
import { t } from '../../../words';
import { kindInWords, scheduleInWords } from '../../../words/schedules';
import { starterNames } from '../../../words/starter-names';
import { addItems, type ItemDraft } from './item-changes';
import { listHref } from './place';
import styles from './starter-set.module.css';

/** A list to begin with: everything in it can be left out now and changed later. */
export function StarterSet({ startsOn }: { readonly startsOn: LocalDate }) {
  const [, navigate] = useLocation();
  const [drafts] = useState(() =>
    starterItems({ startsOn, newId: () => crypto.randomUUID(), names: starterNames() }),
  );
  const [chosen, setChosen] = useState(drafts.map(({ id }) => id));
  const use = async () => {
    const outcome = await addItems(drafts.filter(({ id }) => chosen.includes(id)));
    tellOutcome(outcome, { done: t('today.starter.done'), undoable: true });
    if (isDone(outcome)) navigate('/');
  };
  return (
    <section className={styles.starter}>
      <h2>{t('today.starter.title')}</h2>
      <p>{t('today.starter.text')}</p>
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t('today.starter.title')}>
        <ul>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Checkbox value={draft.id} label={<DraftWords draft={draft} />} />
            </li>
          ))}
        </ul>
      </Checkbox.Group>
      <div className={styles.buttons}>
        <Button onClick={use} disabled={chosen.length === 0}>
          {t('today.starter.use', { count: chosen.length })}
        </Button>
        <Button component={Link} href={listHref({ shows: 'new' })} variant="subtle" color="gray">
          {t('today.starter.nothing')}
        </Button>
      </div>
    </section>
  );
}

function DraftWords({ draft }: { readonly draft: ItemDraft }) {
  const { weekStartsOn } = useSettings();
  const asks = [scheduleInWords(draft.schedule, weekStartsOn), kindInWords(draft)].filter(
    (word) => word !== undefined,
  );
  return (
    <span className={styles.draft}>
      <AreaMark area={draft.area} />
      <span className={styles.name}>{draft.name}</span>
      <span className={styles.asks}>{asks.join(' · ')}</span>
    </span>
  );
}
