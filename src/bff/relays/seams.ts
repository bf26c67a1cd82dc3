import type { IncomingMessage } from 'node:http';
import type { ConnectionOptions } from 'node:tls';
import { Failure } from '../../contract/failure.ts';
import type { Config, Tls } from '../config.ts';
import type { Connection } from '../services.ts';

export interface ConsoleAddress {
  url: URL;
  tls: Tls | undefined;
  subprotocol?: string;
}

/** What the relay asks others; tests give their own. */
export interface Seams {
  vncAddress(connection: Connection, vm: string): Promise<ConsoleAddress>;
  isAllowedOrigin(config: Config, request: IncomingMessage): boolean;
  tlsOptions(tls: Tls | undefined): ConnectionOptions;
}

export const seams: Seams = {
  vncAddress: () => Promise.reject(new Failure('unavailable', 'Consoles are not connected yet.')),
  isAllowedOrigin: () => false,
  tlsOptions: () => ({}),
};
