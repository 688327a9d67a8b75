import type { LocalDate, Weekday } from '../days';
import type { Area } from '../journal/schema';

/** A part of the day, by the clock where the run began: morning from 4, midday from 11, afternoon from 14, evening from 18, night from 22. */
export type PartOfDay = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night';

/** What stands in a sentence. A quantity goes as its SI number with its kind: whoever says the sentence knows unit and language. */
export type Value =
  | number
  | { readonly date: LocalDate }
  | { readonly distanceM: number }
  | { readonly area: Area }
  | { readonly weekday: Weekday }
  | { readonly partOfDay: PartOfDay };

/** Every sentence that the insight can say; the catalogue has each under `article.insight`. */
export type MessageKey =
  | 'noRuns'
  | 'firstWeek'
  | 'firstWeekDistance'
  | 'noRunsLately'
  | `a.${'effort' | 'noEffort' | 'speed' | 'strengthDays' | 'muscles'}`
  | `b.${'volume' | 'withoutDistance' | 'noDistance' | 'energy' | 'massAfter' | 'noMass'}`
  | `fold.${'tooLittle' | 'tooFew' | 'tooShort' | 'uneven' | 'enough' | 'otherSeries'}`
  | `c.${'notMeasured' | 'kept' | 'whole' | 'noItem' | 'nothingDue'}`
  | `d.${'noLog' | 'inputs' | 'allInputs'}`
  | `e.${'minutes' | 'steps' | 'belowOneStep' | 'shorterThanTrials' | 'bodyUnknown' | 'bodyKnown'}`
  | `f.${'weeks' | 'gap' | 'aims' | 'score' | 'tooShort'}`
  | `g.${'span' | 'area' | 'areaNothingDue' | 'together' | 'neverTogether' | 'noList' | 'firstWeek'}`
  | `h.${'longest' | 'next' | 'noBaseline' | 'within' | 'past' | 'double' | 'withoutBaseline' | 'noDistance'}`
  | `figure.${'weeks' | 'volume' | 'volumeEnergy' | 'balance' | 'longRun' | 'longRunNone'}`
  | `experience.${'invitation' | 'since' | 'sinceNoDistance' | 'longest' | 'usualDayAndTime' | 'usualDay' | 'usualTime'}`
  | `experience.${'pause' | 'comeback' | 'comebackDistance' | 'restingNow'}`;

/** One sentence as data. `count` chooses the plural where the sentence has one. */
export interface Message {
  readonly key: MessageKey;
  readonly values: Readonly<Record<string, Value>>;
}

/** A sentence and what stands in it. */
export function say(key: MessageKey, values: Message['values'] = {}): Message {
  return { key, values };
}

/** What a panel or figure may still need. */
export type Need =
  | 'runs'
  | 'distances'
  | 'recentDistances'
  | 'efforts'
  | 'weeks'
  | 'fullWeeks'
  | 'mass'
  | 'weighings'
  | 'weighingDays'
  | 'foldReadings'
  | 'foldDays'
  | 'strengthItems'
  | 'listWeeks'
  | 'keptDays'
  | 'dietItems'
  | 'runningItems'
  | 'height'
  | 'birthDate'
  | 'sex';

/** How much of something is there, and how much it takes; `have` is below `need`. */
export interface Missing {
  readonly what: Need;
  readonly have: number;
  readonly need: number;
}

/** The need as something missing, or nothing when it is met. */
export function lack(what: Need, have: number, need: number): Missing[] {
  return have < need ? [{ what, have, need }] : [];
}

/**
 * `answered`: the journal says all it can say on the claim. `partly`: it says something, and something is missing or cannot be
 * logged. `notYet`: it can say nothing on it.
 */
export type ClaimState = 'answered' | 'partly' | 'notYet';

/** What the reader's own data says beside one claim. */
export interface Panel {
  readonly state: ClaimState;
  readonly messages: readonly Message[];
  readonly missing: readonly Missing[];
}

/** A figure drawn from the journal with the sentence that reads it, or what it waits for. */
export type Figure<Data> =
  | { readonly state: 'drawn'; readonly data: Data; readonly reading: Message }
  | { readonly state: 'waiting'; readonly missing: readonly Missing[] };
