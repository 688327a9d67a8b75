import { Button } from '@mantine/core';
import { Meanwhile } from '../../../ui/rebase/meanwhile';
import { t } from '../../../words';
import type { Elsewhere } from './use-day-note';

interface NoteMeanwhileProps {
  /** What stands in the field. */
  readonly text: string;
  readonly elsewhere: Elsewhere;
  readonly onSettle: (text: string) => void;
}

/** Under a note that was changed elsewhere while it was written here: what it says there, to be used, or kept beside this one. */
export function NoteMeanwhile({ text, elsewhere, onSettle }: NoteMeanwhileProps) {
  const isBoth = elsewhere.text !== '' && text.trim() !== '';
  return (
    <Meanwhile value={elsewhere.text} device={elsewhere.device} onUse={() => onSettle(elsewhere.text)}>
      {isBoth ? (
        <Button variant="default" size="compact-xs" onClick={() => onSettle(`${text}\n\n${elsewhere.text}`)}>
          {t('common.meanwhile.useBoth')}
        </Button>
      ) : null}
    </Meanwhile>
  );
}
