import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** Whether a message may be answered, by who sent it. */
export type Trusts = (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean;

/**
 * Trusts the journal's own page and nobody else: these very contents, their main frame (no frame inside of it), and only while that
 * frame shows a page of `origin`.
 */
export function trustOnly(page: () => WebContents | undefined, origin: string): Trusts {
  return ({ sender, senderFrame }) => {
    const contents = page();
    if (!contents || !senderFrame || sender !== contents) return false;
    return senderFrame === contents.mainFrame && senderFrame.origin === origin;
  };
}
