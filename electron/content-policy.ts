import { pageOrigin } from './origin';

/** What the page may do: run and show what the app brought along, talk to nobody. `nonce` lets Mantine's style tags in. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    `frame-src ${pageOrigin}/preview/`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What the page may do while it is written, coming from a development server: that server's tools, and still nobody else. */
export function developmentPolicy(server: string): string {
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${server.replace(/^http/, 'ws')}`,
    `frame-src ${pageOrigin}/preview/`,
    "object-src 'none'",
  ].join('; ');
}

/** What a report may do, framed or printed: be looked at. It carries its styles, pictures and fonts in itself. */
export function reportPolicy(frameAncestors: string): string {
  return [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    'sandbox',
  ].join('; ');
}

/** What anything else may do that is asked for by its own address: nothing. */
export const barePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
