import type { ArticleFigures } from '../../../domain/insight/claims';
import { BalanceDrawing, BalanceTable } from './balance';
import { JournalFigure } from './figure-frame';
import { LongRunDrawing, LongRunTable } from './long-run';
import { VolumeDrawing, VolumeTable } from './volume';
import { WeeksDrawing, WeeksTable } from './weeks';

interface ArticleFigureProps {
  readonly id: keyof ArticleFigures;
  readonly caption: string;
  readonly figures: ArticleFigures;
}

/** A figure of the article, drawn from the journal. */
export function ArticleFigure({ id, caption, figures }: ArticleFigureProps) {
  const frame = { id, caption };
  switch (id) {
    case 'weeks':
      return <JournalFigure {...frame} figure={figures.weeks} Drawing={WeeksDrawing} Table={WeeksTable} />;
    case 'volume':
      return <JournalFigure {...frame} figure={figures.volume} Drawing={VolumeDrawing} Table={VolumeTable} />;
    case 'balance':
      return (
        <JournalFigure {...frame} figure={figures.balance} Drawing={BalanceDrawing} Table={BalanceTable} />
      );
    case 'long-run':
      return (
        <JournalFigure
          {...frame}
          figure={figures['long-run']}
          Drawing={LongRunDrawing}
          Table={LongRunTable}
        />
      );
  }
}
