import { randomBytes } from 'node:crypto';
import { previewAddress } from './origin';

/** A page that is left open shows one preview; the one before may still be on its way. */
const KEPT = 4;

/** Reports that the page may frame, by token, oldest first. */
const previews = new Map<string, string>();

/**
 * Lays a report out for the page to frame, and answers with its address. Nobody can guess it, it lives in memory alone,
 * and only the newest few are kept: an older address answers with 404.
 */
export function publishPreview(html: string): string {
  const token = randomBytes(16).toString('hex');
  previews.set(token, html);
  const outdated = [...previews.keys()].slice(0, -KEPT);
  for (const old of outdated) previews.delete(old);
  return previewAddress(token);
}

/** The report behind a token; nothing when there is none, or none any more. */
export function previewOf(token: string): string | undefined {
  return previews.get(token);
}
