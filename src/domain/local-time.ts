/** A moment as the journal writes it: local wall time, seconds, UTC offset (`2026-11-22T07:10:00+01:00`). */
export type LocalTime = string;

/**
 * The instant `epochMs` on a clock that is `offsetMinutes` ahead of UTC (behind it when negative), cut to whole seconds.
 * Apart from `zones.ts`, so that whoever knows the offset needs no table of zones.
 */
export function localTimeAhead(epochMs: number, offsetMinutes: number): LocalTime {
  const wall = new Date(epochMs + offsetMinutes * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  return `${wall}${offsetMinutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
