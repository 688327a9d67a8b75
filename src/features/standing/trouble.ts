import type { Problem, Standing } from '../../contract/journal-state';
import { t, tProblem, type WordKey } from '../../words';

/** What keeps the journal from being as it should be, in words, and what can be done. */
export interface Trouble {
  readonly title: string;
  readonly text: string;
  /** What lies in the journal's place is wrong, rather than that it cannot be saved. */
  readonly isAboutPlace: boolean;
  /** The journal is not where it was, and can be put back there. */
  readonly isOutOfPlace: boolean;
}

type Named<Group extends 'titles' | 'why'> = Extract<WordKey, `standing.${Group}.${string}`>;

/** What is wrong with the place rather than with the saving, by its own name. */
const titles: Readonly<Record<string, Named<'titles'>>> = {
  journalGone: 'standing.titles.journalGone',
  folderGone: 'standing.titles.folderGone',
  notAFile: 'standing.titles.notAFile',
  notReadable: 'standing.titles.notReadable',
  otherJournal: 'standing.titles.otherJournal',
  newerUnderneath: 'standing.titles.newerUnderneath',
};

const why: Readonly<Record<string, Named<'why'>>> = {
  diskFull: 'standing.why.diskFull',
  notWritable: 'standing.why.notWritable',
  notConfirmed: 'standing.why.notConfirmed',
  changedUnderneath: 'standing.why.changedUnderneath',
  backupNotMade: 'standing.why.backupNotMade',
  journalGone: 'standing.why.journalGone',
  folderGone: 'standing.why.folderGone',
  notAFile: 'standing.why.notAFile',
  notReadable: 'standing.why.notReadable',
  otherJournal: 'standing.why.otherJournal',
  newerUnderneath: 'standing.why.newerUnderneath',
};

/** The bar's words: what happened, to which file, what that means for what was written, and what comes next. */
export function troubleIn(standing: Standing, problem: Problem): Trouble {
  const { code, values } = problem;
  const title = titles[code];
  const sentences = [
    why[code] ? t(why[code], values) : tProblem(code, values),
    title && standing.unsaved > 0 ? t('standing.keptTogether', { count: standing.unsaved }) : '',
    keptWhere(standing),
    title ? '' : t('standing.byItself'),
  ];
  return {
    title: title ? t(title) : unsavedTitle(standing),
    text: sentences.filter((sentence) => sentence !== '').join(' '),
    isAboutPlace: title !== undefined,
    isOutOfPlace: title !== undefined && code !== 'newerUnderneath',
  };
}

function unsavedTitle({ unsaved }: Standing): string {
  return unsaved > 0 ? t('standing.titles.unsaved', { count: unsaved }) : t('standing.titles.nothingUnsaved');
}

function keptWhere({ unsaved, rescue }: Standing): string {
  if (rescue !== undefined) return t('standing.rescued', { rescue });
  return unsaved > 0 ? t('standing.notRescued') : t('standing.stillHere');
}
