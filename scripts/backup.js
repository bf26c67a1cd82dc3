import { ensureBuilt, ensureInstalled } from './setup/fresh.js';

ensureInstalled();
ensureBuilt();
await import('../dist/server/backup.js');
