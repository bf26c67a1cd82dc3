import { defineConfig } from '@playwright/test';
import product from '../../playwright.config.ts';

export default defineConfig({
  ...product,
  testDir: '.',
  testMatch: '*.bench.ts',
  workers: 1,
  timeout: 10 * 60_000,
});
