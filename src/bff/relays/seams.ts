import type { IncomingMessage } from 'node:http';
import type { Config } from '../config.ts';
import type { Connection } from '../services.ts';
import { isAllowedOrigin } from '../security.ts';
import { vncAddress, type VncTarget } from '../vendors/cloudtowerConsole.ts';

/** What the relay asks others; tests give their own. */
export interface Seams {
  vncAddress(connection: Connection, vm: string, options?: { signal: AbortSignal }): Promise<VncTarget>;
  isAllowedOrigin(config: Config, request: IncomingMessage): boolean;
}

export const seams: Seams = { vncAddress, isAllowedOrigin };
