import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Writes a tiny project of the given files into a new temporary folder.
 *
 * @param files contents by path
 * @returns the folder
 */
export function smallTree(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'backstride-tree-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}
