import { describe, expect, it } from 'vitest';
import { systemError } from '../../tests/support/storage';
import { errnoOf, isErrno } from './disk';
import { ProblemError, problemOf, reasonOf } from './problem';

describe('why something was refused', () => {
  it('is said in plain words where the system’s name for it is known', () => {
    expect(reasonOf(systemError('EROFS'))).toBe('the disk can only be read');
  });

  it('keeps the system’s own name where it is not', () => {
    expect(reasonOf(systemError('EPROTO'))).toContain('EPROTO');
  });

  it('is the sentence of a problem that was put into words already', () => {
    const problem = new ProblemError('diskFull', { path: '/home/me/journal.json' });
    expect(reasonOf(problem)).toBe(problem.message);
  });

  it('is said of anything that can be thrown', () => {
    expect(reasonOf(new Error('out of memory'))).toContain('out of memory');
    expect(reasonOf('torn')).toContain('torn');
  });
});

describe('what went wrong while a file was written', () => {
  it.each(['ENOSPC', 'EDQUOT'])('is a full disk for %s', (errno) => {
    const { code, values } = problemOf(systemError(errno), '/home/me/journal.json');
    expect({ code, values }).toEqual({ code: 'diskFull', values: { path: '/home/me/journal.json' } });
  });

  it('is a file that cannot be written for anything else', () => {
    const { code, values } = problemOf(systemError('EACCES'), 'a.json');
    expect({ code, values }).toMatchObject({ code: 'notWritable', values: { path: 'a.json' } });
  });
});

describe('the system’s name of an error', () => {
  it('is known of the system’s errors alone', () => {
    expect(errnoOf(systemError('EIO'))).toBe('EIO');
    expect(errnoOf(new Error('EIO'))).toBeUndefined();
    expect(errnoOf(Object.assign(new Error(), { code: 5 }))).toBeUndefined();
    expect(errnoOf({ code: 'EIO' })).toBeUndefined();
  });

  it('is one of those asked for, or it is not', () => {
    expect(isErrno(systemError('EIO'), 'EINTR', 'EIO')).toBe(true);
    expect(isErrno(systemError('EIO'), 'EINTR')).toBe(false);
    expect(isErrno(new Error('EIO'), 'EIO')).toBe(false);
  });
});
