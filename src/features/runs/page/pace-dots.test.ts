import { describe, expect, it } from 'vitest';
import { paceDots, paceTicks } from './pace-dots';

describe('the paces beside the drawing', () => {
  it.each([
    [
      [317, 330, 345],
      [310, 320, 330, 340, 350],
    ],
    [
      [300, 302],
      [300, 301, 302],
    ],
    [
      [300, 300],
      [300, 301],
    ],
    [
      [240, 600],
      [240, 360, 480, 600],
    ],
  ])('of %j are %j', (paces, ticks) => {
    expect(paceTicks(paces)).toEqual(ticks);
  });
});

describe('the dots', () => {
  const options = { width: 500, height: 200, medianS: 320, paceText: String, dateText: String };
  const points = [
    { id: 'quick', date: '2026-01-01', paceS: 300 },
    { id: 'slow', date: '2026-11-22', paceS: 340 },
  ];

  it('lie the higher the quicker, and the farther right the later', () => {
    const [quick, slow] = paceDots(points, options).dots;
    expect(quick?.y).toBeLessThan(slow?.y ?? 0);
    expect(quick?.x).toBeLessThan(slow?.x ?? 0);
  });

  it('lie within the drawing, the median between them', () => {
    const { dots, plot, medianY, labels } = paceDots(points, options);
    for (const { x, y } of dots) {
      expect(x).toBeGreaterThanOrEqual(plot.x);
      expect(x).toBeLessThanOrEqual(plot.x + plot.width);
      expect(y).toBeGreaterThanOrEqual(plot.y);
      expect(y).toBeLessThanOrEqual(plot.y + plot.height);
    }
    expect(medianY).toBeCloseTo(plot.y + plot.height / 2, 6);
    expect(labels.map(({ text }) => text)).toEqual(['2026-01-01', '2026-11-22']);
  });

  it('of one single day are told apart by height alone, under one date', () => {
    const oneDay = points.map((point) => ({ ...point, date: '2026-11-22' }));
    const { dots, labels } = paceDots(oneDay, options);
    expect(dots[0]?.x).toBe(dots[1]?.x);
    expect(labels).toHaveLength(1);
  });
});
