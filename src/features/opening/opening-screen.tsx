import { show } from '../../journal-client/store';
import { holdingsText } from '../../ui/holdings';
import { t } from '../../words';
import { BackupOffer } from './backup-offer';
import { DamagedScreen } from './damaged-screen';
import type { NotOpen } from './not-open';
import { Choose, Retry, ShowFolder, UpdateOlder, Way } from './ways';
import { Window } from './window';

interface OpeningScreenProps {
  readonly seen: NotOpen;
  readonly onStartAnew: () => void;
}

/** What opening came to, when it was not a good journal: the folder, what is in it, and two ways on at least. */
export function OpeningScreen({ seen, onStartAnew }: OpeningScreenProps) {
  switch (seen.state) {
    case 'missing':
      return <MissingScreen seen={seen} onStartAnew={onStartAnew} />;
    case 'older':
      return <OlderScreen seen={seen} />;
    case 'newer':
      return <NewerScreen seen={seen} />;
    case 'damaged':
      return <DamagedScreen seen={seen} />;
    case 'locked':
      return <LockedScreen seen={seen} />;
    case 'unreadable':
      return <UnreadableScreen seen={seen} />;
  }
}

type Of<State extends NotOpen['state']> = { readonly seen: Extract<NotOpen, { state: State }> };

function MissingScreen({ seen, onStartAnew }: Of<'missing'> & { readonly onStartAnew: () => void }) {
  return (
    <Window title={t('opening.missing.title')} folder={seen.folder} text={t('opening.missing.text')}>
      <BackupOffer backups={seen.backups} />
      <Retry />
      <Choose />
      <Way onTake={onStartAnew}>{t('opening.missing.startAnew')}</Way>
    </Window>
  );
}

function OlderScreen({ seen }: Of<'older'>) {
  const text = t('opening.older.text', { version: seen.version, holdings: holdingsText(seen.holdings) });
  return (
    <Window title={t('opening.older.title')} folder={seen.folder} text={text}>
      <UpdateOlder />
      <Choose />
      <ShowFolder />
    </Window>
  );
}

function NewerScreen({ seen }: Of<'newer'>) {
  const { journal, folder } = seen;
  const text = t(journal ? 'opening.newer.text' : 'opening.newer.textOpaque', { version: seen.version });
  const history = { undo: undefined, redo: undefined };
  return (
    <Window title={t('opening.newer.title')} folder={folder} text={text}>
      {journal ? (
        <Way first onTake={() => show({ state: 'good', folder, journal, readOnly: true, history })}>
          {t('opening.newer.look')}
        </Way>
      ) : null}
      <Choose />
      <ShowFolder />
    </Window>
  );
}

function LockedScreen({ seen }: Of<'locked'>) {
  return (
    <Window
      title={t('opening.locked.title')}
      folder={seen.folder}
      text={t('opening.locked.text', { holder: seen.holder })}
    >
      <Retry first />
      <Choose />
    </Window>
  );
}

function UnreadableScreen({ seen }: Of<'unreadable'>) {
  return (
    <Window
      title={t('opening.unreadable.title')}
      folder={seen.folder}
      text={t('opening.unreadable.text', { reason: seen.reason })}
    >
      <Retry first />
      <Choose />
      <ShowFolder />
    </Window>
  );
}
