import { daysBetween, type Weekday, weekStart } from '../days';
import type { ItemDay } from './item-day';

/**
 * Days of an item of `times` a week, judged by their weeks (all its days in order, without a gap). Days beyond the quota are `extra`; those left once
 * it is met are `met`. A day not done counts as `short` only when it leaves fewer days in the week than are still needed:
 * the shorts of a week are then exactly what the week lacks, and a range that begins or ends in mid-week is charged nothing that
 * could have been done on the other side.
 */
export function withQuota(days: readonly ItemDay[], times: number, weekStartsOn: Weekday): ItemDay[] {
  const [first] = days;
  if (!first) return [];
  const daysOfFirstWeek = 7 - daysBetween(weekStart(first.date, weekStartsOn), first.date);
  const judgedDays = judgedWeek(days.slice(0, daysOfFirstWeek), times);
  for (let start = daysOfFirstWeek; start < days.length; start += 7) {
    judgedDays.push(...judgedWeek(days.slice(start, start + 7), times));
  }
  return judgedDays;
}

function judgedWeek(week: readonly ItemDay[], times: number): ItemDay[] {
  const open = week.filter(({ excused }) => !excused).length;
  const quota = quotaOf(times, open);
  const tally = { done: week.filter(({ credit }) => credit === 1).length, quota };
  let [done, left] = [0, open];
  return week.map((day) => {
    if (!day.excused) left -= 1;
    if (day.credit === 1) done += 1;
    return judged({ ...day, week: tally }, { done, left, quota });
  });
}

/**
 * A week that is partly excused, or in which the item begins or ends, asks for its share: `times` × days ÷ 7, rounded, at least one.
 */
function quotaOf(times: number, days: number): number {
  return days === 0 ? 0 : Math.max(1, Math.round((times * days) / 7));
}

function judged(day: ItemDay, { done, left, quota }: { done: number; left: number; quota: number }): ItemDay {
  if (day.credit === 1) return done > quota ? { ...day, counts: 'extra' } : day;
  if (day.excused) return day;
  if (done >= quota) return { ...day, status: day.status === 'open' ? 'met' : day.status, counts: 'nothing' };
  return quota - done > left ? day : { ...day, counts: 'nothing' };
}
