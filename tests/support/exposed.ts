import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { type Backstride, launchBackstride } from './launch';
import { type Listener, listen } from './listener';

/** The app, somebody on this computer who would notice a visit, and a folder of the tests' own. */
export interface Exposed extends Backstride {
  elsewhere: Listener;
  folder: string;
}

/**
 * One app for all tests of a file that make the page try what it must not do. It complains about that on its console, which the
 * usual fixture would not let pass.
 */
export function exposedApp(): () => Exposed {
  let exposed: Exposed | undefined;
  test.beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backstride-exposed-'));
    const elsewhere = await listen();
    const backstride = await launchBackstride({ within: folder });
    await backstride.page.waitForLoadState('load');
    exposed = { ...backstride, elsewhere, folder };
  });
  test.afterAll(async () => {
    await exposed?.close();
    await exposed?.elsewhere.close();
    if (exposed) rmSync(exposed.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => {
    if (!exposed) throw new Error('The app is there once a test has begun.');
    return exposed;
  };
}
