/**
 * What is mutated, and which tests have to notice. Only the tests beside the code count: what a mutant breaks shall be seen near it.
 * The random lives of `laws.test.ts` do not: they would take longer than all others together, and would find what no named test does.
 *
 * @typedef {{ name: string, folder: string, tests: string[] }} MutatedPart
 */

/** @type {MutatedPart[]} */
export const mutatedParts = [
  { name: 'domain', folder: 'src/domain/journal', tests: ['src/domain/journal/**/!(laws).test.ts'] },
  {
    name: 'storage',
    folder: 'electron/journal',
    tests: ['electron/journal/**/*.test.ts', 'tests/unit/storage/**/*.test.ts'],
  },
];
