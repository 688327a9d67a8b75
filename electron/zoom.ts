/** One step larger, one smaller, or back to the size the page was drawn for. */
export type ZoomStep = 'in' | 'out' | 'reset';

const factors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next zoom factor from `now` (1: as drawn); at either end it stays. */
export function zoomed(now: number, step: ZoomStep): number {
  if (step === 'reset') return 1;
  const further =
    step === 'in'
      ? factors.filter((factor) => factor > now + 0.01)
      : factors.filter((factor) => factor < now - 0.01);
  return (step === 'in' ? further[0] : further[further.length - 1]) ?? now;
}
