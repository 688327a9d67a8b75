import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments';

const electron = ['/opt/electron', '/opt/backstride'];

describe('the command line', () => {
  it.each([
    ['nothing', [], { smoke: false }],
    ['a journal, apart', ['--journal', 'my runs'], { smoke: false, journal: 'my runs' }],
    ['a journal, joined', ['--journal=my=runs'], { smoke: false, journal: 'my=runs' }],
    ['a data folder', ['--user-data-dir=/d'], { smoke: false, userDataDir: '/d' }],
    ['a trial start among words of Chromium', ['--no-sandbox', '--smoke', '--disable-gpu'], { smoke: true }],
    [
      'a report to print',
      ['--print-report', 'in.html', 'out.pdf'],
      { smoke: false, printReport: { from: 'in.html', to: 'out.pdf', pageSize: 'A4' } },
    ],
    [
      'a report to print on Letter',
      ['--page-size=Letter', '--print-report', 'in.html', 'out.pdf'],
      { smoke: false, printReport: { from: 'in.html', to: 'out.pdf', pageSize: 'Letter' } },
    ],
  ])('understands %s', (_, words, expected) => {
    expect(readArguments([...electron, ...words])).toEqual(expected);
  });

  it.each([
    ['a journal without a folder', ['--journal'], /--journal needs/],
    ['a journal followed by another option', ['--journal', '--smoke'], /--journal needs/],
    ['a report without its second file', ['--print-report', 'in.html'], /needs two files/],
    ['a paper nobody knows', ['--print-report', 'a', 'b', '--page-size', 'A9'], /A4 or Letter/],
  ])('refuses %s with a sentence', (_, words, sentence) => {
    expect(() => readArguments([...electron, ...words])).toThrow(sentence);
  });
});
