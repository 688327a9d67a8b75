import { Button, Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { bridge } from '../../journal-client/bridge';
import { tellProblem } from '../../ui/tell';
import { t } from '../../words';
import styles from './support.module.css';

/** Shows the support bundle before it is saved. What is saved is what is shown. */
export function SupportDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState<string>();
  useEffect(() => {
    void bridge.supportBundle(undefined).then((answer) => {
      if (answer.ok) return setText(answer.value.text);
      tellProblem(answer.problem);
      onClose();
    });
  }, [onClose]);
  const save = async () => {
    const answer = await bridge.saveSupportBundle(undefined);
    if (!answer.ok) return tellProblem(answer.problem);
    if (!answer.value) return;
    notifications.show({ message: t('check.support.saved', { path: answer.value.path }), color: 'leaf' });
    onClose();
  };
  return (
    // The page behind scrolls in a part of its own; locking the window would only bring in a style tag.
    <Modal
      opened
      onClose={onClose}
      title={t('check.support.title')}
      size="lg"
      lockScroll={false}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <p className={styles.text}>{t('check.support.text')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className={styles.bundle} aria-label={t('check.support.content')} tabIndex={0}>
        <pre>{text ?? t('check.checking')}</pre>
      </section>
      <div className={styles.ways}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button onClick={save} disabled={text === undefined}>
          {t('check.support.save')}
        </Button>
      </div>
    </Modal>
  );
}
