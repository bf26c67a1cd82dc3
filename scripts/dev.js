import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, say } from './setup/fresh.js';

ensureInstalled();
ensureBuilt();
await import('../dist/server/start.js');
const { createServer } = await import('vite');
const target = `http://127.0.0.1:${process.env.PORT ?? 8080}`;
const vite = await createServer({
  root,
  configFile: join(root, 'vite.config.ts'),
  // The Host header stays, so that the BFF sees the Origin it serves.
  server: { proxy: { '/api': { target, ws: true, changeOrigin: false } } },
});
await vite.listen();
say(`pages with hot reload on ${vite.resolvedUrls.local[0]} (a change of the BFF needs a restart)`);
