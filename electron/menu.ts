import type { MenuItemConstructorOptions } from 'electron';
import type { MenuAction, Preferences } from '../src/contract/channels';
import type { History, Label } from '../src/contract/journal-state';
import { t } from '../src/words/index';
import { labelText } from '../src/words/labels';
import type { ZoomStep } from './zoom';

type Item = MenuItemConstructorOptions;

/** What the menu sets off. */
export interface MenuDeeds {
  /** The page carries it out. */
  readonly tellPage: (action: MenuAction) => void;
  readonly openJournal: () => void;
  readonly moveJournal: () => void;
  readonly mergeJournal: () => void;
  readonly showJournal: () => void;
  readonly backUp: () => void;
  readonly print: () => void;
  readonly zoom: (step: ZoomStep) => void;
  readonly setTheme: (theme: Preferences['theme']) => void;
  readonly about: () => void;
}

export interface MenuSituation {
  readonly isMac: boolean;
  /** Adds reload and developer tools. */
  readonly isDevelopment: boolean;
  readonly theme: Preferences['theme'];
  /** What would be undone and done again next; what there is nothing of cannot be chosen. */
  readonly history: History;
}

/** The native menu, from one table. Every item that acts has an id to be found by. */
export function menuTemplate(deeds: MenuDeeds, situation: MenuSituation): Item[] {
  const { isMac } = situation;
  return [
    ...(isMac ? [macAppMenu(deeds)] : []),
    { id: 'file', label: t('menu.file'), submenu: fileMenu(deeds, isMac) },
    { id: 'edit', label: t('menu.edit'), submenu: editMenu(deeds, situation) },
    { id: 'view', label: t('menu.view'), submenu: viewMenu(deeds, situation) },
    ...(isMac ? [{ label: t('menu.window'), role: 'windowMenu' } as const] : []),
    { label: t('menu.help'), role: 'help', submenu: helpMenu(deeds, isMac) },
  ];
}

const line: Item = { type: 'separator' };

function fileMenu(deeds: MenuDeeds, isMac: boolean): Item[] {
  return [
    pageItem(deeds, 'logRun', 'CmdOrCtrl+N'),
    { id: 'makeReport', label: t('menu.makeReport'), click: () => deeds.tellPage('reports') },
    { id: 'print', label: t('menu.print'), accelerator: 'CmdOrCtrl+P', click: deeds.print },
    line,
    { id: 'openJournal', label: t('menu.openJournal'), accelerator: 'CmdOrCtrl+O', click: deeds.openJournal },
    { id: 'moveJournal', label: t('menu.moveJournal'), click: deeds.moveJournal },
    { id: 'mergeJournal', label: t('menu.mergeJournal'), click: deeds.mergeJournal },
    { id: 'showJournal', label: t('menu.showJournal'), click: deeds.showJournal },
    { id: 'backUp', label: t('menu.backUp'), click: deeds.backUp },
    line,
    isMac ? { label: t('menu.close'), role: 'close' } : { label: t('menu.quit'), role: 'quit' },
  ];
}

/** Undo and redo go to the page: it knows whether somebody is typing (then it is about letters) or not (then about the journal). */
function editMenu(deeds: MenuDeeds, { history }: MenuSituation): Item[] {
  return [
    { ...pageItem(deeds, 'undo', 'CmdOrCtrl+Z'), ...named('menu.undoThis', history.undo) },
    { ...pageItem(deeds, 'redo', 'CmdOrCtrl+Shift+Z'), ...named('menu.redoThis', history.redo) },
    { ...pageItem(deeds, 'redo', 'CmdOrCtrl+Y'), id: 'redoOtherKey', visible: false },
    pageItem(deeds, 'history', 'CmdOrCtrl+Shift+H'),
    line,
    { label: t('menu.cut'), role: 'cut' },
    { label: t('menu.copy'), role: 'copy' },
    { label: t('menu.paste'), role: 'paste' },
    { label: t('menu.selectAll'), role: 'selectAll' },
  ];
}

