import { readdirSync, readFileSync } from 'node:fs';
import { bytesOf } from '../../../electron/journal/adapter';
import { readJournalBytes } from '../../../electron/journal/decode';
import { type Disk, nodeDisk } from '../../../electron/journal/disk';
import { type Opened, openStore } from '../../../electron/journal/open-store';
import type { Store, StoreParts } from '../../../electron/journal/store';
import { createFromBackup, createJournalIn, updateOlder } from '../../../electron/journal/ways-on';
import { aCommand, logRun } from '../../support/commands';
import { aJournal, aRun, idOf } from '../../support/journals';
import { MemoryDisk, PAGE, type Tree } from './memory-disk';

/** Where everything lies on the disk in memory. */
export const places = { journal: '/home/journal', file: '/home/journal/journal.json', data: '/home/data' };

/** Something that a journal does with the disk, and what must hold after a crash in the middle of it. */
export interface Scenario {
  readonly name: string;
  /** The disk before, all of it safe. */
  readonly before: () => Promise<Tree>;
  /** Does it. When it resolves, the journal has said that it is done. */
  readonly act: (parts: StoreParts) => Promise<unknown>;
  /** How a folder with the old file opens. */
  readonly oldOpensAs: 'good' | 'older' | 'missing' | 'damaged';
  /** Wherever the new file is, the old bytes are kept, whole, in another one. */
  readonly keepsOld: boolean;
}

/** Who opens the journal, on which disk, at seven in the morning of this date. */
export function partsOn(disk: MemoryDisk, date = '2026-11-22'): StoreParts {
  return {
    folder: places.journal,
    dataFolder: places.data,
    deviceId: 'desk',
    holder: 'Backstride test',
    openedBefore: true,
    clock: () => Date.parse(`${date}T07:10:00Z`),
    zone: () => 'Europe/Berlin',
    warn: () => undefined,
    disk,
  };
}

/** A note that makes its journal this many pages long: each page doubles the states. */
const noteOf = (pages: number) => 'A long note. '.repeat((pages - 0.5) * (PAGE / 13));
const journal = bytesOf(aJournal({ runs: [aRun('2026-11-20', { note: noteOf(7) })] }));

const folders: Tree = new Map([
  ['/home', null],
  [places.journal, null],
]);
const holding = (bytes: Uint8Array): Tree => new Map([...folders, [places.file, bytes]]);

/** A disk on which the day's backup is made already. */
async function backedUp(): Promise<Tree> {
  const disk = new MemoryDisk(holding(journal));
  await withStore(partsOn(disk), (store) => store.backups());
  return disk.tree();
}

/** Bytes that nobody can read, and a backup of what they were. */
async function damagedOne(): Promise<Tree> {
  const half = journal.subarray(0, 6 * PAGE - 100);
  return new Map([...(await backedUp()), [places.file, half]]);
}

async function withStore<T>(parts: StoreParts, deed: (store: Store) => Promise<T>): Promise<T> {
  return withOpened(openStore(parts), ({ store, state }) => {
    if (!store) throw new Error(`the journal is ${state.state}`);
    return deed(store);
  });
}

async function withOpened<T>(opening: Promise<Opened>, deed: (opened: Opened) => Promise<T>): Promise<T> {
  const opened = await opening;
  try {
    return await deed(opened);
  } finally {
    await opened.close();
  }
}

/** Another way of saving, in the place of the journal's own: what it puts there is a journal with one more run. */
export function savedBy(
  name: string,
  save: (disk: Disk, path: string, bytes: Uint8Array) => Promise<void>,
): Scenario {
  const more = bytesOf(aJournal({ runs: [aRun('2026-11-20', { note: noteOf(4) }), aRun('2026-11-21')] }));
  return {
    name,
    before: async () => holding(journal),
    act: ({ disk = nodeDisk }) => save(disk, places.file, more),
    oldOpensAs: 'good',
    keepsOld: false,
  };
}

const logOne = (parts: StoreParts) => withStore(parts, (store) => store.carryOut(aCommand(1, logRun(1))));

async function firstBackupOf(store: Store): Promise<string> {
  return (await store.backups())[0]?.name ?? 'none';
}

const fixtures = new URL('../../fixtures/journals/', import.meta.url);

/** Each older format that there ever was, with a note that makes it long. */
const migrations = readdirSync(fixtures).flatMap((name): Scenario[] => {
  const plain = readFileSync(new URL(name, fixtures), 'utf8');
  const bytes = Buffer.from(plain.replace(/^\{/, `{"kept":${JSON.stringify(noteOf(5))},`));
  if (readJournalBytes(bytes).kind !== 'older') return [];
  return [
    {
      name: `an update of ${name}`,
      before: async () => holding(bytes),
      act: (parts) => withOpened(updateOlder(parts), async () => undefined),
      oldOpensAs: 'older',
      keepsOld: true,
    },
  ];
});

/** What is put to the test. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'the first journal',
    before: async () => new Map([['/home', null]]),
    act: (parts) => withOpened(createJournalIn(parts), async () => undefined),
    oldOpensAs: 'missing',
    keepsOld: false,
  },
  { name: 'a save', before: backedUp, act: logOne, oldOpensAs: 'good', keepsOld: true },
  {
    name: 'the first save of a day, its backup before it',
    before: async () => holding(journal),
    act: logOne,
    oldOpensAs: 'good',
    keepsOld: true,
  },
  ...migrations,
  {
    name: 'a restore',
    before: async () => {
      const disk = new MemoryDisk(await backedUp());
      await logOne(partsOn(disk));
      return disk.tree();
    },
    act: (parts) => withStore(parts, async (store) => store.restore(await firstBackupOf(store))),
    oldOpensAs: 'good',
    keepsOld: true,
  },
  {
    name: 'a backup in the place of a damaged journal',
    before: damagedOne,
    act: async (parts) => {
      const { state } = await openStore(parts);
      const offered = state.state === 'damaged' ? state.backups : [];
      const good = offered.find(({ holdings }) => holdings !== undefined);
      return withOpened(createFromBackup(parts, good?.name ?? 'none'), async () => undefined);
    },
    oldOpensAs: 'damaged',
    keepsOld: true,
  },
];

/** The id of the run that tells whether a journal can still be written. */
export const another = idOf(2);

/** Opens the journal, brings it to be good where it is not, and logs one more run. Answers how it opened. */
export async function carryOn(scenario: Scenario, parts: StoreParts): Promise<string> {
  const { state, close } = await openStore(parts);
  await close();
  if (state.state !== 'good') await scenario.act(parts);
  await withStore(parts, (store) => store.carryOut(aCommand(2, logRun(2))));
  return state.state;
}
