import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { connectionWatcher, judgeConnections, watchedProgram } from '../../scripts/checks/connections.mjs';

describe('the judgement of a log of connections', () => {
  it.each([
    'connect unix /tmp/.X11-unix/X99 by 12 (electron)',
    'connect unix  by 12 (electron)',
    'sendto unix /run/log by 12 (electron)',
    'sendto family 16 by 12 (electron)',
  ])('lets pass what stays on this computer: %s', (line) => {
    expect(judgeConnections(`${line}\n`)).toEqual({ seen: 1, foreign: [] });
  });

  it.each([
    'connect inet 192.0.2.1 443 by 12 (electron)',
    'connect inet 127.0.0.1 80 by 12 (electron)',
    'connect inet6 ::1 53 by 12 (electron)',
    'connect family 0 by 12 (electron)',
    'connect family 16 by 12 (electron)',
    'connect unreadable by 12 (electron)',
    'sendto inet 192.0.2.1 53 by 12 (electron)',
    'what nobody expects',
  ])('names everything else: %s', (line) => {
    const others = 'connect unix /tmp/x by 1 (electron)\n';
    expect(judgeConnections(`${others}${line}\n${others}`)).toEqual({ seen: 3, foreign: [line] });
  });

  it('finds nothing in an empty one', () => {
    expect(judgeConnections('')).toEqual({ seen: 0, foreign: [] });
  });
});

const folder = mkdtempSync(join(tmpdir(), 'backstride-watch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a watched program keeps its process id, its output and its exit code, and what its children try is noted', async (context) => {
  const watcher = await connectionWatcher(folder);
  if (!watcher) return context.skip('this computer cannot watch connections');
  const log = join(folder, 'log');
  const program = watchedProgram({ watcher, log, executable: '/bin/sh', path: join(folder, 'program') });
  const child = `${process.execPath} -e 'require("node:net").connect(9, "::1").on("error", () => undefined)'`;
  const said = execFileSync('/bin/sh', [
    '-c',
    `echo $$; exec ${program} -c 'echo $$; ${child.replaceAll("'", "'\\''")}'`,
  ]);
  const [before, after] = said.toString().trim().split('\n');
  expect(after).toBe(before);
  expect(judgeConnections(readFileSync(log, 'utf8')).foreign).toEqual([
    expect.stringMatching(/^connect inet6 ::1 9 by \d+ \(.+\)$/),
  ]);
  expect(() => execFileSync(program, ['-c', 'exit 7'])).toThrow(expect.objectContaining({ status: 7 }));
});
