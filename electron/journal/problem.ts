import type { Problem } from '../../src/contract/journal-state';
import { Refusal } from '../../src/domain/journal/apply';
import { t, tProblem } from '../../src/words/index';
import { errnoOf } from './disk';
import { ChangedUnderneath } from './durable-file';
import { NotConfirmed } from './folders';

/** A wish that could not be met, with the code under which the catalogue has its sentence. */
export class ProblemError extends Error implements Problem {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  constructor(code: string, values: Readonly<Record<string, string>> = {}) {
    super(wordsOf({ code, values }));
    this.code = code;
    this.values = values;
  }
}

/** The sentence for a problem, for those who have no screen to put it on. */
export function wordsOf({ code, values }: Problem): string {
  return tProblem(code, values);
}

const named = [
  'EACCES',
  'EPERM',
  'EROFS',
  'EIO',
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EISDIR',
  'ENOTDIR',
  'ENOENT',
  'ELOOP',
  'ENAMETOOLONG',
  'EBUSY',
  'EMFILE',
  'EEXIST',
] as const;

/** Why the system refused something, to stand in brackets or after a colon: `the disk can only be read`. */
export function reasonOf(error: unknown): string {
  if (error instanceof ProblemError) return error.message;
  const errno = errnoOf(error);
  const code = errno ?? (error instanceof Error ? error.message : String(error));
  return t(`problems.reasons.${named.find((name) => name === errno) ?? 'other'}`, { code });
}

/** What went wrong while `path` was being written, as the page and the terminal tell it. */
export function problemOf(error: unknown, path: string): ProblemError | Refusal {
  if (error instanceof ProblemError || error instanceof Refusal) return error;
  if (error instanceof ChangedUnderneath) return new ProblemError('changedUnderneath', { path });
  if (error instanceof NotConfirmed)
    return new ProblemError('notConfirmed', { path, reason: reasonOf(error) });
  const code = errnoOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new ProblemError('diskFull', { path });
  return new ProblemError('notWritable', { path, reason: reasonOf(error) });
}
