/** A stretch of numbers, from its start to its end. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The place in `onto` that corresponds to a value's place in `values`; the middle when `values` has no length. */
export function linear(values: Range, onto: Range): (value: number) => number {
  const length = values.to - values.from;
  return (value) => {
    const share = length === 0 ? 0.5 : (value - values.from) / length;
    return onto.from + share * (onto.to - onto.from);
  };
}

/**
 * Round numbers from at or below `min` to at or above `max`, about `wanted` steps apart: 1, 2, 2.5 or 5 times a power of ten.
 * When all is one value the range is widened, so that there is always a step. Both ends are in the list.
 */
export function niceTicks(min: number, max: number, wanted = 4): number[] {
  if (max === min)
    return niceTicks(
      min === 0 ? 0 : min - Math.abs(min) * 0.1,
      max === 0 ? 1 : max + Math.abs(max) * 0.1,
      wanted,
    );
  const step = niceStep((max - min) / wanted);
  const first = Math.floor(min / step + 1e-9);
  const last = Math.ceil(max / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Cuts the dust of binary fractions: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
