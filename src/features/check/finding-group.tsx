import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { type Finding, findingKey } from '../../domain/journal/check/finding';
import { bridge } from '../../journal-client/bridge';
import { useJournal, useSettings } from '../../journal-client/hooks';
import { t } from '../../words';
import { findingText, mendText } from '../../words/findings';
import styles from './check.module.css';
import { waysTo } from './ways-to';

/** Findings shown before somebody asks for more. */
const SHOWN = 25;

interface FindingGroupProps {
  readonly title: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly isBusy: boolean;
  readonly onMend: ((keys: readonly string[]) => void) | undefined;
  readonly children?: ReactNode;
}

/** Findings of one kind of gravity, each with the way to what it speaks of and, where it can be mended, its button. */
export function FindingGroup({ title, text, findings, isBusy, onMend, children }: FindingGroupProps) {
  const [shown, setShown] = useState(SHOWN);
  const further = findings.length - shown;
  return (
    <section>
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.text}>{text}</p>
      {children}
      <ul className={styles.findings}>
        {findings.slice(0, shown).map((finding) => (
          <Row key={findingKey(finding)} finding={finding} isBusy={isBusy} onMend={onMend} />
        ))}
      </ul>
      {further > 0 ? (
        <Button variant="default" size="xs" mt={8} onClick={() => setShown(shown + 200)}>
          {t('check.further', { count: Math.min(further, 200) })}
        </Button>
      ) : null}
    </section>
  );
}

interface RowProps extends Pick<FindingGroupProps, 'isBusy' | 'onMend'> {
  readonly finding: Finding;
}

function Row({ finding, isBusy, onMend }: RowProps) {
  const { mend } = finding;
  const text = findingText(finding, useSettings());
  return (
    <li className={styles.finding}>
      <div>
        <div className={styles.sentence}>{text}</div>
        <Ways finding={finding} />
      </div>
      {mend && onMend ? (
        <Button
          variant="default"
          size="xs"
          disabled={isBusy}
          onClick={() => onMend([findingKey(finding)])}
          aria-label={`${mendText(mend)}: ${text}`}
        >
          {mendText(mend)}
        </Button>
      ) : null}
    </li>
  );
}

function Ways({ finding }: { readonly finding: Finding }) {
  const ways = waysTo(finding, useJournal());
  const more = ways.places.length - WAYS_SHOWN;
  return (
    <div className={styles.ways}>
      {ways.places.slice(0, WAYS_SHOWN).map(({ href, name }) => (
        <Link key={href} href={href}>
          {name}
        </Link>
      ))}
      {more > 0 ? <span className={styles.soft}>{t('check.more', { count: more })}</span> : null}
      {ways.isInFolder ? (
        <button type="button" className={styles.way} onClick={() => bridge.showJournalInFolder(undefined)}>
          {t('check.showFolder')}
        </button>
      ) : null}
    </div>
  );
}

/** Records linked to by one finding. */
const WAYS_SHOWN = 3;
