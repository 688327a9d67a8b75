import { useEffect, useState } from 'react';
import type { Preferences } from '../../contract/channels';
import { bridge } from '../../journal-client/bridge';
import { t } from '../../words';
import styles from './settings.module.css';

/** Which version this is, and what it promises. */
export function AboutSection() {
  const [about, setAbout] = useState<Preferences>();
  useEffect(() => {
    void bridge.preferences(undefined).then((answer) => answer.ok && setAbout(answer.value));
  }, []);
  return (
    <>
      <p className={styles.soft}>{t('settings.about.promise')}</p>
      {about ? (
        <p className={styles.soft}>
          {t('settings.about.version', { version: about.appVersion, runtime: about.runtime })}
        </p>
      ) : null}
    </>
  );
}
