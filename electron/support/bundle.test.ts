import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectionNames, type Journal } from '../../src/domain/journal/schema';
import { aJournal, anItem, aRun, daysFrom, idOf } from '../../tests/support/journals';
import { served } from '../../tests/support/served';
import { bytesOf } from '../journal/adapter';

const secret = 'Xanthippe';
const stamp = {
  createdAt: '2026-01-01T08:00:00+01:00',
  updatedAt: '2031-07-13T08:00:00+01:00',
  version: { [secret]: 1 },
};

/** Fields with a recognisable text in all that may hold one, under names that are recognisable too. */
const planted = { note: secret, [`${secret}Field`]: { [secret]: secret } };

const shoe = { ...stamp, id: idOf(7), name: secret, ...planted };
const run = aRun('2026-05-03', {
  ...stamp,
  distanceM: 52_000,
  timeZone: `Europe/${secret}`,
  weather: secret,
  tags: [secret],
  shoeId: idOf(8),
  ...planted,
});
const bare = aJournal({
  checklistItems: [
    anItem({
      ...stamp,
      name: secret,
      unit: secret,
      pauses: [{ id: idOf(3), from: '2026-05-10', to: '2026-05-03', reason: 'rest', ...planted }],
      ...planted,
    }),
  ],
  days: daysFrom('2021-03-02', 'xx', idOf(9)).map((day) => ({ ...day, ...planted })),
  runs: [run, { ...run, id: idOf(5) }],
  bodyMeasurements: [
    {
      ...stamp,
      id: idOf(21),
      kind: 'mass',
      measuredAt: '2026-05-03T07:00:00+01:00',
      massKg: 83.17,
      ...planted,
    },
    {
      ...stamp,
      id: idOf(22),
      kind: 'fold',
      measuredAt: '2031-07-13T07:00:00+01:00',
      site: 'subscapular',
      readingsMm: [3, 31.7],
      measurer: secret,
      caliper: secret,
      ...planted,
    },
  ],
});
const full = {
  ...bare,
  profile: {
    ...bare.profile,
    name: secret,
    birthDate: '1979-12-31',
    heightM: 1.777,
    sex: 'female',
    ...planted,
  },
  settings: { ...bare.settings, devices: { [secret]: secret }, ...planted },
  shoes: [shoe, { ...shoe, id: idOf(6) }],
  removed: [
    { id: secret, collection: secret, removedAt: stamp.createdAt, version: {}, record: { [secret]: secret } },
    { id: idOf(5), collection: 'runs', removedAt: stamp.createdAt, version: {}, record: run },
  ],
  [`${secret}s`]: [{ [secret]: secret }],
} as unknown as Journal;

const forbidden = [
  secret,
  '1979',
  '12-31',
  '83.17',
  '1.777',
  '31.7',
  '52000',
  'subscapular',
  'female',
  ...[3, 5, 6, 7, 8, 9, 21, 22].map(idOf),
  full.id,
  run.id,
];

/** What the bundle of a journal says, in a folder whose way is as recognisable as what is in it. */
async function bundleOf(content: Uint8Array | string, expected: object) {
  const { root, parts } = await served();
  const folder = join(root, `home-of-${secret}`, 'journal');
  await mkdir(join(folder, 'originals'), { recursive: true });
  await writeFile(join(folder, `${secret}.txt`), secret);
  await writeFile(join(folder, 'originals', `${'a'.repeat(64)}.${secret}`), secret);
  await writeFile(join(folder, 'journal.json'), content);
  const preferences = { ...parts.preferences, journalFolder: () => folder };
  const { handlers } = await served({ preferences, dataFolder: join(root, secret) });
  await handlers.openJournal(undefined);
  await handlers.restoreBackup({ name: `${secret}.json` }).catch(() => undefined);
  const { text } = await handlers.supportBundle(undefined);
  expect(JSON.parse(text)).toMatchObject(expected);
  return text;
}

describe('a support bundle', () => {
  it.each([
    ['a good journal', bytesOf(full), { journal: { state: 'good', counts: { runs: 2 } } }],
    [
      'a damaged journal',
      bytesOf(full).toString().replace('"distanceM":52000', '"distanceM":-52000'),
      { journal: { state: 'damaged', problems: [{ code: 'invalid', place: 'runs.0.distanceM' }] } },
    ],
    [
      'a mark that cannot be read',
      bytesOf(full).toString().replace('"state":"done"', '"state":"Xanthippe"'),
      { journal: { state: 'damaged', problems: [{ code: 'invalid', place: 'days.0.marks.*.*' }] } },
    ],
    ['half a journal', bytesOf(full).subarray(0, 700), { journal: { state: 'damaged' } }],
    ['something else', JSON.stringify({ [secret]: secret }), { journal: { state: 'damaged' } }],
    ['plain text', `Dear ${secret}, this is no JSON`, { journal: { state: 'damaged' } }],
  ])('of %s has nothing in it that tells of a person', async (_, content, expected) => {
    const text = await bundleOf(content, expected);
    for (const word of forbidden) expect(text, word).not.toContain(word);
    expect(text).not.toContain('home-of');
  });

  it('says of a journal what helps: counts by month, units, findings by number, problems by code', async () => {
    const text = await bundleOf(bytesOf(full), {
      app: { version: '0.1.0', runtime: 'test' },
      journal: {
        settings: { distanceUnit: 'km', massUnit: 'kg', weekStartsOn: 1, dayEndsAt: '03:00' },
        months: { '2021-03': [0, 2], '2026-05': [2, 0] },
        unknownMembers: 1,
        devices: 1,
        inBin: 2,
        files: { originals: { count: 1, verified: 0 } },
      },
      lastProblems: [{ code: 'backupNotThere', during: 'restoreBackup' }],
    });
    const { findings } = JSON.parse(text).journal;
    const codes = new Set(findings.map(({ code }: { code: string }) => code));
    expect(codes.size).toBeGreaterThan(10);
    const collections = new Set(findings.map(({ place }: { place: string }) => place.split('.')[0]));
    for (const name of collectionNames) expect(collections).toContain(name);
  });
});
