import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests',
  testMatch: [
    'package/**/*.spec.ts',
    'e2e/**/*.spec.ts',
    'electron-standin/**/*.spec.ts',
    'faults/**/*.spec.ts',
    'security/**/*.spec.ts',
  ],
  globalSetup: './tests/electron-standin/announce.ts',
  outputDir: 'test-results',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
