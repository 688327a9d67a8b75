import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { type CallName, callNames, channelOf } from '../../src/contract/names';
import { carryOutWith } from './carry-out';
import { mount } from './mount';
import type { Handlers } from './parts';
import { trustOnly } from './trust';

const origin = 'app://backstride';

/** The window's contents with a frame inside its main frame, as far as trust looks at them. */
function contents(pageOrigin = origin) {
  const mainFrame = { origin: pageOrigin } as WebFrameMain;
  const inner = { origin: pageOrigin } as WebFrameMain;
  return { page: { mainFrame } as WebContents, mainFrame, inner };
}

/** Electron's side: channels with a handler each, refusing a second one as Electron does. */
function fakeIpc() {
  const channels = new Map<string, (event: IpcMainInvokeEvent, ...sent: unknown[]) => unknown>();
  return {
    channels,
    handle(channel: string, listener: (event: IpcMainInvokeEvent, ...sent: unknown[]) => unknown) {
      if (channels.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      channels.set(channel, listener);
    },
  };
}

/** Everything mounted over handlers that only note what reaches them; `answering` answers with `value`. */
function mounted(answering?: CallName, value?: unknown) {
  const reached: [CallName, unknown][] = [];
  const note = (name: CallName) => async (input: unknown) => {
    reached.push([name, input]);
    return name === answering ? value : undefined;
  };
  const handlers = Object.fromEntries(callNames.map((name) => [name, note(name)])) as unknown as Handlers;
  const { page, mainFrame, inner } = contents();
  const ipc = fakeIpc();
  mount(
    ipc,
    carryOutWith(handlers),
    trustOnly(() => page, origin),
  );
  const send = async (
    name: CallName,
    event: { sender: WebContents; senderFrame: WebFrameMain | null },
    ...sent: unknown[]
  ) => ipc.channels.get(channelOf(name))?.(event as IpcMainInvokeEvent, ...sent);
  return { ipc, handlers, reached, page, mainFrame, inner, send };
}

const strangers = (page: WebContents, inner: WebFrameMain) => {
  const other = contents();
  return {
    'a frame inside the page': { sender: page, senderFrame: inner },
    'a frame that is gone': { sender: page, senderFrame: null },
    'another window': { sender: other.page, senderFrame: other.mainFrame },
    'another window that borrows the frame': { sender: other.page, senderFrame: page.mainFrame },
  };
};

describe('the calls', () => {
  it('are those of the contract, each on its channel', () => {
    expect([...mounted().ipc.channels.keys()]).toEqual(callNames.map(channelOf));
  });

  it('cannot be mounted twice', () => {
    const { ipc, handlers } = mounted();
    expect(() => mount(ipc, carryOutWith(handlers), () => true)).toThrow(/second handler/);
  });

  it.each(callNames)('answer the page: %s', async (name) => {
    const { send, page, mainFrame, reached } = mounted();
    const input = wellFormed[name];
    await expect(send(name, { sender: page, senderFrame: mainFrame }, input)).resolves.toEqual({
      ok: true,
      value: undefined,
    });
    expect(reached.map(([reachedName]) => reachedName)).toEqual([name]);
  });

  it.each(callNames)('refuse every stranger: %s', async (name) => {
    const { send, page, inner, reached } = mounted();
    for (const event of Object.values(strangers(page, inner))) {
      await expect(send(name, event, wellFormed[name])).rejects.toThrow(/own page/);
    }
    expect(reached).toEqual([]);
  });

  it('refuse a page that is not of the app’s origin', async () => {
    const { page, mainFrame } = contents('https://example.org');
    const trusts = trustOnly(() => page, origin);
    expect(trusts({ sender: page, senderFrame: mainFrame })).toBe(false);
  });

  it('refuse everybody while there is no window', () => {
    const { page, mainFrame } = contents();
    expect(trustOnly(() => undefined, origin)({ sender: page, senderFrame: mainFrame })).toBe(false);
  });

  it.each([
    ['carryOut', {}, 'carryOut.id'],
    ['carryOut', { ...run(), steps: [] }, 'carryOut.steps'],
    ['undo', null, 'undo'],
    ['mendJournal', { keys: [] }, 'mendJournal.keys'],
    ['compareBackup', { name: '../../etc/passwd' }, 'compareBackup.name'],
    [
      'saveReport',
      { from: '2026-11-01', to: '2026-11-30', withNotes: true, format: 'exe' },
      'saveReport.format',
    ],
    ['setTheme', { theme: 'pink' }, 'setTheme.theme'],
  ] as const)('name the place when %s gets %j', async (name, input, place) => {
    const { send, page, mainFrame, reached } = mounted();
    await expect(send(name, { sender: page, senderFrame: mainFrame }, input)).resolves.toEqual({
      ok: false,
      problem: { code: 'badInput', values: { place } },
    });
    expect(reached).toEqual([]);
  });

  it('take one input and no more', async () => {
    const { send, page, mainFrame, reached } = mounted();
    const told = await send('setTheme', { sender: page, senderFrame: mainFrame }, { theme: 'dark' }, 'more');
    expect(told).toMatchObject({ ok: false, problem: { code: 'badInput' } });
    expect(reached).toEqual([]);
  });

  it('send a journal as one text', async () => {
    const { ipc, page, mainFrame } = mounted('openJournal', { state: 'good', journal: { runs: [] } });
    const event = { sender: page, senderFrame: mainFrame } as IpcMainInvokeEvent;
    await expect(ipc.channels.get(channelOf('openJournal'))?.(event)).resolves.toEqual({
      ok: true,
      value: { state: 'good', journal: '{"runs":[]}' },
    });
  });

  it('hand on nothing that the shape does not know', async () => {
    const { send, page, mainFrame, reached } = mounted();
    await send('setTheme', { sender: page, senderFrame: mainFrame }, { theme: 'dark', and: 'more' });
    expect(reached).toEqual([['setTheme', { theme: 'dark' }]]);
  });
});

function run() {
  const id = '0b7c0f5e-7a53-4c1e-9d2f-0c6f3a4f8a11';
  return {
    id,
    at: '2026-11-22T07:10:00+10:30',
    steps: [{ type: 'remove', collection: 'runs', recordId: id }],
  };
}

const period = { from: '2026-11-01', to: '2026-11-30', withNotes: false };
const wellFormed: Partial<Record<CallName, unknown>> = {
  carryOut: run(),
  mendJournal: { keys: ['shoeGone runs 7 shoeId'] },
  verifyBackup: { name: 'daily-2026-11-22.json' },
  compareBackup: { name: 'daily-2026-11-22.json' },
  forgetBackup: { name: 'daily-2026-11-22.json' },
  showBackup: { name: 'daily-2026-11-22.json' },
  restoreBackup: { name: 'daily-2026-11-22.json' },
  previewReport: period,
  saveReport: { ...period, format: 'pdf' },
  revertDeed: { id: '00000000-0000-4000-8000-000000000001' },
  setTheme: { theme: 'dark' },
};
