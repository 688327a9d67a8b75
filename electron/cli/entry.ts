import { randomUUID } from 'node:crypto';
import { commandSchema, type Step } from '../../src/domain/journal/commands';
import { localTimeOf } from '../../src/domain/zones';
import { t } from '../../src/words/index';
import type { Handlers } from '../ipc/parts';
import { type Moment, parseMoment, readable } from './arguments';
import type { Io } from './io';

/** `--at`, where it was given. */
export function momentOption(text: string | undefined, { zone }: Io): Moment | undefined {
  return text === undefined
    ? undefined
    : readable('--at', text, (typed) => parseMoment(typed, zone), '2026-11-22T07:10');
}

/** `--note`, where it says something. */
export function noteOption(text: string | undefined): { note?: string } {
  if (text === undefined || text.trim() === '') return {};
  return {
    note: readable(
      '--note',
      text,
      (note) => (note.length <= 100_000 ? note : undefined),
      t('terminal.use.atMostLetters', { count: 100_000 }),
    ),
  };
}

/** A short text of an option, where it was given: 1 to `longest` letters. */
export function nameOption(option: string, text: string | undefined, longest: number): string | undefined {
  if (text === undefined) return undefined;
  const fits = (name: string) => (name !== '' && name.length <= longest ? name : undefined);
  return readable(
    option,
    text,
    (typed) => fits(typed.trim()),
    t('terminal.use.atMostLetters', { count: longest }),
  );
}

/** This moment, by the wall clock here. */
export function now({ clock, zone }: Io): Moment {
  return { at: localTimeOf(clock(), zone), timeZone: zone };
}

/** Carries one step out; it is on the disk when this resolves. */
export async function carryOut(step: Step, handlers: Handlers, io: Io): Promise<void> {
  await handlers.carryOut(commandSchema.parse({ id: randomUUID(), at: now(io).at, steps: [step] }));
}
