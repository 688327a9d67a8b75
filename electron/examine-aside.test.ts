import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../tests/support/journals';
import { aFolder } from '../tests/support/storage';
import { examineAside } from './examine-aside';
import { bytesOf } from './journal/adapter';
import { examine } from './journal/examine';

const specimen = {
  bytes: bytesOf(aJournal({ runs: [aRun('2026-11-20')] })),
  reason: 'daily',
  made: [],
} as const;

async function aWorker(program: string): Promise<string> {
  const file = join(await aFolder(), 'worker.js');
  await writeFile(file, `const { parentPort } = require('node:worker_threads');\n${program}`);
  return file;
}

describe('examining in a thread of its own', () => {
  it('answers with what the thread found, each to the one who asked', async () => {
    const file = await aWorker(
      'parentPort.on("message", ({ reason, made }) => parentPort.postMessage([reason, ...made]));',
    );
    const aside = examineAside(file);
    const all = ['1', '2', '3'].map((made) => aside({ ...specimen, made: [made] }));
    expect(await Promise.all(all)).toEqual([
      ['daily', '1'],
      ['daily', '2'],
      ['daily', '3'],
    ]);
  });

  it.each([
    ['throws', 'parentPort.on("message", () => { throw new Error("boom"); });'],
    ['ends', 'parentPort.on("message", () => process.exit(0));'],
    ['cannot be loaded', 'this is no program'],
  ])('does it here where the thread %s', async (_, program) => {
    const aside = examineAside(await aWorker(program));
    expect(await aside(specimen)).toEqual(examine(specimen));
    expect(await aside(specimen)).toEqual(examine(specimen));
  });
});
