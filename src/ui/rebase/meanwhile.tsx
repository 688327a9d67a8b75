import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../words';
import styles from './meanwhile.module.css';

interface MeanwhileProps {
  /** What the field says elsewhere, in words; empty when it was emptied there. */
  readonly value: string;
  /** The computer that wrote it, as its owner calls it. */
  readonly device: string | undefined;
  readonly onUse: () => void;
  /** Further ways on. */
  readonly children?: ReactNode;
}

/** The line under a field that holds one thing here and was changed to another elsewhere while the form was open. */
export function Meanwhile({ value, device, onUse, children }: MeanwhileProps) {
  return (
    <div className={styles.meanwhile} role="status">
      <span className={styles.words}>{meanwhileText(value, device)}</span>
      <Button variant="default" size="compact-xs" onClick={onUse}>
        {t('common.meanwhile.use')}
      </Button>
      {children}
    </div>
  );
}

function meanwhileText(value: string, device: string | undefined): string {
  const what = value === '' ? 'emptied' : 'changed';
  return device
    ? t(`common.meanwhile.${what}On`, { device, value })
    : t(`common.meanwhile.${what}`, { value });
}

/** Says over a form that its record was removed elsewhere while it was open. */
export function GoneMeanwhile({
  what,
  device,
}: {
  readonly what: string;
  readonly device: string | undefined;
}) {
  return (
    <p className={styles.gone} role="alert">
      {device ? t('common.meanwhile.goneOn', { what, device }) : t('common.meanwhile.gone', { what })}
    </p>
  );
}
