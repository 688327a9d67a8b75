import { formatCount } from '../../../src/domain/quantities';
import type { AreaRow, ItemRow } from '../../../src/domain/report/list-part';
import type { ReportModel } from '../../../src/domain/report/model';
import { formatMonth } from '../../../src/words/dates';
import { t } from '../../../src/words/index';
import { bare, formatShare } from '../say';
import { scheduleName, streakName } from '../schedule-name';
import { type Cell, numbers, type Table, words } from './table';

/** What was kept of the list, by area and together. */
export function areasTable({ list }: ReportModel): Table {
  return {
    id: 'areas',
    caption: t('report.table.areas'),
    columns: [
      ...words(t('report.table.area')),
      ...numbers(
        t('report.table.kept'),
        t('report.table.due'),
        t('report.table.share'),
        t('report.table.shareBefore'),
      ),
    ],
    rows: list.areas.map(({ area, now, before }) => [
      areaName(area),
      formatCount(now.kept),
      formatCount(now.due),
      shareCell(now),
      shareCell(before),
    ]),
  };
}

/** An area by name; all of them together too. */
export function areaName(area: AreaRow['area']): string {
  return area === 'total' ? t('report.total') : t(`common.area.${area}`);
}

function shareCell({ kept, due }: { kept: number; due: number }): Cell {
  return due > 0 ? bare(formatShare(kept / due)) : t('report.figure.nothingDue');
}

/** The list's items with what was kept of them, their scores, and how often in a row. */
export function itemsTable({ list }: ReportModel): Table {
  return {
    id: 'items',
    caption: t('report.table.items'),
    columns: [
      ...words(t('report.table.item'), t('report.table.area'), t('report.table.schedule')),
      ...numbers(
        t('report.table.kept'),
        t('report.table.due'),
        t('report.table.scoreStart'),
        t('report.table.score'),
        t('report.table.streak'),
        t('report.table.paused'),
      ),
    ],
    rows: list.items.map((item) => [
      { own: [item.name] },
      areaName(item.area),
      { own: [scheduleName(item)] },
      ...itemCells(item),
    ]),
  };
}

function itemCells({ kept, due, scoreAtStart, scoreAtEnd, streak, pausedDays }: ItemRow): Cell[] {
  return [
    formatCount(kept),
    formatCount(due),
    scoreAtStart === undefined ? undefined : bare(formatShare(scoreAtStart)),
    bare(formatShare(scoreAtEnd)),
    streakName(streak),
    formatCount(pausedDays),
  ];
}

/** The list month by month, the twin of the picture of its days; without rows for one month, which the areas tell already. */
export function monthsTable({ list }: ReportModel): Table {
  return {
    id: 'months',
    caption: t('report.table.heat'),
    columns: [
      ...words(t('report.table.month')),
      ...numbers(t('report.table.kept'), t('report.table.due'), t('report.table.share')),
    ],
    rows: (list.months.length > 1 ? list.months : []).map((month) => [
      formatMonth(month.from),
      formatCount(month.kept),
      formatCount(month.due),
      shareCell(month),
    ]),
  };
}

/** Days given off, by reason. */
export function offTable({ list }: ReportModel): Table {
  return {
    id: 'off',
    caption: t('report.table.off'),
    columns: [...words(t('report.table.reason')), ...numbers(t('report.table.days'))],
    rows: list.offDays.map(({ reason, days }) => [t(`common.pauseReason.${reason}`), formatCount(days)]),
  };
}
