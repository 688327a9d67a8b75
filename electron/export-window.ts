import { randomBytes } from 'node:crypto';
import { BrowserWindow, type Session, session } from 'electron';
import type { PageSize } from './arguments';
import { reportPolicy } from './content-policy';
import { pageOrigin, scheme } from './origin';

/** The one address in the printing window's own session. */
const address = `${pageOrigin}/report`;

/**
 * Prints one self-contained HTML document to PDF, with its headings as the outline and tagged for screen readers where the runtime can
 * (Electron 27 and newer). It is laid out in a window nobody sees: no scripts, a session of its own in memory, every request
 * refused but the document and the `data:` in it. Call it after Electron is ready.
 *
 * @returns the bytes of the PDF
 * @throws Error when Chromium cannot lay it out
 */
export async function printHtmlToPdf(
  html: string,
  options: { pageSize?: PageSize } = {},
): Promise<Uint8Array> {
  const window = printingWindow(html);
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      pageSize: options.pageSize ?? 'A4',
      printBackground: true,
      // The margins are the document's own; so is the paper, when it names one.
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
  }
}

function printingWindow(html: string): BrowserWindow {
  // Without `persist:` a partition lives in memory; a name nobody had before starts empty.
  const own = session.fromPartition(`report-${randomBytes(8).toString('hex')}`, { cache: false });
  serveOnly(own, html);
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
}

function serveOnly(own: Session, html: string): void {
  own.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: url !== address && !url.startsWith('data:') }),
  );
  own.protocol.handle(scheme, ({ url }) =>
    url === address ? document(html) : new Response(null, { status: 404 }),
  );
}

function document(html: string): Response {
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': reportPolicy("'none'"),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
