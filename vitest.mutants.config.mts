import { defineConfig } from 'vitest/config';

/** The tests that have to notice a change of the code: those that `scripts/mutants/table.mjs` names, a line each. */
export default defineConfig({
  test: {
    environment: 'node',
    include: (process.env.BACKSTRIDE_MUTANT_TESTS ?? '').split('\n').filter((pattern) => pattern !== ''),
    env: { TZ: 'Australia/Adelaide' },
    restoreMocks: true,
    passWithNoTests: false,
  },
});
