import { type LineChart, type LineOptions, lineChart, type Point } from './line';

/** Points that stand alone: measurements between which nothing is claimed. The same frame as a line, and no line in it. */
export function dotChart(
  points: readonly Point[],
  options: LineOptions,
): Omit<LineChart, 'lines'> & Pick<LineChart['lines'][number], 'points'> {
  const { lines, ...frame } = lineChart([points], options);
  return { ...frame, points: lines[0]?.points ?? [] };
}
