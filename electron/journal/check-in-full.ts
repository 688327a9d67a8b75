import type { CheckReport } from '../../src/contract/check';
import { findingsIn, lookedAt } from '../../src/domain/journal/check/findings';
import type { Journal } from '../../src/domain/journal/schema';
import { checkLook } from './check';
import { checkFiles } from './check-files';
import { nodeDisk } from './disk';
import { lookInto } from './open';
import { backupsFor, type ShelfEdges } from './shelves';

/** Checks the journal in a folder, everything beside it, and its backups. Nothing is changed, and nobody has to let it go. */
export async function checkInFull(folder: string, edges: ShelfEdges): Promise<CheckReport> {
  const disk = edges.disk ?? nodeDisk;
  const found = await lookInto(folder, { openedBefore: false, backups: async () => [], disk });
  const journal = found.state.state === 'good' ? found.journal : undefined;
  const checked = await checkLook(folder, found, disk);
  const beside = await checkFiles(folder, journal, disk);
  const findings = [...(journal ? findingsIn(journal, edges.clock()) : []), ...beside.findings];
  return {
    ...checked,
    ok: checked.ok && findings.every(({ severity }) => severity !== 'fault'),
    findings,
    ...(journal ? { looked: lookedAt(journal), units: unitsOf(journal) } : {}),
    files: beside.files,
    backups: await backupsOf(folder, found.journalId, edges),
    ...(found.state.state === 'damaged' && found.state.mend ? { mend: found.state.mend } : {}),
  };
}

function unitsOf({ settings: { distanceUnit, massUnit } }: Journal): NonNullable<CheckReport['units']> {
  return { distanceUnit, massUnit };
}

async function backupsOf(
  folder: string,
  journalId: string | undefined,
  edges: ShelfEdges,
): Promise<CheckReport['backups']> {
  const all = await backupsFor(edges, folder, journalId);
  const readable = all.filter(({ holdings }) => holdings).length;
  const [newest] = all;
  return { count: all.length, readable, ...(newest ? { newest: newest.at } : {}) };
}
