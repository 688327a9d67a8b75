import { defineConfig } from 'vitest/config';

/** The rigs: each keeps both cores busy by itself, so they take turns, and each says how long it may take. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/reliability/**/*.test.ts'],
    env: { TZ: 'Australia/Adelaide' },
    fileParallelism: false,
    restoreMocks: true,
    passWithNoTests: false,
  },
});
