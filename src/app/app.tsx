import { lazy, Suspense, useMemo, useState } from 'react';
import { OpeningScreen } from '../features/opening';
import { type OpenJournal, OpenJournalProvider, useSeen } from '../journal-client/hooks';
import type { Seen } from '../journal-client/store';
import { closeSupport, useSupportAsked } from '../ui/support';
import { Shell } from './shell';

const WelcomeScreen = lazy(() =>
  import('../features/welcome').then((welcome) => ({ default: welcome.WelcomeScreen })),
);

const SupportDialog = lazy(() =>
  import('../features/support').then((support) => ({ default: support.SupportDialog })),
);

/** The app, and what can be asked for whatever state the journal is in. */
export function App() {
  const isSupportAsked = useSupportAsked();
  return (
    <>
      <AsTheJournalStands />
      <Suspense>{isSupportAsked ? <SupportDialog onClose={closeSupport} /> : null}</Suspense>
    </>
  );
}

/** The app as the journal stands: the journal itself, the welcome to a new one, or what opening came to. */
function AsTheJournalStands() {
  const seen = useSeen();
  const [startingAnew, setStartingAnew] = useState(false);
  if (seen.state === 'opening') return null;
  if (seen.state === 'good') return <OpenedJournal seen={seen} />;
  if (seen.state === 'missing' && (startingAnew || !seen.openedBefore)) {
    return (
      <Suspense>
        <WelcomeScreen folder={seen.folder} />
      </Suspense>
    );
  }
  return <OpeningScreen seen={seen} onStartAnew={() => setStartingAnew(true)} />;
}

function OpenedJournal({ seen }: { readonly seen: Extract<Seen, { state: 'good' }> }) {
  const { journal, readOnly, folder } = seen;
  const open = useMemo<OpenJournal>(() => ({ journal, readOnly, folder }), [journal, readOnly, folder]);
  return (
    <OpenJournalProvider value={open}>
      <Shell />
    </OpenJournalProvider>
  );
}
