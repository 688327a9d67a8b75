import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { barePolicy, pagePolicy, reportPolicy } from './content-policy';
import { ownPath, pageOrigin, previewToken } from './origin';
import type { PageFile } from './page-files';
import { previewOf } from './previews';

/** What is asked for, as far as the answer depends on it. */
export interface Asked {
  readonly url: string;
  readonly method: string;
}

/**
 * The answer to any request under the app's own scheme: one of the page's `files`, a report preview, or 404. A path that is
 * not in the list is not looked for anywhere.
 */
export async function servedPage(
  { url, method }: Asked,
  files: ReadonlyMap<string, PageFile>,
): Promise<Response> {
  if (method !== 'GET') return notFound();
  const path = ownPath(url);
  const file = path === undefined ? undefined : files.get(path);
  if (!file) return servedPreview({ url, method }, pageOrigin);
  if (path === '/') return servedIndex(await readFile(file.path, 'utf8'));
  return new Response(new Uint8Array(await readFile(file.path)), { headers: headers(file.type, barePolicy) });
}

/** The report preview at this address, to be framed by pages from the origin `framedBy` alone; else 404. */
export function servedPreview({ url, method }: Asked, framedBy: string): Response {
  const html = method === 'GET' ? previewOf(previewToken(url) ?? '') : undefined;
  return html === undefined ? notFound() : document(html, reportPolicy(framedBy));
}

/** The page, with a nonce of its own for this load in its policy and in the place the page takes it from. */
function servedIndex(html: string): Response {
  const nonce = randomBytes(16).toString('base64');
  return document(html.replaceAll('__NONCE__', nonce), pagePolicy(nonce));
}

function document(html: string, policy: string): Response {
  const type = 'text/html; charset=utf-8';
  return new Response(html, { headers: { ...headers(type, policy), 'Cache-Control': 'no-store' } });
}

function headers(type: string, policy: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { 'Content-Security-Policy': barePolicy } });
}
