import { useEffect, useState } from 'react';
import type { Settled } from '../../domain/journal/settled';
import { onChanged } from '../../journal-client/store';
import { SettledPanel } from '../../ui/settled/settled-panel';
import { tellChanged } from './tell-came-in';

/** Listens for what comes in from elsewhere, says so, and shows what had to be settled when somebody wants to see it. */
export function CameIn() {
  const [settled, setSettled] = useState<readonly Settled[]>();
  useEffect(() => onChanged((changed) => tellChanged(changed, setSettled)), []);
  return <SettledPanel settled={settled} onClose={() => setSettled(undefined)} />;
}
