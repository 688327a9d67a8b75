/**
 * The long variants of the tests, a line each.
 *
 * `name` is what stands after `npm run soak --`; `part` says which runner it is for, as in `npm test -- part args`; `env` holds its
 * counts, each of which a variable of that name in the environment replaces.
 *
 * @typedef {{ name: string, what: string, part: 'unit' | 'e2e' | 'reliability', args: string[], env: Record<string, string> }} Soak
 */

/** @type {Soak[]} */
export const soaks = [
  {
    name: 'kills',
    what: '3,000 kills of the real app while it saves',
    part: 'reliability',
    args: ['/kills.test'],
    env: { BACKSTRIDE_KILLS: '3000' },
  },
  {
    name: 'merge-laws',
    what: '200,000 histories of a journal on three computers for each law of merging',
    part: 'reliability',
    args: ['merge-laws'],
    env: { BACKSTRIDE_HISTORIES: '200000' },
  },
  {
    name: 'replaced-underneath',
    what: '5,000 replacements of an open journal by renaming',
    part: 'reliability',
    args: ['replaced-underneath'],
    env: { BACKSTRIDE_REPLACEMENTS: '5000' },
  },
  {
    name: 'power-cuts',
    what: '250 power cuts on each of four file systems',
    part: 'reliability',
    args: ['power-cuts'],
    env: { BACKSTRIDE_POWER_CUTS: '250' },
  },
  {
    name: 'sync-schedules',
    what: '50,000 schedules of a synced folder on two or three computers',
    part: 'reliability',
    args: ['sync-schedules'],
    env: { BACKSTRIDE_SCHEDULES: '50000' },
  },
  {
    name: 'mending',
    what: '50,000 journals spoilt by chance, and mended',
    part: 'unit',
    args: ['mend-damaged'],
    env: { BACKSTRIDE_SPOILT: '50000' },
  },
  {
    name: 'two-computers',
    what: '200 rounds of two windows and a real Syncthing',
    part: 'e2e',
    args: ['two-computers'],
    env: { BACKSTRIDE_ROUNDS: '200' },
  },
  {
    name: 'undo-walk',
    what: '60 random walks of 500 actions, undone to the start and redone to the end',
    part: 'reliability',
    args: ['undo-walk'],
    env: { BACKSTRIDE_UNDO_WALKS: '60' },
  },
  {
    name: 'bad-journals',
    what: '200,000 mutated journals',
    part: 'reliability',
    args: ['bad-journals'],
    env: { BACKSTRIDE_BAD_JOURNALS: '200000' },
  },
];
