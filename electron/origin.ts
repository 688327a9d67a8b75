/** The scheme of everything the window shows. */
export const scheme = 'app';
/** The one host under it. */
const host = 'backstride';
/** The page's origin, exactly as Chromium names it. */
export const pageOrigin = `${scheme}://${host}`;
/** The page's address. */
export const pageAddress = `${pageOrigin}/`;

/** The address of a report preview. */
export function previewAddress(token: string): string {
  return `${pageOrigin}/preview/${token}`;
}

/** The path of an address of the app's own; nothing for any other, also for one with a name, a port or a question in it. */
export function ownPath(address: string): string | undefined {
  const url = parsed(address);
  if (url?.protocol !== `${scheme}:` || url.host !== host) return undefined;
  return url.username || url.password || url.search ? undefined : url.pathname;
}

/** The token in the address of a report preview; nothing for any other address. */
export function previewToken(address: string): string | undefined {
  return /^\/preview\/([0-9a-f]{32})$/.exec(ownPath(address) ?? '')?.[1];
}

/** The address taken apart; nothing when it is none. */
export function parsed(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
