import type { Period } from '../domain/report/periods';
import { formatMonth, formatSpan } from './dates';
import { t } from './index';

/** A period by the name a person would call it: "November 2026", "Fourth quarter of 2026", "2026", "16 Nov – 22 Nov 2026". */
export function periodName({ kind, from, to }: Period): string {
  const span = formatSpan(from, to);
  switch (kind) {
    case 'month':
      return formatMonth(from);
    case 'year':
      return from.slice(0, 4);
    case 'quarter':
      return t('report.period.quarter', { quarter: quarterName(from.slice(5, 7)), year: from.slice(0, 4) });
    case 'week':
      return t('report.period.week', { span });
    case 'lastFourWeeks':
      return t('report.period.lastFourWeeks', { span });
    case 'dates':
      return span;
  }
}

/** A period as it stands in a sentence after "in": "the week of 16 Nov – 22 Nov 2026", "the fourth quarter of 2026". */
export function periodInSentence(period: Period): string {
  const name = periodName(period);
  const span = formatSpan(period.from, period.to);
  return t(`report.periodIn.${period.kind}`, {
    name: period.kind === 'quarter' ? lowered(name) : name,
    span,
  });
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function quarterName(month: string): string {
  if (month === '01') return t('report.period.quarters.first');
  if (month === '04') return t('report.period.quarters.second');
  return month === '07' ? t('report.period.quarters.third') : t('report.period.quarters.fourth');
}
