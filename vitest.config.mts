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
  },
});
