import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply } from '../../src/domain/journal/apply';
import { canonicalText } from '../../src/domain/journal/canonical';
import type { Step } from '../../src/domain/journal/commands';
import type { Journal } from '../../src/domain/journal/schema';

/** The other computer, as the journal knows it and as its owner calls it. */
export const LAPTOP = { id: 'laptop01', name: 'Laptop' } as const;

/** The journal in a folder as it lies on the disk. */
export function journalIn(folder: string): Journal {
  return JSON.parse(readFileSync(join(folder, 'journal.json'), 'utf8')) as Journal;
}

/**
 * Changes a journal on another computer, and puts the outcome in the folder the way a sync tool does. `base` is the journal as that
 * computer knows it: what lies in the folder, unless it has not heard of that yet.
 */
export function changeElsewhere(folder: string, steps: readonly Step[], base = journalIn(folder)): void {
  const devices = { ...base.settings.devices, [LAPTOP.id]: LAPTOP.name };
  const naming: Step = { type: 'editSettings', fields: { devices } };
  const command = { id: randomUUID(), at: '2026-11-22T20:00:00+01:00', steps: [naming, ...steps] };
  const { journal } = apply(base, command, LAPTOP.id);
  const path = join(folder, 'journal.json');
  writeFileSync(`${path}.sync`, canonicalText(journal));
  renameSync(`${path}.sync`, path);
}
