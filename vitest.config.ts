import { defineConfig } from 'vitest/config';

/** Unit and database tests. The journeys in a browser have their own runner (playwright.config.ts). */
export default defineConfig({
  resolve: { conditions: ['boucle-source'] },
  ssr: { resolve: { conditions: ['boucle-source'] } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'app/**/*.test.ts', 'tools/**/*.test.ts'],
    globalSetup: ['app/platform/testing/global-setup.ts'],
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
