import { join } from 'node:path';
import { z } from 'zod';
import { holdingsSchema } from '../../src/contract/journal-state';
import type { Disk } from './disk';
import { writeDurable } from './durable-file';

/** What was found out about a backup when it was read last. Without `holdings` it could not be read. */
const studiedSchema = z.object({
  bytes: z.number(),
  mtimeMs: z.number(),
  sha256: z.string(),
  holdings: holdingsSchema.optional(),
});
export type Studied = z.infer<typeof studiedSchema>;

const indexSchema = z.object({
  /** The folder in which the journal of these backups lay last. */
  journalFolder: z.string().optional(),
  files: z.record(z.string(), studiedSchema),
});
export type ShelfIndex = z.infer<typeof indexSchema>;

const INDEX_FILE = 'index.json';

/** What is remembered about a folder of backups. Only a help: when it is gone, everything is found out again. */
export async function readIndex(shelfFolder: string, disk: Disk): Promise<ShelfIndex> {
  try {
    const bytes = await disk.readFile(join(shelfFolder, INDEX_FILE));
    return indexSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return { files: {} };
  }
}

/** Remembers it. That this fails is no harm to any backup, so nobody is told. */
export async function writeIndex(shelfFolder: string, index: ShelfIndex, disk: Disk): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(index, undefined, 1)}\n`);
  await writeDurable(join(shelfFolder, INDEX_FILE), bytes, { disk }).catch(() => undefined);
}
