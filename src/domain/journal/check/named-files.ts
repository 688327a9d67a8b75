import { collectionNames, type Journal } from '../schema';
import type { FindingPlace } from './finding';

/** A file that a record names by its content, and where it does. */
export interface NamedFile {
  readonly sha256: string;
  readonly place: FindingPlace;
}

const fingerprint = /^[0-9a-f]{64}$/;

/**
 * Every file that the journal names by its SHA-256, whatever the field is called and whichever version wrote it. What is in the bin
 * keeps its files too.
 */
export function namedFiles(journal: Journal): NamedFile[] {
  const lists: readonly (readonly [FindingPlace['collection'], readonly { id: string }[]])[] = [
    ...collectionNames.map((name) => [name, journal[name]] as const),
    ['removed', journal.removed],
  ];
  const known = lists.flatMap(([collection, records]) =>
    records.flatMap((record) =>
      Object.entries(record).flatMap(([field, value]) =>
        namesIn(value, { collection, id: record.id, field }),
      ),
    ),
  );
  const unknown = Object.entries(journal)
    .filter(([member]) => member !== 'removed' && !collectionNames.some((name) => name === member))
    .flatMap(([field, value]) => namesIn(value, { collection: 'journal', id: '', field }));
  return [...known, ...unknown];
}

function namesIn(value: unknown, place: FindingPlace): NamedFile[] {
  if (typeof value === 'string') return fingerprint.test(value) ? [{ sha256: value, place }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => namesIn(inner, place));
}
