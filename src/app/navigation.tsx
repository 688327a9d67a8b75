import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconBook2,
  IconChecklist,
  IconFileText,
  IconPlus,
  IconRun,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react';
import { Link, useLocation } from 'wouter';
import { useOpenJournal } from '../journal-client/hooks';
import { Mark } from '../ui/mark';
import { t, type WordKey } from '../words';
import styles from './navigation.module.css';

interface Place {
  readonly href: string;
  readonly word: WordKey;
  readonly Icon: TablerIcon;
  /** Other paths that belong to this place. */
  readonly also: RegExp;
}

const places: readonly Place[] = [
  { href: '/', word: 'shell.today', Icon: IconChecklist, also: /^\/(day|list|year)\b/ },
  { href: '/runs', word: 'shell.runs', Icon: IconRun, also: /^\/runs\b/ },
  { href: '/article', word: 'shell.article', Icon: IconBook2, also: /^\/article\b/ },
  { href: '/reports', word: 'shell.reports', Icon: IconFileText, also: /^\/reports\b/ },
  { href: '/settings', word: 'shell.settings', Icon: IconSettings, also: /^\/(settings|history)\b/ },
];

/** Below this the names go and the signs stay. */
const NARROW = '(max-width: 1000px)';

/** Where one can go. */
export function Navigation() {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const { readOnly } = useOpenJournal();
  return (
    <nav className={styles.nav} aria-label={t('shell.navigation')} data-narrow={narrow || undefined}>
      <div className={styles.brand}>
        <Mark size={narrow ? 32 : 28} />
        {narrow ? null : <span>{t('common.appName')}</span>}
      </div>
      {readOnly ? null : <LogRun narrow={narrow} />}
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} narrow={narrow} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function LogRun({ narrow }: { readonly narrow: boolean }) {
  return (
    <Tooltip label={t('shell.logRun')} position="right" disabled={!narrow}>
      <Link href="/runs/log" className={styles.log} aria-keyshortcuts="Control+N">
        <IconPlus size={18} stroke={2} aria-hidden="true" />
        <span className={narrow ? styles.hidden : undefined}>{t('shell.logRun')}</span>
      </Link>
    </Tooltip>
  );
}

function PlaceLink({ place, narrow }: { readonly place: Place; readonly narrow: boolean }) {
  const [location] = useLocation();
  const here = location === place.href || place.also.test(location);
  const { Icon } = place;
  return (
    <Tooltip label={t(place.word)} position="right" disabled={!narrow}>
      <Link href={place.href} className={styles.place} aria-current={here ? 'page' : undefined}>
        <Icon size={20} stroke={1.6} aria-hidden="true" />
        <span className={narrow ? styles.hidden : undefined}>{t(place.word)}</span>
      </Link>
    </Tooltip>
  );
}
