import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { callNames, channelOf } from '../../src/contract/names';
import { exposedApp } from '../support/exposed';

const exposed = exposedApp();

test('each call has one handler, and no second one can be put there', async () => {
  const refused = await exposed().app.evaluate(
    ({ ipcMain }, channels) =>
      channels.filter((channel) => {
        try {
          ipcMain.handle(channel, () => 'mine');
          return false;
        } catch {
          return true;
        }
      }),
    callNames.map(channelOf),
  );
  expect(refused).toEqual(callNames.map(channelOf));
});

test('another window gets no answer, neither do frames in it', async () => {
  const preload = join(exposed().folder, 'stranger.cjs');
  writeFileSync(
    preload,
    `const { contextBridge, ipcRenderer } = require('electron');
     contextBridge.exposeInMainWorld('ask', (channel) => ipcRenderer.invoke(channel).then(() => 'answered', () => 'refused'));`,
  );
  const opened = exposed().app.waitForEvent('window');
  await exposed().app.evaluate(({ BrowserWindow }, path) => {
    const webPreferences = {
      preload: path,
      sandbox: true,
      contextIsolation: true,
      nodeIntegrationInSubFrames: true,
    };
    void new BrowserWindow({ show: false, webPreferences }).loadURL('app://backstride/');
  }, preload);
  const stranger = await opened;
  await stranger.waitForLoadState('load');
  const outcomes = await stranger.evaluate(async (channels) => {
    type Asking = { ask(channel: string): Promise<string> };
    const frame = document.body.appendChild(document.createElement('iframe'));
    const windows = [window, frame.contentWindow] as unknown as (Asking | null)[];
    return Promise.all(
      windows.flatMap((asking) =>
        channels.map((channel) => asking?.ask?.(channel) ?? Promise.resolve('no door')),
      ),
    );
  }, callNames.map(channelOf));
  await stranger.close();
  expect(outcomes).toHaveLength(2 * callNames.length);
  expect(outcomes).not.toContain('answered');
  expect(outcomes).toContain('refused');
});

test('a frame inside the page gets no answer', async () => {
  const { app, page } = exposed();
  await page.evaluate(() => void document.body.appendChild(document.createElement('iframe')));
  const outcomes = await app.evaluate(async ({ BrowserWindow, ipcMain }, channels) => {
    // A frame has no preload to speak through; this is the message it would send.
    type Handler = (event: unknown, input: unknown) => unknown;
    const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const senderFrame = sender?.mainFrame.frames[0];
    if (!senderFrame) return ['there is no frame'];
    return Promise.all(
      channels.map((channel) =>
        Promise.resolve()
          .then(() => handlers.get(channel)?.({ sender, senderFrame }, undefined))
          .then(
            () => 'answered',
            () => 'refused',
          ),
      ),
    );
  }, callNames.map(channelOf));
  await page.evaluate(() => document.querySelector('iframe')?.remove());
  expect(outcomes).toEqual(callNames.map(() => 'refused'));
});

for (const name of callNames) {
  test(`${name} answers to no bad shape`, async () => {
    const codes = await exposed().page.evaluate(async (call) => {
      type Told = { ok: boolean; problem?: { code: string } };
      const { backstride } = window as unknown as {
        backstride: Record<string, (input: unknown) => Promise<Told>>;
      };
      const deep = Array.from({ length: 50 }).reduce((inner) => ({ steps: [inner] }), {} as unknown);
      const shapes: unknown[] = [
        null,
        0,
        -1,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        true,
        '',
        call,
        'x'.repeat(1_000_000),
        [],
        [undefined],
        {},
        { id: 1, at: 2, steps: 3 },
        { id: '0b7c0f5e-7a53-4c1e-9d2f-0c6f3a4f8a11'.repeat(3), at: '2026-11-22T07:10:00+10:30', steps: [] },
        { id: '', at: 'y', steps: [{ type: 'destroy' }] },
        { name: '../../../etc/passwd' },
        { theme: 'pink' },
        { from: '2026-02-30', to: '2026-03-01', withNotes: false, format: 'pdf' },
        { from: '2026-02-01', to: '2026-03-01', withNotes: 'yes', format: 'exe' },
        new Date(0),
        new Uint8Array(10),
        deep,
        JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
      ];
      const told = await Promise.all(shapes.map((shape) => backstride[call]?.(shape)));
      return told.map((answer) => answer?.problem?.code);
    }, name);
    expect(new Set(codes)).toEqual(new Set(['badInput']));
    const polluted = await exposed().app.evaluate(() => 'polluted' in {});
    expect(polluted).toBe(false);
  });
}
