import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Computer, dataFolder, journalFolder } from './paths';

const linux: Computer = { platform: 'linux', env: {}, home: '/home/ada' };

describe('the data folder', () => {
  it.each([
    ['on Linux', linux, '/home/ada/.config/Backstride'],
    ['on Linux with XDG_CONFIG_HOME', { ...linux, env: { XDG_CONFIG_HOME: '/conf' } }, '/conf/Backstride'],
    ['on macOS', { ...linux, platform: 'darwin' }, '/home/ada/Library/Application Support/Backstride'],
    ['on Windows', { ...linux, platform: 'win32', env: { APPDATA: '/roaming' } }, '/roaming/Backstride'],
  ] as const)('is where Electron puts it %s', (_, computer, expected) => {
    expect(dataFolder(undefined, computer)).toBe(expected);
  });

  it('is the one asked for, made absolute', () => {
    expect(dataFolder('data', linux)).toBe(resolve('data'));
  });
});

describe('the journal folder', () => {
  it.each([
    ['the one asked for', { journal: '/a', remembered: '/b', userDataDir: '/c' }, '/a'],
    ['the one remembered', { remembered: '/b', userDataDir: '/c' }, '/b'],
    ['inside a data folder that was asked for', { userDataDir: '/c' }, join('/c', 'journal')],
    ['in the home otherwise', {}, '/home/ada/Backstride'],
  ])('is %s', (_, wishes, expected) => {
    expect(journalFolder(wishes, linux)).toBe(expected);
  });

  it('asked for by a relative path is made absolute', () => {
    expect(journalFolder({ journal: 'mine' }, linux)).toBe(resolve('mine'));
  });
});
