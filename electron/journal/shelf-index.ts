import { join } from 'node:path';
import { z } from 'zod';
import { findingSchema, holdingsSchema } from '../../src/contract/journal-state';
import type { Disk } from './disk';
import { writeDurable } from './durable-file';
import { createTurns } from './turns';

/** What was found out about a backup when it was read last. Without `holdings` it could not be read. */
const studiedSchema = z.object({
  bytes: z.number(),
  mtimeMs: z.number(),
  /** Of the bytes it was made of, or of those first seen. Never replaced by those of a later reading. */
  sha256: z.string(),
  holdings: holdingsSchema.optional(),
  /** Absent in what was remembered before there were findings: it is then found out again. */
  finding: findingSchema.optional(),
  readAt: z.string().optional(),
});
export type Studied = z.infer<typeof studiedSchema>;

const indexSchema = z.object({
  /** The folder in which the journal of these backups lay last. */
  journalFolder: z.string().optional(),
  files: z.record(z.string(), studiedSchema),
});
export type ShelfIndex = z.infer<typeof indexSchema>;

const INDEX_FILE = 'index.json';

/**
 * What is remembered about a folder of backups. Only a help: when it is gone, everything is found out again but for which
 * backups have been there once and are missing now. The fingerprint of each is in its name.
 */
export async function readIndex(shelfFolder: string, disk: Disk): Promise<ShelfIndex> {
  try {
    const bytes = await disk.readFile(join(shelfFolder, INDEX_FILE));
    return indexSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return { files: {} };
  }
}

/** Remembers it. That this fails is no harm to any backup, so nobody is told. */
async function writeIndex(shelfFolder: string, index: ShelfIndex, disk: Disk): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(index, undefined, 1)}\n`);
  await writeDurable(join(shelfFolder, INDEX_FILE), bytes, { disk }).catch(() => undefined);
}

const inTurn = createTurns();

/** Remembers it with a change, made to what is remembered by then: whoever changes it at the same time waits for this. */
export function changeIndex(
  shelfFolder: string,
  change: (index: ShelfIndex) => ShelfIndex,
  disk: Disk,
): Promise<ShelfIndex> {
  return inTurn(async () => {
    const before = await readIndex(shelfFolder, disk);
    const after = change(before);
    if (JSON.stringify(after) !== JSON.stringify(before)) await writeIndex(shelfFolder, after, disk);
    return after;
  });
}

/** The index without some backups. */
export function without(index: ShelfIndex, names: readonly string[]): ShelfIndex {
  const kept = Object.entries(index.files).filter(([name]) => !names.includes(name));
  return { ...index, files: Object.fromEntries(kept) };
}
