import { defineConfig } from '@playwright/test';

// `npm test` names the browser; alone, Playwright's own is used.
const executablePath = process.env.WHEELHOUSE_CHROMIUM;

export default defineConfig({
  testDir: 'e2e',
  workers: 2, // what two cores carry
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  retries: 0, // a flaky story is a bug in the product or in the story
  timeout: 120_000,
  expect: { timeout: 20_000 }, // a slow machine is no failure: nothing is asserted of how long it takes
  reporter: [['list']],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    viewport: { width: 1440, height: 900 },
    // Passwords and tickets pass through these pages: no traces, no videos.
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox', // as root there is no other way
        '--disable-gpu', // where none is, one that is emulated costs more than painting without
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
