import { protocol } from 'electron';
import { scheme } from './origin';
import { filesToBeginWith, listPageFiles } from './page-files';
import { servedPage, servedPreview } from './serving';

/** Makes `app:` a scheme with an origin of its own. Call it before Electron is ready. */
export function registerPageScheme(): void {
  // `codeCache` is newer than the oldest runtime, which does not mind it.
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the page that was built into `folder`, and report previews, under `app:`. Answers with how many files the page begins with. */
export function servePage(folder: string): number {
  const files = listPageFiles(folder);
  protocol.handle(scheme, (asked) => servedPage(asked, files));
  return filesToBeginWith(files);
}

/** Serves report previews alone, to a page from `origin`: while it is developed the page is not ours to serve. */
export function servePreviews(origin: string): number {
  protocol.handle(scheme, (asked) => servedPreview(asked, origin));
  return 0;
}
