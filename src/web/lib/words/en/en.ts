import { common } from './common.ts';
import { failures } from './failures.ts';
import { glossary } from './glossary.ts';
import { table } from './table.ts';
import { vms } from './vms.ts';

export const en = { common, failures, glossary, table, vms } as const;
