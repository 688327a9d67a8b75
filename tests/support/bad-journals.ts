import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JOURNAL_VERSION } from '../../src/domain/journal/schema';

/** What a journal's bytes are to be taken for: `readable` is good or older, and `any` leaves it to what JSON says of them. */
export type Expected = 'good' | 'readable' | 'newer' | 'damaged' | 'any';

/** A journal that something happened to. */
export interface BadJournal {
  readonly name: string;
  readonly bytes: Buffer;
  readonly expected: Expected;
  /** One of thousands of a kind. */
  readonly isOneOfMany?: true;
}

/** Journals as disks, sync services, editors, other programs and people have been seen to leave them, and worse. */
export function badJournals(fixtures: string): BadJournal[] {
  const good = readFileSync(join(fixtures, 'journals', `v${JOURNAL_VERSION}.json`));
  const text = good.toString('utf8');
  return [...ofBytes(good), ...ofText(text), ...inPlaces(text), ...ofValues(text), ...found(fixtures)];
}

/** Those that something was once found wrong with: `NAME.EXPECTED.json`. */
function found(fixtures: string): BadJournal[] {
  const folder = join(fixtures, 'bad-journals');
  return readdirSync(folder).map((file) => {
    const [name = '', expected = ''] = file.split('.');
    return { name, bytes: readFileSync(join(folder, file)), expected: expected as Expected };
  });
}

function named(expected: Expected, cases: Record<string, string | Buffer>): BadJournal[] {
  return Object.entries(cases).map(([name, content]) => ({ name, bytes: Buffer.from(content), expected }));
}

function ofBytes(good: Buffer): BadJournal[] {
  const [half, bom] = [Math.floor(good.length / 2), Buffer.from('\ufeff')];
  const text = good.toString('utf8');
  const cuts = Array.from({ length: Math.floor(good.length / 64) }, (_, step) => step * 64);
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return [
    ...named('good', {
      'a byte order mark': Buffer.concat([bom, good]),
      'two byte order marks': Buffer.concat([bom, bom, good]),
      'as it should be': good,
    }),
    ...named('damaged', {
      'nothing at all': '',
      'a byte order mark alone': bom,
      'zero bytes': Buffer.alloc(1024),
      'zero bytes, as many as it had': Buffer.alloc(good.length),
      'zero bytes in its second half': Buffer.concat([good.subarray(0, half), Buffer.alloc(half)]),
      'zero bytes in its first half': Buffer.concat([Buffer.alloc(half), good.subarray(half)]),
      'zero bytes after it': Buffer.concat([good, Buffer.alloc(512)]),
      'UTF-16, little end first': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'UTF-16, big end first': bigEndian,
      'UTF-16 without a mark': Buffer.from(text, 'utf16le'),
      'Latin-1': Buffer.from(text.replace('"name":', '"name":"é","n":'), 'latin1'),
      'a letter in more bytes than it needs': Buffer.concat([good, Buffer.from([0xc0, 0xaf])]),
      'half a pair of surrogates in bytes': Buffer.concat([good, Buffer.from([0xed, 0xa0, 0x80])]),
      'the end of a longer one behind it': Buffer.concat([good, good.subarray(half)]),
      'packed with gzip': Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
    }),
    ...cuts.map((end) => ({
      name: `cut after ${end} bytes`,
      bytes: good.subarray(0, end),
      expected: 'damaged' as const,
    })),
  ];
}

function ofText(text: string): BadJournal[] {
  const others = [
    'null',
    'true',
    'false',
    '0',
    '-1',
    '""',
    '"a text"',
    '[]',
    '{}',
    'NaN',
    'Infinity',
    'undefined',
  ];
  return [
    ...named('good', {
      'lines that end as on Windows': text.replaceAll('\n', '\r\n'),
      'in one line': text.replaceAll('\n', ' '),
    }),
    ...named('damaged', Object.fromEntries(others.map((other) => [`${other} alone`, other]))),
    ...named('damaged', {
      'a blank': ' ',
      'an empty line': '\n',
      'two journals in one file': text + text,
      'words after it': `${text}and more`,
      'a comma too many': text.replace(/\}\s*$/, ',}'),
      'a comment': `// mine\n${text}`,
      'single quotes': text.replaceAll('"', "'"),
      'a page of a sign-in instead': '<!doctype html><title>Sign in</title>',
      'the marks of a failed merge': `<<<<<<< mine\n${text}=======\n${text}>>>>>>> theirs\n`,
      'in a list': `[${text}]`,
      'in a text': JSON.stringify(text),
      'a bare line break in a text': text.replace('"name":"', '"name":"\n'),
      'a million brackets that open': '['.repeat(1_000_000),
      'a hundred thousand objects that open': '{"a":'.repeat(100_000),
      'a million lists, one in the other': `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`,
      'numbers that are none': text.replace(/"elapsedS":[\d.]+/, '"elapsedS":NaN'),
      'a number that no computer holds': text.replace(/"elapsedS":[\d.]+/, '"elapsedS":1e400'),
      'a format of another name': text.replace('backstride-journal', 'Backstride-Journal'),
      'an id that is none': text.replace(/"id":"[^"]+"/, '"id":"1"'),
    }),
    ...versions(text),
  ];
}

