import { test as base } from '@playwright/test';
import { startProduct, type Product } from './product.ts';

/** Every worker runs the product as `npm start` does, with a demo estate of its own. */
export const test = base.extend<{ clearFaults: undefined }, { product: Product }>({
  product: [
    async ({}, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ product }, use) => use(product.url),
  clearFaults: [
    async ({ product }, use) => {
      await use(undefined);
      const { estate, branch, cloud, director } = product;
      await Promise.all([estate, branch, cloud, director].map((part) => part.clearFaults()));
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';
