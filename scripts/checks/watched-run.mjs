import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../setup/steps.mjs';
import { connectionWatcher, judgeConnections, readIfThere } from './connections.mjs';
import { sum, wholeCheck } from './outcome.mjs';

/**
 * Every start of the app notes whom it connects to; anybody but a program of this computer, over a Unix socket, fails the run.
 *
 * @param {boolean} isWhole a run of everything has to have seen something
 * @param {(env: Record<string, string>) => Promise<import('./outcome.mjs').Outcome>} run
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function withConnectionsWatched(isWhole, run) {
  const folder = mkdtempSync(join(tmpdir(), 'backstride-connections-'));
  try {
    const watcher = await connectionWatcher(folder);
    if (!watcher) return sum([await run({}), { passed: 0, failed: 0, skipped: 1 }]);
    const outcome = await run({ BACKSTRIDE_CONNECTIONS: folder });
    const { seen, foreign } = judgeConnections(readIfThere(join(folder, 'connections.log')));
    say(`Connections of the app: ${seen}, ${foreign.length} of them not to a program of this computer.`);
    for (const line of foreign) say(`  ${line}`);
    return sum([outcome, wholeCheck(foreign.length === 0 && (seen > 0 || !isWhole))]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
