import { describe, expect, it } from 'vitest';
import { aJournal, aRun } from '../../tests/support/journals';
import { bytesOf } from './adapter';
import { type Damage, damageOf, mayBeUnfinished, readJournalBytes } from './decode';

const good = bytesOf(aJournal({ runs: [aRun('2026-11-20', { note: 'Höhenmeter 😀' })] }));
const text = good.toString('utf8');
const emojiAt = good.indexOf(Buffer.from('😀'));

const damages: [string, Uint8Array, Damage][] = [
  ['nothing', Buffer.from(''), 'empty'],
  ['blanks', Buffer.from(' \n\t'), 'empty'],
  ['zero bytes', Buffer.alloc(300), 'zeroBytes'],
  ['null', Buffer.from('null'), 'notAJournal'],
  ['a list', Buffer.from('[]'), 'notAJournal'],
  ['a number', Buffer.from('0'), 'notAJournal'],
  ['JSON of another app', Buffer.from('{"notes":[{"text":"milk"}]}'), 'notAJournal'],
  ['half of it', good.subarray(0, good.length / 2), 'truncated'],
  ['all but the last bracket', good.subarray(0, good.length - 2), 'truncated'],
  ['a cut inside a letter', good.subarray(0, emojiAt + 2), 'truncated'],
  ['a cut after a backslash', Buffer.from('{"a":"x\\'), 'truncated'],
  ['text of a person', Buffer.from('Dear diary'), 'notJson'],
  ['a bracket too many', Buffer.from(`${text}}`), 'notJson'],
  ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'notUtf8'],
  ['Latin-1', Buffer.from(text, 'latin1'), 'notUtf8'],
  [
    'whole JSON with half a letter behind it',
    Buffer.concat([good, Buffer.from('😀').subarray(0, 2)]),
    'notUtf8',
  ],
  ['a wrong value', Buffer.from(text.replace('"distanceM":5000', '"distanceM":-1')), 'invalid'],
];

describe('bytes that are no good journal', () => {
  it.each(damages)('tells of %s what they are', (_, bytes, damage) => {
    expect(readJournalBytes(bytes).kind).toBe('damaged');
    expect(damageOf(bytes)).toBe(damage);
  });

  it('are looked at again only when somebody may still be writing them', () => {
    const again = damages.filter(([, bytes]) => mayBeUnfinished(bytes)).map(([, , damage]) => damage);
    expect(new Set(again)).toEqual(new Set(['empty', 'zeroBytes', 'truncated', 'notJson']));
  });
});

describe('good bytes', () => {
  it('are read', () => {
    expect(readJournalBytes(good).kind).toBe('good');
  });

  it('are read behind a byte order mark', () => {
    expect(readJournalBytes(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), good])).kind).toBe('good');
  });

  it('are not taken for good with half a letter behind them', () => {
    expect(readJournalBytes(Buffer.concat([good, Buffer.from([0xf0, 0x9f])])).kind).toBe('damaged');
  });

  it('that are nested a million deep are refused, and nothing breaks', () => {
    const deep = Buffer.from(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`);
    expect(damageOf(deep)).toBe('notAJournal');
  });
});
