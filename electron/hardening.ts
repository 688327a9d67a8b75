import { app, type Session, type WebContents } from 'electron';
import { developmentPolicy } from './content-policy';
import { pageOrigin, parsed, previewToken } from './origin';

/** The only thing a page may ask for: to put text it holds on the clipboard. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** What needs no network: the app's own protocol, and bytes that the page already holds. */
const ownSchemes: ReadonlySet<string> = new Set(['app:', 'data:', 'blob:']);

/**
 * Closes every door that Chromium leaves open, for all windows there will ever be. Call it before Electron is ready.
 * `alsoFrom` is the origin of a development server, in development alone.
 */
export function harden(alsoFrom?: string): void {
  // Root cannot have a sandbox: whoever starts as root says so, and Chromium does not survive both.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  closeNetwork(alsoFrom);
  // The session of the window is one of them.
  app.on('session-created', (created) => hardenSession(created, alsoFrom));
  app.on('web-contents-created', (_, contents) => hardenContents(contents, alsoFrom));
}

function closeNetwork(alsoFrom: string | undefined): void {
  const { commandLine } = app;
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    commandLine.appendSwitch(name);
  }
  commandLine.appendSwitch('no-pings');
  // No look-up of names, and no search for a proxy, leaves the computer.
  commandLine.appendSwitch(
    'host-resolver-rules',
    `MAP * ~NOTFOUND${alsoFrom ? `, EXCLUDE ${new URL(alsoFrom).hostname}` : ''}`,
  );
  commandLine.appendSwitch('no-proxy-server');
}

function hardenSession(created: Session, alsoFrom: string | undefined): void {
  const mayAsk = (permission: string, origin: string) =>
    granted.has(permission) && (origin === pageOrigin || origin === alsoFrom);
  created.setPermissionRequestHandler((_, permission, callback, { requestingUrl }) =>
    callback(mayAsk(permission, originOf(requestingUrl))),
  );
  created.setPermissionCheckHandler((_, permission, origin) => mayAsk(permission, originOf(origin)));
  created.setDevicePermissionHandler(() => false);
  created.setSpellCheckerEnabled(false);
  created.on('will-download', (event) => event.preventDefault());
  // The build takes this out, loose policy and all.
  if (import.meta.env.DEV && alsoFrom) relaxPolicy(created, alsoFrom);
  created.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isOwn(url, alsoFrom) }));
}

/** The development server sends no policy; what it injects needs a loose one. */
function relaxPolicy(created: Session, alsoFrom: string): void {
  created.webRequest.onHeadersReceived({ urls: [`${alsoFrom}/*`] }, ({ responseHeaders }, callback) =>
    callback({
      responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [developmentPolicy(alsoFrom)] },
    }),
  );
}

function isOwn(address: string, alsoFrom: string | undefined): boolean {
  const url = parsed(address);
  if (!url) return false;
  if (ownSchemes.has(url.protocol)) return true;
  if (alsoFrom === undefined) return false;
  return url.protocol === 'devtools:' || url.host === new URL(alsoFrom).host;
}

/** Scheme and host as Chromium writes an origin; Node calls that of an own scheme `null`. */
function originOf(address: string | undefined): string {
  const url = parsed(address ?? '');
  return url ? `${url.protocol}//${url.host}` : '';
}

function hardenContents(contents: WebContents, alsoFrom: string | undefined): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    const { url, isMainFrame } = event;
    const isWanted = isMainFrame ? originOf(url) === alsoFrom : previewToken(url) !== undefined;
    if (!isWanted) event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
