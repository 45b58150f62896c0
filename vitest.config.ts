import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './tests/electron-standin/chromium.ts';

/** As many as the smallest machine that runs the tests has cores. */
const WORKERS = 2;

/** Pure code, the main process and the packages in Node; components and the database in a real Chromium with real IndexedDB. */
export default defineConfig(async ({ mode }) => ({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          maxWorkers: WORKERS,
          // Reading every module anew for each file took longer than running the tests. What they change they put back.
          isolate: false,
        },
      },
      {
        test: {
          name: 'package',
          include: ['tests/package/**/*.test.ts'],
          environment: 'node',
          // electron-builder takes 5 s for a package, and many times that on a busy machine.
          testTimeout: 30_000,
          hookTimeout: 240_000,
        },
      },
      {
        optimizeDeps: {
          include: ['lit', 'lit/decorators.js', 'dexie', 'valibot', 'markdown-it', 'fast-check'],
        },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          // See playwright.config.ts.
          retry: process.env['CI'] ? 1 : 0,
          maxWorkers: WORKERS,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: { executablePath: (await findChromium()).path, args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium' as const }],
          },
        },
      },
    ],
  },
  mode,
}));
