import { expect, test } from 'vitest';
import { commandFirst } from './arguments';

test.each([
  ['a command alone', 'check', 'check'],
  ['options behind the command', 'check --json', 'check --json'],
  ['one option before it', '--json check', 'check --json'],
  ['an option with its value before it', '--journal /j log run', 'log run --journal /j'],
  ['an option with its value behind a sign', '--journal=/j stats', 'stats --journal=/j'],
  [
    'several before it',
    '--json --user-data-dir /d --journal /j log tick Run',
    'log tick Run --journal /j --user-data-dir /d --json',
  ],
  ['an option nobody knows', '--colour check', '--colour check'],
  ['an option without a command', '--json', '--json'],
  ['nothing', '', ''],
])('%s', (_, words, expected) => {
  const split = (text: string) => text.split(' ').filter(Boolean);
  expect(commandFirst(split(words))).toEqual(split(expected));
});
