import { app } from 'electron';
import { complain } from './streams';

/** A disk that does not answer any more must not keep the app from ending. */
const PATIENCE_MS = 10_000;

/** Ends with the last window, and not before `close` has let go of the journal: whatever is being written is finished. */
export function closeBeforeLeaving(close: () => Promise<unknown>): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void Promise.race([close().catch(complain), patience()]).then(() => {
      isClosed = true;
      // Electron is deaf to a second quit until it has come back from this event, which promises may outrun.
      setImmediate(() => app.quit());
    });
  });
}

function patience(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, PATIENCE_MS);
  });
}
