import { mkdir, writeFile } from 'node:fs/promises';
import { bytesOf } from '../../electron/journal/adapter';
import { type Disk, nodeDisk } from '../../electron/journal/disk';
import { journalPath } from '../../electron/journal/places';
import { collectionNames } from '../../src/domain/journal/schema';
import { whatPersonsWrote } from '../../src/domain/journal/written';
import { aWalker } from './action-walk';
import { aJournal } from './journals';
import { opened } from './opened-store';
import { storeParts } from './storage';

/** The real files, without the wait until they are on the platter: what a power cut leaves is tried elsewhere. */
const unflushed: Disk = {
  ...nodeDisk,
  open: async (path, flags, mode) => {
    const file = await nodeDisk.open(path, flags, mode);
    return Object.assign(Object.create(file), { sync: async () => undefined });
  },
};

/** A store that is closed and opened again wherever a test says, over one file. */
export async function aRestartable() {
  const parts = await storeParts({ disk: unflushed });
  await mkdir(parts.folder, { recursive: true });
  await writeFile(journalPath(parts.folder), bytesOf(aJournal({})));
  let now = await opened(parts);
  const journal = () => now.store.state().journal;
  return {
    parts,
    store: () => now.store,
    said: () => whatPersonsWrote(journal()),
    ids: () =>
      [...collectionNames.map((name) => journal()[name]), journal().removed].flat().map(({ id }) => id),
    restart: async () => {
      await now.close();
      now = await opened(parts);
    },
  };
}

type Restartable = Awaited<ReturnType<typeof aRestartable>>;

/** Does so many things that change something, with a restart in the middle; what was said before the first and after each. */
export async function doAtRandom(
  { store, said, restart }: Restartable,
  seed: number,
  actions: number,
): Promise<string[]> {
  const next = aWalker(seed);
  const states = [said()];
  while (states.length <= actions) {
    const saved = await store()
      .carryOut(next(store().state().journal))
      .catch(() => undefined);
    if (saved && saved.changes.length > 0) states.push(said());
    if (states.length === Math.ceil(actions / 2)) await restart();
  }
  return states;
}

/** Undoes all of it, with a restart in the middle; the first state on the way that says something else than it said then. */
export async function undoAll({ store, said, restart }: Restartable, states: readonly string[]) {
  for (let at = states.length - 2; at >= 0; at -= 1) {
    if (at === Math.floor(states.length / 2)) await restart();
    await store().undo();
    if (said() !== states[at]) return `undone to action ${at}`;
  }
  return undefined;
}

/** Does all of it again, with a restart in the middle; the first state on the way that says something else than it said then. */
export async function redoAll({ store, said, restart }: Restartable, states: readonly string[]) {
  for (let at = 1; at < states.length; at += 1) {
    if (at === Math.floor(states.length / 2)) await restart();
    await store().redo();
    if (said() !== states[at]) return `done again to action ${at}`;
  }
  return undefined;
}
