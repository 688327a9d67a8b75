import type { IpcMain } from 'electron';
import { callNames, channelOf } from '../../src/contract/names';
import { sendAnswer } from '../../src/contract/sent';
import type { CarryOut } from './carry-out';
import type { Trusts } from './trust';

/**
 * Lays every call of the contract on its channel, each behind the same door: a stranger gets an exception and no answer, the page what
 * `carryOut` answers.
 *
 * @throws Error at a second mount: a channel has one handler
 */
export function mount(ipc: Pick<IpcMain, 'handle'>, carryOut: CarryOut, trusts: Trusts): void {
  for (const name of callNames) {
    ipc.handle(channelOf(name), (event, ...sent: unknown[]) => {
      if (!trusts(event)) throw new Error('This message does not come from the journal’s own page.');
      return carryOut(name, sent).then(sendAnswer);
    });
  }
}
