import pino from 'pino';
import { createAudit } from '../audit.ts';
import { openStore } from '../store/store.ts';

// A process that does nothing but write the audit trail: store, name, how many.

const [url = '', who = '', count = '0'] = process.argv.slice(2);
const store = await openStore(url);
const audit = createAudit(store, pino({ level: 'error' }));
for (let i = 0; i < Number(count); i++)
  await audit.record({ who, address: '127.0.0.1', action: 'test.append', facts: { i }, outcome: 'done' });
await store.close();
