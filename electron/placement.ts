/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest the window can be made: below this no screen of the app can be read. */
export const minimumSize = { width: 760, height: 560 } as const;
const defaultSize = { width: 1180, height: 780 } as const;

/** So much of the window's top edge must be on a screen that a hand can take it there. */
const GRIP = { width: 120, height: 32 } as const;

/**
 * Where the window goes: where it was, when it can still be taken hold of there; else in the middle of the first screen.
 * Never larger than the screen it is on.
 *
 * @param remembered nothing at the first start
 * @param workAreas what each screen leaves to windows, the main one first; at least one
 */
export function placeWindow(remembered: Rectangle | undefined, workAreas: readonly Rectangle[]): Rectangle {
  const [main] = workAreas;
  if (!main) return { x: 0, y: 0, ...defaultSize };
  const screen = remembered && workAreas.find((area) => canBeTakenHold(remembered, area));
  if (remembered && screen) return { ...remembered, ...fitted(remembered, screen) };
  return centred(fitted(remembered ?? defaultSize, main), main);
}

function canBeTakenHold(window: Rectangle, area: Rectangle): boolean {
  const seen = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const topIsOn = window.y >= area.y && window.y + GRIP.height <= area.y + area.height;
  return seen >= GRIP.width && topIsOn;
}

function fitted(size: { width: number; height: number }, area: Rectangle) {
  return {
    width: Math.min(Math.max(size.width, minimumSize.width), area.width),
    height: Math.min(Math.max(size.height, minimumSize.height), area.height),
  };
}

function centred(size: { width: number; height: number }, area: Rectangle): Rectangle {
  return {
    ...size,
    x: Math.round(area.x + (area.width - size.width) / 2),
    y: Math.round(area.y + (area.height - size.height) / 2),
  };
}
