import type { App, Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { harden } from './hardening';

type Hear = (...told: unknown[]) => void;
const heard = vi.hoisted(() => new Map<string, Hear>());

vi.mock('electron', () => {
  const switches: string[] = [];
  const commandLine = {
    hasSwitch: () => false,
    appendSwitch: (name: string) => void switches.push(name),
  };
  const app = {
    commandLine,
    enableSandbox: vi.fn(),
    on: (name: string, hear: Hear) => void heard.set(name, hear),
  };
  return { app: app as unknown as App };
});

/** Every name that an Electron knows for something a page may want, of any version. */
const names = [
  'accessibility-events',
  'ambient-light-sensor',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'bluetooth',
  'camera-pan-tilt-zoom',
  'captured-surface-control',
  'clipboard-read',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'media',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'protected-media-identifier',
  'screen-wake-lock',
  'sensors',
  'serial',
  'speaker-selection',
  'storage-access',
  'top-level-storage-access',
  'unknown',
  'usb',
  'vr',
  'ar',
  'hand-tracking',
  'window-management',
  'window-placement',
];

/** A session as far as it is hardened, with what was set on it. */
function hardened(alsoFrom?: string) {
  harden(alsoFrom);
  const set: Record<string, Hear> = {};
  const created = new Proxy({} as Session, {
    get: (_, name: string) => {
      if (name === 'webRequest')
        return { onBeforeRequest: (hear: Hear) => Object.assign(set, { request: hear }) };
      return (...given: unknown[]) => {
        const hear = given.at(-1);
        if (typeof hear === 'function') set[name === 'on' ? String(given[0]) : name] = hear as Hear;
      };
    },
  });
  heard.get('session-created')?.(created);
  return set;
}

/** Whether a page from `origin` is given a permission, asked for and looked up. */
function given(name: string, origin: string) {
  const set = hardened();
  const answers: unknown[] = [];
  set.setPermissionRequestHandler?.(null, name, (answer: unknown) => answers.push(answer), {
    requestingUrl: `${origin}/`,
  });
  const check = set.setPermissionCheckHandler as unknown as (...asked: unknown[]) => boolean;
  answers.push(check(null, name, origin));
  return answers;
}

beforeEach(() => heard.clear());

describe('permissions', () => {
  it.each(names)('are refused to the app’s own page, asked for or looked up: %s', (name) => {
    expect(given(name, 'app://backstride')).toEqual([false, false]);
  });

  it('let the page put text on the clipboard, and no other page', () => {
    expect(given('clipboard-sanitized-write', 'app://backstride')).toEqual([true, true]);
    for (const origin of [
      'https://example.org',
      'app://elsewhere',
      'app://backstride.example.org',
      'null',
      '',
    ]) {
      expect(given('clipboard-sanitized-write', origin)).toEqual([false, false]);
    }
  });

  it('hand out no device', () => {
    const device = hardened().setDevicePermissionHandler as unknown as (asked: unknown) => boolean;
    for (const deviceType of ['hid', 'serial', 'usb']) {
      expect(device({ deviceType, origin: 'app://backstride' })).toBe(false);
    }
  });
});

describe('requests', () => {
  const isCancelled = (url: string, alsoFrom?: string) => {
    const answers: unknown[] = [];
    hardened(alsoFrom).request?.({ url }, (answer: unknown) => answers.push(answer));
    return answers;
  };

  it.each([
    'http',
    'https',
    'ws',
    'wss',
    'ftp',
    'file',
    'chrome',
    'chrome-extension',
    'blob-like',
    'devtools',
  ])('are cancelled under %s:', (scheme) => {
    expect(isCancelled(`${scheme}://backstride/`)).toEqual([{ cancel: true }]);
  });

  it.each(['app://backstride/', 'data:text/plain,x', 'blob:app://backstride/1'])('go on for %s', (url) => {
    expect(isCancelled(url)).toEqual([{ cancel: false }]);
  });

  it('are cancelled when they have no address at all', () => {
    expect(isCancelled('no address')).toEqual([{ cancel: true }]);
  });
});

describe('the contents of any window', () => {
  function contents() {
    harden();
    const set: Record<string, Hear> = {};
    let open: (() => unknown) | undefined;
    const created = {
      on: (name: string, hear: Hear) => Object.assign(set, { [name]: hear }),
      setWindowOpenHandler: (handler: () => unknown) => {
        open = handler;
      },
      setWebRTCIPHandlingPolicy: () => undefined,
    } as unknown as WebContents;
    heard.get('web-contents-created')?.(null, created);
    const isPrevented = (name: string, event: object = {}) => {
      let prevented = false;
      set[name]?.({
        ...event,
        preventDefault: () => {
          prevented = true;
        },
      });
      return prevented;
    };
    return { isPrevented, open: () => open?.() };
  }

  it('take no webview, no redirect and no new window', () => {
    const { isPrevented, open } = contents();
    expect(isPrevented('will-attach-webview')).toBe(true);
    expect(isPrevented('will-redirect')).toBe(true);
    expect(open()).toEqual({ action: 'deny' });
  });

  it.each([
    'https://example.org/',
    'app://backstride/',
    'app://backstride/preview/0123456789abcdef0123456789abcdef',
    'app://backstride.example.org/',
    'file:///etc/passwd',
    'about:blank',
    'javascript:1',
    'no address',
  ])('never go elsewhere: %s', (url) => {
    expect(contents().isPrevented('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
  });

  it('frame a report, and nothing else', () => {
    const { isPrevented } = contents();
    const report = 'app://backstride/preview/0123456789abcdef0123456789abcdef';
    expect(isPrevented('will-frame-navigate', { url: report, isMainFrame: false })).toBe(false);
    for (const url of [
      'app://backstride/',
      `${report}?x`,
      `${report}0`,
      'https://example.org/',
      'data:text/html,x',
    ]) {
      expect(isPrevented('will-frame-navigate', { url, isMainFrame: false })).toBe(true);
    }
  });
});
