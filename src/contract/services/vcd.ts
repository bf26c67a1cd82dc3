import { vcdAudit } from './vcd/audit.ts';
import { vcdQuery } from './vcd/query.ts';
import { vcdSession } from './vcd/session.ts';
import { vcdTasks } from './vcd/tasks.ts';

/**
 * VMware Cloud Director 10.1 and later (API 34.0), https://developer.broadcom.com: OpenAPI under /cloudapi, the older API under
 * /api. A page imports the part it needs; what the broker says is in `events.ts`.
 */
export const vcd = { ...vcdSession, ...vcdAudit, ...vcdQuery, ...vcdTasks };