const LETTERS_IN_A_NAME = 60;

/** What an item would take back, in its name. Quotes within quotes are single ones, and a menu takes `&` for a key. */
function named(key: 'menu.undoThis' | 'menu.redoThis', label: Label | undefined): Item {
  if (!label) return { enabled: false };
  const whole = labelText(label);
  const short = whole.length > LETTERS_IN_A_NAME ? `${whole.slice(0, LETTERS_IN_A_NAME)}…` : whole;
  const what = short.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('&', '&&');
  return { label: t(key, { what }), enabled: true };
}

function viewMenu(deeds: MenuDeeds, { isMac, isDevelopment, theme }: MenuSituation): Item[] {
  const zoom = (id: 'zoomIn' | 'zoomOut' | 'zoomReset', step: ZoomStep, accelerator: string): Item => ({
    id,
    label: t(`menu.${id}`),
    accelerator,
    click: () => deeds.zoom(step),
  });
  return [
    pageItem(deeds, 'today', 'CmdOrCtrl+1'),
    pageItem(deeds, 'runs', 'CmdOrCtrl+2'),
    pageItem(deeds, 'article', 'CmdOrCtrl+3'),
    pageItem(deeds, 'reports', 'CmdOrCtrl+4'),
    ...(isMac ? [] : [pageItem(deeds, 'settings', 'CmdOrCtrl+,')]),
    line,
    zoom('zoomIn', 'in', 'CmdOrCtrl+Plus'),
    // The plus sign without Shift, as most keyboards have it.
    { ...zoom('zoomIn', 'in', 'CmdOrCtrl+='), id: 'zoomInOtherKey', visible: false },
    zoom('zoomOut', 'out', 'CmdOrCtrl+-'),
    zoom('zoomReset', 'reset', 'CmdOrCtrl+0'),
    line,
    { id: 'theme', label: t('menu.theme'), submenu: themeMenu(deeds, theme) },
    { label: t('menu.fullScreen'), role: 'togglefullscreen' },
    ...(isDevelopment ? [line, { role: 'reload' } as const, { role: 'toggleDevTools' } as const] : []),
  ];
}

function themeMenu(deeds: MenuDeeds, chosen: Preferences['theme']): Item[] {
  return (['system', 'light', 'dark'] as const).map((theme) => ({
    id: `theme-${theme}`,
    label: t(`menu.themes.${theme}`),
    type: 'radio',
    checked: theme === chosen,
    click: () => deeds.setTheme(theme),
  }));
}

function helpMenu(deeds: MenuDeeds, isMac: boolean): Item[] {
  const showFile: Item = {
    id: 'showJournalFile',
    label: t('menu.showJournalFile'),
    click: deeds.showJournal,
  };
  const checks: Item[] = [
    { id: 'check', label: t('menu.check'), click: () => deeds.tellPage('check') },
    { id: 'support', label: t('menu.support'), click: () => deeds.tellPage('support') },
  ];
  return isMac ? [showFile, line, ...checks] : [showFile, line, ...checks, line, aboutItem(deeds)];
}

function macAppMenu(deeds: MenuDeeds): Item {
  return {
    label: t('common.appName'),
    submenu: [
      aboutItem(deeds),
      line,
      { ...pageItem(deeds, 'settings', 'CmdOrCtrl+,'), label: t('menu.settingsMac') },
      line,
      { label: t('menu.services'), role: 'services' },
      line,
      { label: t('menu.hide'), role: 'hide' },
      { label: t('menu.hideOthers'), role: 'hideOthers' },
      { label: t('menu.showAll'), role: 'unhide' },
      line,
      { label: t('menu.quit'), role: 'quit' },
    ],
  };
}

function aboutItem(deeds: MenuDeeds): Item {
  return { id: 'about', label: t('menu.about'), click: deeds.about };
}

function pageItem(deeds: MenuDeeds, action: MenuAction, accelerator: string): Item {
  return { id: action, label: t(`menu.${action}`), accelerator, click: () => deeds.tellPage(action) };
}
