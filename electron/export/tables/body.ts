import { formatCount, formatMass } from '../../../src/domain/quantities';
import type { ReportModel } from '../../../src/domain/report/model';
import { formatDate } from '../../../src/words/dates';
import { t } from '../../../src/words/index';
import { bare } from '../say';
import { numbers, type Table, words } from './table';

/** Body mass as it was measured. */
export function weighingsTable({ body, units }: ReportModel): Table {
  return {
    id: 'weighings',
    caption: t('report.table.weighings'),
    columns: [...words(t('report.table.date')), ...numbers(t('report.table.mass', { unit: units.mass }))],
    rows: body.weighings.map(({ date, massKg }) => [formatDate(date), bare(formatMass(massKg, units.mass))]),
  };
}

/** How many days had which mood. */
export function moodsTable({ body }: ReportModel): Table {
  return {
    id: 'moods',
    caption: t('report.table.moods'),
    columns: [...words(t('report.table.mood')), ...numbers(t('report.table.days'))],
    rows: body.moods.map(({ mood, days }) => [moodName(mood), formatCount(days)]),
  };
}

function moodName(mood: number): string {
  return mood === 1 ? t('report.mood.low') : mood === 5 ? t('report.mood.high') : formatCount(mood);
}
