import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuActions } from '../src/contract/channels';
import { type MenuDeeds, type MenuSituation, menuTemplate } from './menu';

type Item = MenuItemConstructorOptions;
const elsewhere: MenuSituation = {
  isMac: false,
  isDevelopment: false,
  theme: 'system',
  history: { undo: undefined, redo: undefined },
};

/** The menu, and a record of what choosing its items sets off. */
function menu(situation: Partial<MenuSituation> = {}) {
  const done: string[] = [];
  const does = (deed: string) => () => void done.push(deed);
  const deeds: MenuDeeds = {
    tellPage: (action) => does(action)(),
    openJournal: does('openJournal'),
    mergeJournal: does('mergeJournal'),
    moveJournal: does('moveJournal'),
    showJournal: does('showJournal'),
    backUp: does('backUp'),
    print: does('print'),
    zoom: (step) => does(`zoom ${step}`)(),
    setTheme: (theme) => does(theme)(),
    about: does('about'),
  };
  const template = menuTemplate(deeds, { ...elsewhere, ...situation });
  return { template, items: flat(template), done };
}

function flat(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

function choose(items: readonly Item[], id: string): void {
  const item = items.find((candidate) => candidate.id === id);
  (item?.click as (() => void) | undefined)?.();
}

describe('the menu', () => {
  it('reaches everything the page can be told', () => {
    const { items, done } = menu();
    for (const action of menuActions) choose(items, action);
    expect(done).toEqual([...menuActions]);
  });

  it.each(['openJournal', 'moveJournal', 'mergeJournal', 'showJournal', 'backUp', 'print', 'about'])(
    'does %s',
    (id) => {
      const { items, done } = menu();
      choose(items, id);
      expect(done).toEqual([id]);
    },
  );

  it.each([
    ['logRun', 'CmdOrCtrl+N'],
    ['openJournal', 'CmdOrCtrl+O'],
    ['undo', 'CmdOrCtrl+Z'],
    ['redo', 'CmdOrCtrl+Shift+Z'],
    ['history', 'CmdOrCtrl+Shift+H'],
    ['today', 'CmdOrCtrl+1'],
    ['runs', 'CmdOrCtrl+2'],
    ['article', 'CmdOrCtrl+3'],
    ['reports', 'CmdOrCtrl+4'],
    ['settings', 'CmdOrCtrl+,'],
    ['zoomIn', 'CmdOrCtrl+Plus'],
    ['zoomOut', 'CmdOrCtrl+-'],
    ['zoomReset', 'CmdOrCtrl+0'],
  ])('has a key for %s', (id, accelerator) => {
    expect(menu().items.find((item) => item.id === id)?.accelerator).toBe(accelerator);
  });

  it.each([false, true])('gives no key and no id twice (macOS: %s)', (isMac) => {
    const { items } = menu({ isMac });
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    const ids = items.flatMap(({ id }) => id ?? []);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([false, true])('has words for every item (macOS: %s)', (isMac) => {
    for (const { type, label } of menu({ isMac }).items) {
      if (type !== 'separator') expect(label).toMatch(/^[^.{}]+$/);
    }
  });

  it('marks the theme that is chosen', () => {
    const { items } = menu({ theme: 'dark' });
    expect(items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['theme-dark']);
  });

  it('names what would be undone, and offers nothing that there is not', () => {
    const undo = { key: 'mark', values: { name: 'Rows & planks', date: '2026-05-03' } };
    const { items } = menu({ history: { undo, redo: undefined } });
    const [undoItem, redoItem] = ['undo', 'redo'].map((id) => items.find((item) => item.id === id));
    expect(undoItem).toMatchObject({ label: '&Undo “Mark ‘Rows && planks’ on 3 May 2026”', enabled: true });
    expect(redoItem).toMatchObject({ label: '&Redo', enabled: false });
  });

  it('zooms by either plus key', () => {
    const { items, done } = menu();
    choose(items, 'zoomIn');
    choose(items, 'zoomInOtherKey');
    choose(items, 'zoomReset');
    expect(done).toEqual(['zoom in', 'zoom in', 'zoom reset']);
  });

  it('has the app’s own menu first on macOS, with settings and quit in it', () => {
    const [first] = menu({ isMac: true }).template;
    const inside = Array.isArray(first?.submenu) ? first.submenu : [];
    expect(first?.label).toBe('Backstride');
    expect(inside.map(({ id, role }) => id ?? role).filter(Boolean)).toEqual([
      'about',
      'settings',
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ]);
  });

  it('has developer tools in development alone', () => {
    const roles = (situation: Partial<MenuSituation>) => menu(situation).items.map(({ role }) => role);
    expect(roles({ isDevelopment: true })).toContain('toggleDevTools');
    expect(roles({})).not.toContain('toggleDevTools');
    expect(roles({})).not.toContain('reload');
  });
});