function versions(text: string): BadJournal[] {
  const withVersion = (version: string) => text.replace(/"version": \d+/, `"version": ${version}`);
  const none = ['"3"', '2.5', '0', '-1', 'null', 'true', '[3]', '1e400', '3e-1'];
  return [
    ...named(
      'damaged',
      Object.fromEntries(none.map((version) => [`version ${version}`, withVersion(version)])),
    ),
    ...named('good', { 'a version with a point': withVersion(`${JOURNAL_VERSION}.0`) }),
    ...named('newer', {
      'the next version': withVersion(String(JOURNAL_VERSION + 1)),
      'version 1e15': withVersion('1e15'),
    }),
    ...named('any', {
      'version 2, in the form of today': withVersion('2'),
      'version 1, in the form of today': withVersion('1'),
    }),
  ];
}

/** Things put in at the journal's end, in its first run, and among the marks of its first day. */
function inPlaces(text: string): BadJournal[] {
  const deep = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);
  const members: Record<string, string> = {
    'a key __proto__': '"__proto__":{"polluted":true}',
    'a key constructor': '"constructor":{"prototype":{"polluted":true}}',
    'a key prototype': '"prototype":{"polluted":true}',
    'a key toString': '"toString":"x"',
    'a key hasOwnProperty': '"hasOwnProperty":1',
    'an empty key': '"":1',
    'a key of zero bytes': '"\\u0000":1',
    'half a pair of surrogates': '"mine":"\\ud800"',
    'a key that is half a pair of surrogates': '"\\udfff":1',
    'a number too large to hold': '"mine":1e400',
    'a number too small to hold': '"mine":1e-400',
    'a number of many digits': '"mine":0.1234567890123456789012345678901234567890',
    'a whole number of many digits': '"mine":12345678901234567890',
    'less than nothing': '"mine":-0',
    'a long text': `"mine":"${'x'.repeat(1_000_000)}"`,
    'many keys': Array.from({ length: 5000 }, (_, at) => `"k${at}":${at}`).join(),
    'a hundred lists, one in the other': `"mine":${deep('[', ']', 100)}`,
    'ten thousand lists, one in the other': `"mine":${deep('[', ']', 10_000)}`,
    'fifty thousand lists, one in the other': `"mine":${deep('[', ']', 50_000)}`,
    'fifty thousand objects, one in the other': `"mine":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    'a version of another kind': '"version":{"__proto__":1}',
    'the same key twice': '"mine":1,"mine":2',
    'a known key twice': '"id":"00000000-0000-4000-8000-000000000001"',
    'an earlier value of another kind': '"earlier":[{"field":"__proto__","value":{"polluted":true}}]',
    'a note longer than a book': `"note":"${'x'.repeat(200_000)}"`,
  };
  const places: Record<string, (member: string) => string> = {
    'at the top': (member) => text.replace(/\}\s*$/, `,${member}}`),
    'in a run': (member) => text.replace(/("runs": \[\s*\{)/, `$1${member.replaceAll('$', '$$$$')},`),
    'in the settings': (member) => text.replace(/("settings": \{)/, `$1${member},`),
    'among the marks': (member) => text.replace(/("marks":\{)/, `$1${member},`),
  };
  return Object.entries(places).flatMap(([place, put]) =>
    Object.entries(members).map(([name, member]) => ({
      name: `${name} ${place}`,
      bytes: Buffer.from(put(member)),
      expected: 'any' as const,
    })),
  );
}

const wrong = [null, 'x', -1, [], {}, '2026-02-30'];

/** Every value of the journal in turn taken away, or replaced by others that do not belong there. */
function ofValues(text: string): BadJournal[] {
  return placesIn(JSON.parse(text)).flatMap((place) => [
    changed(text, place, (holder, key) => {
      if (Array.isArray(holder)) holder.push(Reflect.get(holder, key));
      else Reflect.deleteProperty(holder, key);
    }),
    ...wrong.map((value) => changed(text, place, (holder, key) => Reflect.set(holder, key, value), value)),
  ]);
}

function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...placesIn(inner).map((rest) => [key, ...rest]),
  ]);
}

function changed(
  text: string,
  place: string[],
  change: (holder: object, key: string) => void,
  value?: unknown,
): BadJournal {
  const journal = JSON.parse(text);
  const holder = place.slice(0, -1).reduce((inner, key) => inner[key], journal);
  change(holder, place.at(-1) ?? '');
  const name = `${place.join('.')}: ${value === undefined ? 'taken away or repeated' : JSON.stringify(value)}`;
  return { name, bytes: Buffer.from(JSON.stringify(journal)), expected: 'any', isOneOfMany: true };
}
