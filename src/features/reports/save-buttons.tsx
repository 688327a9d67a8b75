import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { ReportFormat, ReportRequest } from '../../contract/channels';
import { bridge } from '../../journal-client/bridge';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import styles from './reports.module.css';

const others: readonly ReportFormat[] = ['html', 'csv', 'md', 'json'];

/** The formats, the one most people hand over first. */
export function SaveButtons({ request }: { readonly request: ReportRequest }) {
  const [saving, setSaving] = useState<ReportFormat>();
  const save = async (format: ReportFormat) => {
    setSaving(format);
    const answer = await bridge.saveReport({ ...request, format });
    setSaving(undefined);
    if (!answer.ok) tellProblem(answer.problem);
    else if (answer.value)
      notifications.show({ message: t('reports.saved', { path: answer.value.path }), color: 'leaf' });
  };
  return (
    <div className={styles.save}>
      <Button onClick={() => save('pdf')} loading={saving === 'pdf'} fullWidth>
        {t('reports.save.pdf')}
      </Button>
      <fieldset className={styles.others} aria-label={t('reports.otherFormats')}>
        {others.map((format) => (
          <Button key={format} variant="default" loading={saving === format} onClick={() => save(format)}>
            {t(`reports.save.${format}`)}
          </Button>
        ))}
      </fieldset>
      <p className={styles.hint}>{t('reports.leaves')}</p>
    </div>
  );
}
