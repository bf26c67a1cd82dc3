import { ensureBuilt, ensureInstalled } from './setup/fresh.js';

ensureInstalled();
ensureBuilt();
process.env.NODE_ENV ??= 'production';
// In this process, so that signals arrive.
await import('../dist/server/start.js');
