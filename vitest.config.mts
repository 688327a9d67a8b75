import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'electron/**/*.test.ts',
      'tests/unit/**/*.test.{ts,tsx}',
      'tests/setup/**/*.test.ts',
    ],
    // The same answers wherever the tests run: a zone with half-hours, summer time in the other half of the year.
    env: { TZ: process.env.BACKSTRIDE_TEST_ZONE ?? 'Australia/Adelaide' },
    restoreMocks: true,
    passWithNoTests: false,
    // Measured when all unit tests run. What keeps a journal is held to its branches; the rest of the app is not measured.
    coverage: {
      provider: 'v8',
      include: ['src/domain/journal/**/*.ts', 'electron/journal/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: 'test-results/coverage',
      thresholds: {
        'src/domain/journal/**': { branches: 100 },
        'electron/journal/**': { branches: 100 },
      },
    },
  },
});
