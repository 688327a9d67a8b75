import type { ReactNode } from 'react';
import { useOpenJournal } from '../../journal-client/hooks';
import { Page } from '../../ui/page';
import { RecordHistory } from '../../ui/record-history';
import { t } from '../../words';
import { AboutSection } from './about-section';
import { AppearanceSection } from './appearance-section';
import { BackupsSection } from './backups/backups-section';
import { CheckSection } from './check-section';
import { HistorySection } from './history-section';
import { JournalSection } from './journal-section';
import { ProfileSection } from './profile-section';
import styles from './settings.module.css';
import { UnitsSection } from './units-section';

/** What can be set, and where everything lies. Each setting is saved as it is changed. */
export function SettingsScreen() {
  const { journal, readOnly } = useOpenJournal();
  return (
    <Page title={t('settings.title')}>
      <fieldset disabled={readOnly} className={styles.plain}>
        <Section title={t('settings.profile.title')} text={t('settings.profile.text')}>
          <ProfileSection />
          <RecordHistory place="profile" id="profile" record={journal.profile} />
        </Section>
        <Section title={t('settings.units.title')} text={t('settings.units.text')}>
          <UnitsSection />
          <RecordHistory place="settings" id="settings" record={journal.settings} />
        </Section>
      </fieldset>
      <Section title={t('settings.appearance.title')}>
        <AppearanceSection />
      </Section>
      <Section title={t('settings.journal.title')} text={t('settings.journal.text')}>
        <JournalSection />
      </Section>
      <Section title={t('settings.backups.title')} text={t('settings.backups.text')}>
        <BackupsSection />
      </Section>
      <Section title={t('check.title')} text={t('settings.check.text')}>
        <CheckSection />
      </Section>
      <Section title={t('changes.settings.title')} text={t('changes.settings.text')}>
        <HistorySection />
      </Section>
      <Section title={t('settings.about.title')}>
        <AboutSection />
      </Section>
    </Page>
  );
}

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
}

function Section({ title, text, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <div>
        <h2 className={styles.title}>{title}</h2>
        {text ? <p className={styles.text}>{text}</p> : null}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  );
}
