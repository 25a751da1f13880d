import { defineConfig } from '@playwright/test';

/** The journeys: a real browser, a real server on a database of its own. */
export default defineConfig({
  testDir: 'journeys',
  testMatch: '*.test.ts',
  // The workspace packages' sources, as `--conditions=boucle-source` says it to Node.
  tsconfig: './journeys/tsconfig.json',
  globalSetup: ['./journeys/world/build-web-once.ts', './journeys/world/start-postgres-once.ts'],
  outputDir: 'test-results/journeys',
  // Two cores: a server and a browser per worker.
  workers: 2,
  fullyParallel: false,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    screenshot: 'only-on-failure',
    // Nothing fades: what is judged is where it will stay, and nobody waits for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
