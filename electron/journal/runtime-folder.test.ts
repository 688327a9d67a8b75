import { mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aFolder, storeParts } from '../../tests/support/storage';
import { openStore } from './open-store';
import { folderInTemp, runtimeFolder } from './runtime-folder';

const uid = process.getuid?.() ?? 0;

describe('the runtime folder', () => {
  it('lies in the one that the log-in gives, and is private', async () => {
    const base = await aFolder();
    const folder = await runtimeFolder({ XDG_RUNTIME_DIR: base });
    expect(folder).toBe(join(base, 'backstride'));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it.each([{}, { XDG_RUNTIME_DIR: '' }])(
    'is the same where the environment says nothing of it (%j)',
    async (env) => {
      const logIns = await aFolder();
      await mkdir(join(logIns, String(uid)));
      expect(await runtimeFolder(env, logIns)).toBe(join(logIns, String(uid), 'backstride'));
    },
  );

  it('lies among the temporary files where there was no log-in', async () => {
    expect(await runtimeFolder({}, await aFolder())).toBe(folderInTemp(uid));
  });

  it('leaves room for a socket’s name in the few letters that a socket’s path may have', async () => {
    const long = join(await aFolder(), 'x'.repeat(90));
    await mkdir(long);
    expect(await runtimeFolder({ XDG_RUNTIME_DIR: long }, long)).toBe(folderInTemp(uid));
    expect(folderInTemp(7, '/tmp')).toBe('/tmp/backstride-7');
    expect(folderInTemp(7, long)).toBe('/tmp/backstride-7');
  });

  it('is not taken where somebody put a link in its place', async () => {
    const [base, elsewhere] = [await aFolder(), await aFolder()];
    await symlink(elsewhere, join(base, 'backstride'));
    await expect(runtimeFolder({ XDG_RUNTIME_DIR: base })).rejects.toMatchObject({
      code: 'foreignFolder',
      values: { folder: join(base, 'backstride') },
    });
    vi.stubEnv('XDG_RUNTIME_DIR', base);
    const { state } = await openStore(await storeParts());
    vi.unstubAllEnvs();
    expect(state).toMatchObject({ state: 'unreadable', reason: expect.stringContaining(base) });
  });
});
