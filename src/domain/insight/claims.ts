import type { LocalDate } from '../days';
import type { Journal } from '../journal/schema';
import type { ClaimId } from './article-content';
import { CLAIM_IDS } from './article-text';
import { type BackFold, backFoldOf } from './back-fold';
import { type BalanceFigure, balanceFigure, balancePanel } from './balance';
import { dosePanel } from './dose';
import { type Experience, experienceOf } from './experience';
import { type Facts, factsOf } from './facts';
import { intensityPanel } from './intensity';
import { type LongRunFigure, longRunFigure, longRunPanel } from './long-run';
import type { Figure, Panel } from './message';
import { posturePanel } from './posture';
import { restingPanel } from './resting';
import { type VolumeFigure, volumeFigure, type WeeksFigure, weeksFigure } from './running-figures';
import { steadinessPanel } from './steadiness';
import { volumePanel } from './volume';

/** What the journal says beside one claim of the article. */
export interface ClaimInsight extends Panel {
  readonly id: ClaimId;
}

/** The article's figures by the ids it places them with. */
export interface ArticleFigures {
  readonly weeks: Figure<WeeksFigure>;
  readonly volume: Figure<VolumeFigure>;
  readonly balance: Figure<BalanceFigure>;
  readonly 'long-run': Figure<LongRunFigure>;
}

/** The reader's side of the article, as data without words. */
export interface ArticleInsight {
  readonly claims: readonly ClaimInsight[];
  readonly figures: ArticleFigures;
  readonly backFold: BackFold;
  readonly experience: Experience;
}

/**
 * Everything that the article says of the reader, from the journal as it stands on `today`; what is dated later is left out. The
 * claims come in the order of their letters. Nothing here names a cause, a direction or a forecast.
 */
export function articleInsight(journal: Journal, today: LocalDate): ArticleInsight {
  const facts = factsOf(journal, today);
  const backFold = backFoldOf(journal, today);
  const panels = panelsOf(facts, backFold);
  return {
    claims: CLAIM_IDS.map((id) => ({ id, ...panels[id] })),
    figures: figuresOf(facts),
    backFold,
    experience: experienceOf(facts),
  };
}

function panelsOf(facts: Facts, fold: BackFold): Record<ClaimId, Panel> {
  return {
    a: intensityPanel(facts),
    b: volumePanel(facts, fold),
    c: posturePanel(facts),
    d: restingPanel(facts),
    e: dosePanel(facts, fold),
    f: steadinessPanel(facts),
    g: balancePanel(facts),
    h: longRunPanel(facts),
  };
}

function figuresOf(facts: Facts): ArticleFigures {
  return {
    weeks: weeksFigure(facts),
    volume: volumeFigure(facts),
    balance: balanceFigure(facts),
    'long-run': longRunFigure(facts),
  };
}
