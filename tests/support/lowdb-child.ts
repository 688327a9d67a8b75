import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/**
 * A program that saves with lowdb as it is shipped, as fast as it can, and says each number once the save was said to be done.
 * It is what a rig must find losing data, if the rig is worth anything.
 */
async function log(path: string): Promise<void> {
  const db = new Low<{ saved: number[] }>(new JSONFile(path), { saved: [] });
  for (let number = 1; ; number += 1) {
    await db.update(({ saved }) => saved.push(number));
    process.stdout.write(`${JSON.stringify({ saved: number })}\n`);
  }
}

const [path = ''] = process.argv.slice(2);
void log(path);
