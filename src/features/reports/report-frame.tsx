import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ReportRequest } from '../../contract/channels';
import { bridge } from '../../journal-client/bridge';
import { useJournal } from '../../journal-client/hooks';
import { problemText } from '../../ui/tell';
import { t } from '../../words';
import { formatSpan } from '../../words/dates';
import styles from './reports.module.css';

type Preview = { readonly url: string } | { readonly problem: string } | undefined;

/** The report just as its HTML file will be, in a frame that runs no script. Made anew whenever the journal changes. */
export function ReportFrame({ from, to, withNotes }: ReportRequest) {
  const journal = useJournal();
  const [preview, setPreview] = useState<Preview>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: main reads the journal itself; a new one here means a new report there.
  useEffect(() => {
    let wanted = true;
    void bridge.previewReport({ from, to, withNotes }).then((answer) => {
      if (wanted) setPreview(answer.ok ? answer.value : { problem: problemText(answer.problem) });
    });
    return () => {
      wanted = false;
    };
  }, [from, to, withNotes, journal]);
  if (!preview) return <Loader className={styles.loading} aria-label={t('reports.making')} />;
  if ('problem' in preview) return <p role="alert">{preview.problem}</p>;
  return (
    <iframe
      className={styles.frame}
      src={preview.url}
      title={t('reports.preview', { span: formatSpan(from, to) })}
      sandbox=""
    />
  );
}
