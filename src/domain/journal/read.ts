import type { z } from 'zod';
import { isTooDeep, unbearableIn } from './bearable';
import type { Fault } from './fault';
import { migrateJournal } from './migrations/index';
import { collectionNames, JOURNAL_FORMAT, JOURNAL_VERSION, type Journal, journalSchema } from './schema';

/** What a journal's text turned out to be. `older` carries the journal as today's format would have it. */
export type Reading =
  | { readonly kind: 'good'; readonly journal: Journal }
  | { readonly kind: 'older'; readonly version: number; readonly journal: Journal }
  | { readonly kind: 'newer'; readonly version: number; readonly journal: Journal | undefined }
  | { readonly kind: 'damaged'; readonly faults: readonly Fault[] };

/** Faults listed at most; a file full of them says no more by naming all. */
const FAULTS_LISTED = 20;

/**
 * Reads the text of a journal file. Never throws, never fills in what is missing: text that is not wholly understood is
 * `damaged` or `newer`, and a byte order mark at its head is passed over.
 */
export function readJournal(text: string): Reading {
  const parsed = parse(text);
  if ('fault' in parsed) return { kind: 'damaged', faults: [parsed.fault] };
  const { value } = parsed;
  if (!isJournalLike(value)) return { kind: 'damaged', faults: [foreign(value)] };
  const version = value.version;
  const unbearable = unbearableIn(text, value);
  if (version > JOURNAL_VERSION)
    return unbearable ? { kind: 'newer', version, journal: undefined } : newer(value, version);
  if (unbearable) return { kind: 'damaged', faults: [unbearable] };
  const current = version < JOURNAL_VERSION ? migrateJournal(value, version) : value;
  const checked = journalSchema.safeParse(current);
  if (!checked.success)
    return { kind: 'damaged', faults: checked.error.issues.slice(0, FAULTS_LISTED).map(faultOf) };
  const journal = asJournal(checked.data);
  const repeated = repeatedIds(journal);
  if (repeated.length > 0) return { kind: 'damaged', faults: repeated.slice(0, FAULTS_LISTED) };
  return version < JOURNAL_VERSION ? { kind: 'older', version, journal } : { kind: 'good', journal };
}

/** The schema has spoken: from here on the compiler sees the known fields only, and the others travel unseen. */
function asJournal(checked: z.infer<typeof journalSchema>): Journal {
  return checked as unknown as Journal;
}

/** A newer journal may still be readable here: what today's schema understands of it is shown, never written. */
function newer(value: Record<string, unknown>, version: number): Reading {
  const checked = journalSchema.safeParse({ ...value, version: JOURNAL_VERSION });
  return { kind: 'newer', version, journal: checked.success ? asJournal(checked.data) : undefined };
}

function parse(text: string): { value: unknown } | { fault: Fault } {
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (bare.trim() === '') return { fault: { place: '', what: 'the file is empty' } };
  if (/^\0+$/.test(bare)) return { fault: { place: '', what: 'the file holds nothing but zero bytes' } };
  try {
    return { value: JSON.parse(bare) };
  } catch (error) {
    return {
      fault: {
        place: '',
        what: `it is not whole JSON (${(error as SyntaxError).message})`,
      },
    };
  }
}

/**
 * What a text says, when it is whole JSON and says that it is a journal of a format up to today's; however much else is wrong with it,
 * so long as it is not nested without end.
 */
export function journalLikeIn(text: string): (Record<string, unknown> & { version: number }) | undefined {
  const parsed = parse(text);
  if ('fault' in parsed || !isJournalLike(parsed.value)) return undefined;
  const { value } = parsed;
  return value.version <= JOURNAL_VERSION && !isTooDeep(text) ? value : undefined;
}

function isJournalLike(value: unknown): value is Record<string, unknown> & { version: number } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { format, version } = value as Record<string, unknown>;
  return (
    format === JOURNAL_FORMAT && typeof version === 'number' && Number.isInteger(version) && version >= 1
  );
}

function foreign(value: unknown): Fault {
  const what =
    value === null
      ? 'null'
      : Array.isArray(value)
        ? 'a list'
        : typeof value === 'object'
          ? 'an object'
          : `a ${typeof value}`;
  return {
    place: '',
    what: `it is JSON, but not a Backstride journal (${what} without "format": "${JOURNAL_FORMAT}")`,
  };
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  return { place: issue.path.join('.'), what: issue.message };
}

function repeatedIds(journal: Journal): Fault[] {
  return collectionNames.flatMap((name) => {
    const seen = new Set<string>();
    return journal[name].flatMap(({ id }, index) => {
      const again = seen.has(id);
      seen.add(id);
      return again ? [{ place: `${name}.${index}.id`, what: `is used twice (${id})` }] : [];
    });
  });
}
