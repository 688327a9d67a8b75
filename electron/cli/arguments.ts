import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isLocalDate, type LocalDate } from '../../src/domain/days';
import { localTimeAt } from '../../src/domain/zones';
import { t } from '../../src/words/index';
import { WrongUse } from './io';

/** Options that every command takes. */
export const everywhere = {
  journal: { type: 'string' },
  'user-data-dir': { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** The words with the command at their head: options that every command takes may also stand before it. */
export function commandFirst(argv: readonly string[]): readonly string[] {
  const [first, second] = argv;
  const option = Object.entries(everywhere).find(
    ([name]) => first === `--${name}` || first?.startsWith(`--${name}=`),
  );
  if (!option) return argv;
  const takesNext = option[1].type === 'string' && first === `--${option[0]}` && second !== undefined;
  const [before, after] = [argv.slice(0, takesNext ? 2 : 1), argv.slice(takesNext ? 2 : 1)];
  return after.length === 0 ? argv : [...commandFirst(after), ...before];
}

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** A command's words, taken apart. @throws WrongUse naming the word that does not fit. */
export function readWords<T extends Options>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUse(whatIsWrong(error));
  }
}

function whatIsWrong(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  const option = /'(?:-\w, )?(--?[^' =]*)/.exec(error.message)?.[1] ?? '';
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return t('terminal.use.unknownOption', { option });
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return t('terminal.use.optionValue', { option });
  throw error;
}

/** Refuses words that a command has no place for. */
export function noMoreThan(count: number, positionals: readonly string[]): void {
  const word = positionals[count];
  if (word !== undefined) throw new WrongUse(t('terminal.use.tooMany', { word }));
}

/** A value that must be there and readable. @throws WrongUse with an example of how it is written */
export function required<T>(
  option: string,
  text: string | undefined,
  read: (text: string) => T | undefined,
  example: string,
): T {
  if (text === undefined) throw new WrongUse(t('terminal.use.missing', { option, example }));
  return readable(option, text, read, example);
}

/** A value that must be readable. @throws WrongUse with an example of how it is written */
export function readable<T>(
  option: string,
  text: string,
  read: (text: string) => T | undefined,
  example: string,
): T {
  const value = read(text);
  if (value === undefined) throw new WrongUse(t('terminal.use.unreadable', { option, text, example }));
  return value;
}

/** A calendar date of an option, where it was given. */
export function dateOption(option: string, text: string | undefined): LocalDate | undefined {
  return text === undefined
    ? undefined
    : readable(option, text, (date) => (isLocalDate(date) ? date : undefined), '2026-11-22');
}

/** A whole number of an option, both ends included, where it was given. */
export function wholeOption(
  option: string,
  text: string | undefined,
  [low, high]: readonly [number, number],
): number | undefined {
  if (text === undefined) return undefined;
  const read = (digits: string) =>
    /^\d{1,9}$/.test(digits) && Number(digits) >= low && Number(digits) <= high ? Number(digits) : undefined;
  return readable(option, text, read, t('terminal.use.range', { low, high }));
}

/** A moment as typed, with the zone it was meant in where it named no offset of its own. */
export interface Moment {
  readonly at: string;
  readonly timeZone?: string;
}

/**
 * `2026-11-22T07:10`, with seconds or an offset if wanted, a blank in place of the T; a date alone is its noon. `undefined`
 * where it is none of these.
 */
export function parseMoment(text: string, zone: string): Moment | undefined {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  );
  const [, date = '', clock = '12:00', seconds = '00', offset] = match ?? [];
  if (!isLocalDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(clock) || !/^[0-5]\d$/.test(seconds))
    return undefined;
  if (offset === undefined) return { at: localTimeAt(date, `${clock}:${seconds}`, zone), timeZone: zone };
  const at = `${date}T${clock}:${seconds}${offset === 'Z' ? 'Z' : offset.replace(/^(...):?(..)$/, '$1:$2')}`;
  return Number.isNaN(Date.parse(at)) ? undefined : { at };
}
