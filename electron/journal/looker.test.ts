import { describe, expect, it } from 'vitest';
import { aFolder } from '../../tests/support/storage';
import { nodeDisk } from './disk';
import { Looker } from './looker';

describe('looking for what others changed', () => {
  it('is over when the journal is closed, also for a look that was asked for before', async () => {
    const did: string[] = [];
    const looker = new Looker({
      folder: await aFolder(),
      disk: nodeDisk,
      watches: false,
      settle: async () => void did.push('settle'),
      absorb: async () => void did.push('absorb'),
    });
    await looker.look();
    expect(did).toEqual(['settle', 'absorb']);
    const late = looker.look();
    await Promise.all([looker.close(), late]);
    expect(did).toEqual(['settle', 'absorb']);
  });

  it('takes in what lies in the journal’s place only where that looks different, the copies each time', async () => {
    const did: string[] = [];
    const looker = new Looker({
      folder: await aFolder(),
      disk: nodeDisk,
      watches: false,
      settle: async () => void did.push('settle'),
      absorb: () => Promise.reject(new Error(`copy ${did.push('absorb')}`)),
    });
    await looker.look();
    await looker.look();
    expect(did).toEqual(['settle', 'absorb', 'absorb']);
  });
});
