import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPreferences } from './preferences';

let folder: string;
const path = () => join(folder, 'preferences.json');
const onDisk = () => JSON.parse(readFileSync(path(), 'utf8'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstride-preferences-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the preferences', () => {
  it('start with defaults and a device id, in a folder that is made for them', async () => {
    folder = join(folder, 'not', 'there', 'yet');
    const file = await openPreferences(folder);
    expect(file.now()).toMatchObject({ theme: 'system', zoom: 1, knownFolders: [] });
    expect(file.now().deviceId).toMatch(/^[0-9a-f]{8}$/);
    expect(file.setAside).toBeUndefined();
  });

  it('make the device id once', async () => {
    const first = await openPreferences(folder);
    const second = await openPreferences(folder);
    expect(second.now().deviceId).toBe(first.now().deviceId);
    expect(onDisk().deviceId).toBe(first.now().deviceId);
  });

  it('remember a change until the next start', async () => {
    const file = await openPreferences(folder);
    await file.change((now) => ({ ...now, theme: 'dark', journalFolder: '/j' }));
    expect((await openPreferences(folder)).now()).toMatchObject({ theme: 'dark', journalFolder: '/j' });
  });

  it('show a change at once, while it is still being written', async () => {
    const file = await openPreferences(folder);
    const written = file.change((now) => ({ ...now, theme: 'dark' }));
    expect(file.now().theme).toBe('dark');
    await written;
  });

  it('keep every one of many changes at once', async () => {
    const file = await openPreferences(folder);
    const folders = Array.from({ length: 20 }, (_, at) => `/j${at}`);
    for (const known of folders) {
      void file.change((now) => ({ ...now, knownFolders: [...now.knownFolders, known] }));
    }
    await file.settled();
    expect(onDisk().knownFolders).toEqual(folders);
  });

  it('keep what another process wrote meanwhile', async () => {
    const file = await openPreferences(folder);
    const other = await openPreferences(folder);
    await other.change((now) => ({ ...now, knownFolders: ['/theirs'] }));
    await file.change((now) => ({ ...now, theme: 'light' }));
    expect(onDisk()).toMatchObject({ theme: 'light', knownFolders: ['/theirs'] });
  });

  it('keep fields of a newer app', async () => {
    writeFileSync(path(), JSON.stringify({ deviceId: 'aaaabbbb', fromTheFuture: { a: 1 } }));
    const file = await openPreferences(folder);
    await file.change((now) => ({ ...now, zoom: 1.5 }));
    expect(onDisk()).toMatchObject({ deviceId: 'aaaabbbb', fromTheFuture: { a: 1 }, zoom: 1.5 });
  });

  it.each([
    ['theme', 'pink', 'system'],
    ['zoom', 40, 1],
    ['knownFolders', 'none', []],
    ['journalFolder', 7, undefined],
    ['window', { x: 'left' }, undefined],
  ] as const)('lose nothing else when %s cannot be understood', async (field, broken, expected) => {
    const good = { deviceId: 'aaaabbbb', theme: 'dark', journalFolder: '/j' };
    writeFileSync(path(), JSON.stringify({ ...good, [field]: broken }));
    const { now, setAside } = await openPreferences(folder);
    expect(now()[field]).toEqual(expected);
    expect(now().deviceId).toBe('aaaabbbb');
    expect(setAside).toBeUndefined();
  });

  it('write down a new device id when the old one is no id', async () => {
    writeFileSync(path(), JSON.stringify({ deviceId: '../../x', theme: 'dark' }));
    const { now } = await openPreferences(folder);
    expect(now().deviceId).toMatch(/^[0-9a-f]{8}$/);
    expect(onDisk()).toMatchObject({ deviceId: now().deviceId, theme: 'dark' });
  });

  it.each(['', '{"deviceId":"aaaab', 'null', '[]', '0', '\u0000\u0000'])(
    'set a broken file aside with its bytes and start with defaults: %j',
    async (bytes) => {
      writeFileSync(path(), bytes);
      const { now, setAside } = await openPreferences(folder);
      expect(now()).toMatchObject({ theme: 'system', knownFolders: [] });
      expect(setAside).toBeDefined();
      expect(readFileSync(setAside ?? '', 'utf8')).toBe(bytes);
      expect(readdirSync(folder)).toHaveLength(2);
    },
  );

  it('go on in memory when the folder takes nothing', async () => {
    const file = await openPreferences(folder);
    rmSync(folder, { recursive: true });
    await expect(file.change((now) => ({ ...now, theme: 'dark' }))).rejects.toThrow(/ENOENT/);
    expect(file.now().theme).toBe('dark');
  });
});
