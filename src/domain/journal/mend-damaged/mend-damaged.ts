import { placesOfProto, withoutProto } from '../bearable';
import { canonicalText } from '../canonical';
import { createJournal } from '../create';
import { migrateJournal } from '../migrations/index';
import { journalLikeIn, readJournal } from '../read';
import {
  collectionNames,
  JOURNAL_VERSION,
  type Journal,
  journalSchema,
  profileSchema,
  settingsSchema,
} from '../schema';
import { type Fields, isFields, type MendDeed, type MendEdge, type Mended } from './deed';
import { entryFor, mendBin } from './mend-bin';
import { mendList } from './mend-list';
import { changed, mendRecord } from './mend-record';

/**
 * Makes a whole and valid journal of a text that is whole JSON and says that it is a journal, but has things in it that are not
 * valid. Nothing is guessed: what is invalid and can be missing is taken out of its record, a record that cannot be valid goes to the
 * bin as it is. Answers with nothing when the text is no such journal, or is one that reads well, or of a newer format.
 */
export function mendDamaged(text: string, edge: MendEdge): Mended<Journal> | undefined {
  const source = journalLikeIn(text);
  if (!source || readJournal(text).kind !== 'damaged') return undefined;
  const { version } = source;
  const bare = { ...(withoutProto(source) as Fields), version };
  const current = version < JOURNAL_VERSION ? migrateJournal(bare, version) : bare;
  const { value, deeds } = mendMembers(current, edge);
  // Whatever was overlooked: nothing is written that would not be read again.
  const reading = readJournal(canonicalText(value as unknown as Journal));
  /* v8 ignore next -- ten thousand journals spoilt by chance found nothing that was overlooked */
  return reading.kind === 'good'
    ? { value: reading.journal, deeds: [...protosOf(source), ...deeds] }
    : undefined;
}

function protosOf(source: Fields): MendDeed[] {
  return placesOfProto(source).map((place) => ({ code: 'tookOut', place: place.join('.') }));
}

function mendMembers(source: Fields, edge: MendEdge): Mended<Fields> {
  const heads = mendHeads(source, edge);
  const bin = mendBin(source.removed, edge);
  const lists = collectionNames.map((name) => ({ name, ...mendList(name, source[name], edge) }));
  const taken = new Set([...lists.flatMap(({ records }) => records), ...bin.value].map(({ id }) => id));
  const unfit = lists.flatMap(({ name, unfit }) => unfit.map((one) => entryFor(name, one, taken, edge)));
  return {
    value: {
      ...source,
      ...heads.value,
      ...Object.fromEntries(lists.map(({ name, records }) => [name, records])),
      removed: [...bin.value, ...unfit],
    },
    deeds: [...heads.deeds, ...lists.flatMap(({ deeds }) => deeds), ...bin.deeds],
  };
}

/** The journal's own id and beginning, and its two single records. */
function mendHeads(source: Fields, edge: MendEdge): Mended<Fields> {
  const { shape } = journalSchema;
  const hasId = shape.id.safeParse(source.id).success;
  const hasBegun = shape.createdAt.safeParse(source.createdAt).success;
  const fresh = createJournal({
    id: hasId ? String(source.id) : edge.newId(),
    at: edge.at,
    device: edge.device,
  });
  const profile = mendSingle('profile', profileSchema, source.profile, { ...fresh.profile }, edge);
  const settings = mendSettings(source.settings, { ...fresh.settings }, edge);
  const deeds: MendDeed[] = [
    ...(hasId ? [] : [{ code: 'newId', place: 'id' } as const]),
    ...(hasBegun ? [] : [{ code: 'stamped', place: 'createdAt' } as const]),
  ];
  return {
    value: {
      id: fresh.id,
      createdAt: hasBegun ? source.createdAt : edge.at,
      profile: profile.value,
      settings: settings.value,
    },
    deeds: [...deeds, ...profile.deeds, ...settings.deeds],
  };
}

function mendSingle(
  place: 'profile' | 'settings',
  schema: typeof profileSchema | typeof settingsSchema,
  single: unknown,
  fresh: Fields,
  edge: MendEdge,
): Mended<Fields> {
  const mended = isFields(single) ? mendRecord({ schema, place, where: place }, single, edge) : undefined;
  return mended ?? { value: fresh, deeds: [{ code: 'begunAnew', place }] };
}

/** A setting that is invalid is what it is in a new journal: it says how things are shown, not what happened. */
function mendSettings(settings: unknown, fresh: Fields, edge: MendEdge): Mended<Fields> {
  if (!isFields(settings)) return mendSingle('settings', settingsSchema, settings, fresh, edge);
  const faulty = (['distanceUnit', 'massUnit', 'weekStartsOn', 'dayEndsAt'] as const).filter(
    (name) => !settingsSchema.shape[name].safeParse(settings[name]).success,
  );
  const usual = Object.fromEntries(faulty.map((name) => [name, fresh[name]]));
  const { value, deeds } = mendSingle('settings', settingsSchema, { ...settings, ...usual }, fresh, edge);
  if (faulty.length === 0) return { value, deeds };
  return {
    value: changed('settings', settings, value, edge),
    deeds: [
      ...faulty.map((name) => ({ code: 'usualSetting', place: `settings.${name}` }) as const),
      ...deeds,
    ],
  };
}
