import { defineConfig } from '@playwright/test';
import product from '../../playwright.config.ts';

export default defineConfig({ ...product, testDir: '.', testMatch: '*.picture.ts', workers: 1 });
