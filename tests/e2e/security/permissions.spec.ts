import { expect, test } from '@playwright/test';
import { exposedApp } from '../../support/exposed';

const exposed = exposedApp();

test('every permission is refused, but for putting text on the clipboard', async () => {
  const { page } = exposed();
  const granted = await page.evaluate(async () => {
    const names = [
      'accelerometer',
      'ambient-light-sensor',
      'background-fetch',
      'background-sync',
      'camera',
      'clipboard-read',
      'display-capture',
      'geolocation',
      'gyroscope',
      'idle-detection',
      'local-fonts',
      'magnetometer',
      'microphone',
      'midi',
      'nfc',
      'notifications',
      'payment-handler',
      'periodic-background-sync',
      'persistent-storage',
      'screen-wake-lock',
      'storage-access',
      'window-management',
    ];
    const states = await Promise.all(
      names.map(async (name) => {
        const asked = navigator.permissions.query({ name: name as PermissionName });
        return [
          name,
          await asked.then(
            ({ state }) => state,
            () => 'unknown',
          ),
        ] as const;
      }),
    );
    return states.filter(([, state]) => state === 'granted').map(([name]) => name);
  });
  expect(granted).toEqual([]);
  const outcomes = await page.evaluate(async () => {
    const named = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'refused',
      );
    const { mediaDevices, clipboard, geolocation } = navigator;
    return {
      notifications: await Notification.requestPermission(),
      camera: await named(mediaDevices.getUserMedia({ video: true })),
      microphone: await named(mediaDevices.getUserMedia({ audio: true })),
      screen: await named(mediaDevices.getDisplayMedia({ video: true })),
      position: await named(
        new Promise((resolve, reject) => geolocation.getCurrentPosition(resolve, reject)),
      ),
      reading: await named(clipboard.readText()),
      midi: await named(navigator.requestMIDIAccess({ sysex: true })),
    };
  });
  expect(outcomes).toEqual({
    notifications: 'denied',
    camera: 'refused',
    microphone: 'refused',
    screen: 'refused',
    position: 'refused',
    reading: 'refused',
    midi: 'refused',
  });
  const writing = await page.evaluate(() =>
    navigator.permissions.query({ name: 'clipboard-write' as PermissionName }).then(({ state }) => state),
  );
  expect(writing).toBe('granted');
});

test('no device, sensor or other window of the computer is handed out', async () => {
  const outcomes = await exposed().page.evaluate(async () => {
    const named = (ask: () => unknown) =>
      Promise.race([
        Promise.resolve().then(ask),
        new Promise((resolve) => setTimeout(resolve, 3000, 'waits')),
      ]).then(
        (given) => (given === 'waits' ? given : given === false ? 'refused' : 'granted'),
        () => 'refused',
      );
    // Types of the page know little of these; what is missing in this Chromium throws, and is refused like that.
    const from = navigator as unknown as Record<
      string,
      Record<string, (...words: unknown[]) => Promise<unknown>>
    >;
    const anything = { filters: [], acceptAllDevices: true };
    // A whole screen that is refused is never heard of again.
    return {
      usb: await named(() => from.usb?.requestDevice?.(anything) ?? false),
      hid: await named(
        async () => ((await from.hid?.requestDevice?.(anything)) as unknown[] | undefined)?.[0] ?? false,
      ),
      serial: await named(() => from.serial?.requestPort?.() ?? false),
      bluetooth: await named(() => from.bluetooth?.requestDevice?.(anything) ?? false),
      awake: await named(() => from.wakeLock?.request?.('screen') ?? false),
      storage: await named(() => navigator.storage.persist()),
      pointer: await named(() => document.body.requestPointerLock()),
      wholeScreen: await named(() => document.documentElement.requestFullscreen()),
      fonts: await named(
        async () =>
          (await (window as unknown as { queryLocalFonts(): Promise<unknown[]> }).queryLocalFonts())[0] ??
          false,
      ),
      devices: await named(async () =>
        (await navigator.mediaDevices.enumerateDevices()).some(({ label }) => label !== ''),
      ),
    };
  });
  expect(Object.entries(outcomes).filter(([, outcome]) => outcome === 'granted')).toEqual([]);
});
