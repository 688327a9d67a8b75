import { describe, expect, it } from 'vitest';
import type { PreferencesFile } from './preferences';
import { preferencesPart } from './preferences-part';
import type { StoredPreferences } from './stored-preferences';

function inMemory(start: Partial<StoredPreferences> = {}): PreferencesFile & { changes: number } {
  let now: StoredPreferences = { deviceId: 'aaaabbbb', theme: 'system', zoom: 1, knownFolders: [], ...start };
  return {
    changes: 0,
    now: () => now,
    async change(edit) {
      now = edit(now);
      this.changes += 1;
    },
    settled: async () => undefined,
    setAside: undefined,
  };
}

describe('a journal that was opened', () => {
  it('is the one to open at the next start', async () => {
    const file = inMemory();
    await preferencesPart(file, {}).remember('/mine');
    expect(preferencesPart(file, {}).journalFolder()).toBe('/mine');
    expect(preferencesPart(file, {}).isKnown('/mine')).toBe(true);
  });

  it('is opened this once when it was named on the command line, and known from now on', async () => {
    const file = inMemory({ journalFolder: '/mine' });
    const part = preferencesPart(file, { journal: '/borrowed' });
    await part.remember('/borrowed');
    expect(part.journalFolder()).toBe('/borrowed');
    expect(part.isKnown('/borrowed')).toBe(true);
    expect(preferencesPart(file, {}).journalFolder()).toBe('/mine');
  });

  it('is remembered when it was chosen in the window, whatever the command line named', async () => {
    const file = inMemory();
    await preferencesPart(file, { journal: '/borrowed' }).remember('/chosen');
    expect(file.now().journalFolder).toBe('/chosen');
  });

  it('writes nothing when all of it is known already', async () => {
    const file = inMemory({ journalFolder: '/mine', knownFolders: ['/mine'] });
    await preferencesPart(file, {}).remember('/mine');
    expect(file.changes).toBe(0);
  });

  it('pushes out the folder opened longest ago when there are hundreds', async () => {
    const file = inMemory({ knownFolders: Array.from({ length: 200 }, (_, at) => `/j${at}`) });
    await preferencesPart(file, {}).remember('/new');
    expect(file.now().knownFolders).toHaveLength(200);
    expect(preferencesPart(file, {}).isKnown('/j0')).toBe(false);
    expect(preferencesPart(file, {}).isKnown('/new')).toBe(true);
  });
});

describe('the theme', () => {
  it('goes on the screen and is remembered', async () => {
    const shown: string[] = [];
    const part = preferencesPart(inMemory(), {}, (theme) => shown.push(theme));
    await part.setTheme('dark');
    expect(shown).toEqual(['dark']);
    expect(part.theme()).toBe('dark');
  });
});
