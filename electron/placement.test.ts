import { describe, expect, it } from 'vitest';
import { placeWindow } from './placement';

const left = { x: 0, y: 25, width: 1920, height: 1055 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const window = { x: 100, y: 100, width: 1000, height: 700 };

describe('the place of the window', () => {
  it('is in the middle of the main screen at the first start', () => {
    expect(placeWindow(undefined, [left, right])).toEqual({ x: 370, y: 163, width: 1180, height: 780 });
  });

  it.each([
    ['on the main screen', window],
    ['on the other screen', { ...window, x: 2000 }],
    ['over the edge of both', { ...window, x: 1500 }],
    ['half outside, with its top in reach', { ...window, x: -800, y: 1000 }],
  ])('is where it was: %s', (_, remembered) => {
    expect(placeWindow(remembered, [left, right])).toEqual(remembered);
  });

  it.each([
    ['left of everything', { ...window, x: -1500 }],
    ['right of everything', { ...window, x: 5000 }],
    ['below everything', { ...window, y: 1060 }],
    ['with its top out of reach', { ...window, y: -10 }],
    ['with too little of it to take hold of', { ...window, x: -950 }],
  ])('is the middle of the main screen when it was %s', (_, remembered) => {
    expect(placeWindow(remembered, [left, right])).toEqual({ x: 460, y: 203, width: 1000, height: 700 });
  });

  it('is the middle of what is left when its screen was taken away', () => {
    expect(placeWindow({ ...window, x: 2000 }, [left])).toEqual({ x: 460, y: 203, width: 1000, height: 700 });
  });

  it('is never larger than the screen, nor smaller than can be read', () => {
    expect(placeWindow({ ...window, width: 9000, height: 9000 }, [left])).toMatchObject({
      width: 1920,
      height: 1055,
    });
    expect(placeWindow({ ...window, width: 10, height: 10 }, [left])).toMatchObject({
      width: 760,
      height: 560,
    });
    expect(placeWindow(undefined, [{ x: 0, y: 0, width: 800, height: 480 }])).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 480,
    });
  });
});
