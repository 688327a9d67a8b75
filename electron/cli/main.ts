import { z } from 'zod';
import { Refusal } from '../../src/domain/journal/apply';
import { t } from '../../src/words/index';
import { ProblemError, wordsOf } from '../journal/problem';
import { commandFirst } from './arguments';
import { backup, backups } from './backups';
import { check } from './check';
import { demo } from './demo';
import { Failed, type Io, type Outcome, WrongUse } from './io';
import { log } from './log';
import { stats } from './look';
import { merge } from './merge';
import { report } from './report';
import { restore } from './restore';
import { schema } from './schema';
import { support } from './support';

const commands: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<Outcome>>> = {
  log,
  stats,
  check,
  backup,
  backups,
  merge,
  restore,
  report,
  schema,
  support,
  demo,
};

/** Runs the words of a terminal and answers with the exit code: 0 done, 1 could not, 2 wrong use. */
export async function main(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const isJson = argv.includes('--json');
  try {
    const outcome = await carriedOut(argv, io);
    io.out(isJson && outcome.json !== undefined ? `${JSON.stringify(outcome.json)}\n` : outcome.text);
    return outcome.isDone ? 0 : 1;
  } catch (error) {
    const { code, text, exit } = told(error);
    io.err(exit === 2 ? `${text}\n${t('terminal.seeHelp')}` : text);
    if (isJson) io.out(`${JSON.stringify({ error: { code, text } })}\n`);
    return exit;
  }
}

async function carriedOut(argv: readonly string[], io: Io): Promise<Outcome> {
  const [name, ...rest] = commandFirst(argv);
  if (name === undefined) throw new WrongUse(t('terminal.use.nothing'));
  if (name === '--version')
    return { isDone: true, json: { version: io.appVersion }, text: `${io.appVersion}\n` };
  if (name === 'help' || argv.includes('--help'))
    return { isDone: true, json: { help: t('terminal.help') }, text: t('terminal.help') };
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new WrongUse(t('terminal.use.unknownCommand', { name }));
  return command(rest, io);
}

/** What stood in the way, in words. */
function told(error: unknown): { code: string; text: string; exit: 1 | 2 } {
  if (error instanceof WrongUse) return { code: 'wrongUse', text: error.message, exit: 2 };
  if (error instanceof Failed) return { code: error.code, text: error.message, exit: 1 };
  if (error instanceof ProblemError || error instanceof Refusal)
    return { code: error.code, text: wordsOf(error), exit: 1 };
  if (error instanceof z.ZodError)
    return {
      code: 'badInput',
      text: wordsOf({ code: 'badInput', values: { place: placeIn(error) } }),
      exit: 1,
    };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: 'unexpected', text: wordsOf({ code: 'unexpected', values: { code: reason } }), exit: 1 };
}

function placeIn({ issues }: z.ZodError): string {
  return issues[0]?.path.join('.') ?? '';
}
