import { spawnSync } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { aFolder, systemError } from '../../tests/support/storage';
import { asideName, isJournalName, keptName } from './places';
import { leftBehind, sweepTemps, tempPathFor } from './temps';

/** The process id of a program that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

async function swept(...names: string[]): Promise<string[]> {
  const folder = await aFolder();
  for (const name of names) await writeFile(join(folder, name), '');
  await sweepTemps(folder, isJournalName);
  return readdir(folder);
}

describe('the name of a temp', () => {
  it('is hidden, beside its target, and another one each time', () => {
    const [one, other] = [tempPathFor('/a/journal.json'), tempPathFor('/a/journal.json')];
    expect(one).toMatch(new RegExp(`^/a/\\.journal\\.json\\.${process.pid}-[0-9a-f]{12}\\.tmp$`));
    expect(other).not.toBe(one);
  });
});

describe('sweeping at the start', () => {
  it('removes what a writer left that is dead, or had our own number', async () => {
    const dead = `.journal.json.${deadPid()}-0123456789ab.tmp`;
    expect(await swept(dead, basename(tempPathFor('journal.json')))).toEqual([]);
  });

  it('removes what was to be the journal under a name aside', async () => {
    const aside = asideName('damaged', '2026-11-22T07:10:00+01:00', 1);
    const kept = keptName('desk', '2026-11-22T07:10:00+01:00');
    const temps = [aside, kept].map((name) => `.${name}.${deadPid()}-0123456789ab.tmp`);
    expect(await swept(...temps)).toEqual([]);
  });

  it('leaves the temp of a writer that lives', async () => {
    const busy = `.journal.json.${process.ppid}-0123456789ab.tmp`;
    expect(await swept(busy)).toEqual([busy]);
  });

  it('leaves the temp of a living writer that is another user’s, of which the system tells no more', async () => {
    const busy = `.journal.json.${deadPid()}-0123456789ab.tmp`;
    vi.spyOn(process, 'kill').mockImplementation(() => {
      throw systemError('EPERM');
    });
    expect(await swept(busy)).toEqual([busy]);
  });

  it('leaves everything else, however alike', async () => {
    const others = [
      '.journal.json.tmp',
      `.other.json.${deadPid()}-0123456789ab.tmp`,
      '.syncthing.journal.json.tmp',
      'journal.json',
      `journal.json.${deadPid()}-0123456789ab.tmp`,
    ];
    expect(await swept(...others)).toEqual(others);
  });

  it('does not mind a folder that is not there', async () => {
    await expect(sweepTemps(join(await aFolder(), 'none'), isJournalName)).resolves.toBeUndefined();
  });
});

describe('what is left behind', () => {
  it('is what dead writers of the journal left, and no temp that is in use', () => {
    const dead = `.journal.json.${deadPid()}-0123456789ab.tmp`;
    const others = [
      basename(tempPathFor('journal.json')),
      `.journal.json.${process.ppid}-0123456789ab.tmp`,
      `.other.json.${deadPid()}-0123456789ab.tmp`,
      'journal.json',
    ];
    expect(leftBehind([dead, ...others], isJournalName)).toEqual([dead]);
  });
});
