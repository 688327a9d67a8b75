import { canonicalText } from './canonical';
import { collectionNames, type Journal } from './schema';

/** What says who wrote a record when, and what it said before: all that has to move on so that copies can be joined. */
const stamps: ReadonlySet<string> = new Set(['version', 'updatedAt', 'fieldVersions', 'earlier', 'outlived']);

/**
 * The journal's one text, of what persons wrote alone: without the stamps of its records, and without the bin. Two journals
 * with the same text say the same, byte for byte. This is what an undo brings back; the stamps move on, since it has to win
 * wherever the change was carried already, and what it takes away lies in the bin from then on.
 */
export function whatPersonsWrote(journal: Journal): string {
  const lists = collectionNames.map((name) => [name, journal[name].map(withoutStamps)]);
  const bare = {
    ...journal,
    profile: withoutStamps(journal.profile),
    settings: withoutStamps(journal.settings),
    ...Object.fromEntries(lists),
    removed: [],
  };
  return canonicalText(bare as unknown as Journal);
}

function withoutStamps(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !stamps.has(field)));
}
