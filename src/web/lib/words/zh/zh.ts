import { common } from './common.ts';
import { console } from './console.ts';
import { failures } from './failures.ts';
import { glossary } from './glossary.ts';
import { vms } from './vms.ts';

export const zh = { common, console, failures, glossary, vms };
