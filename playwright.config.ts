import { defineConfig } from '@playwright/test';

/** One computes for a minute and more, the other types like a person and waits: they run beside each other. */
const LONG = ['e2e/accessibility.spec.ts', 'faults/kill.spec.ts'];

export default defineConfig({
  testDir: 'tests',
  projects: [
    { name: 'long', testMatch: LONG },
    {
      name: 'app',
      testMatch: [
        'package/**/*.spec.ts',
        'e2e/**/*.spec.ts',
        'electron-standin/**/*.spec.ts',
        'security/**/*.spec.ts',
      ],
      testIgnore: LONG,
    },
  ],
  globalSetup: './tests/electron-standin/announce.ts',
  outputDir: 'test-results',
  // Of tests that start the app again and again, two at a time are no quicker: they want both cores each.
  workers: 1,
  // On a machine that others share a test may run out of its time: the second try is listed, as flaky. At home none is made.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
