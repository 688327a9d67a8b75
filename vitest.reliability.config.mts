import { defineConfig } from 'vitest/config';

/** Rigs that only calculate: they share the processors, before the others take their turns. */
const sideBySide = [
  'bad-journals',
  'clocks',
  'crash-states',
  'merge-laws',
  'sync-schedules',
  'undo-walk',
].map((name) => `tests/reliability/${name}.test.ts`);

/** The other rigs each keep both cores busy by themselves, so they take turns; all say how long they may take. */
export default defineConfig({
  test: {
    environment: 'node',
    env: { TZ: 'Australia/Adelaide' },
    restoreMocks: true,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: { name: 'side by side', include: sideBySide, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'one by one',
          include: ['tests/reliability/**/*.test.ts'],
          exclude: sideBySide,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
