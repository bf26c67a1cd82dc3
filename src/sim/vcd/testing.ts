import mqtt, { type MqttClient } from 'mqtt';
import type { SimulatedDirector } from './server.ts';
import type { Kind } from './sessions.ts';

/** Signs in as a real client does; returns the JWT. */
export async function signIn({ url, scopes }: SimulatedDirector, kind: Kind): Promise<string> {
  const { username, org, password } = scopes[kind];
  const door = kind === 'system' ? 'sessions/provider' : 'sessions';
  const answer = await fetch(`${url}/cloudapi/1.0.0/${door}`, {
    method: 'POST',
    headers: {
      accept: 'application/json;version=39.1',
      authorization: `Basic ${Buffer.from(`${username}@${org}:${password}`).toString('base64')}`,
    },
  });
  return answer.headers.get('x-vmware-vcloud-access-token') ?? '';
}

export interface Heard {
  topic: string;
  text: string;
}
export interface Listener {
  client: MqttClient;
  heard: Heard[];
  /** Settles with the code of a SUBACK. */
  subscribe: (filter: string) => Promise<number>;
}

/** A client of the broker as the vendor's page has it: subprotocol, bearer, empty user name. */
export function listen(url: string, jwt: string, more: object = {}): Listener {
  const client = mqtt.connect(`${url.replace('http', 'ws')}/messaging/mqtt`, {
    ...{ protocolVersion: 4, reconnectPeriod: 0, keepalive: 0, connectTimeout: 2000 },
    wsOptions: { headers: { authorization: `Bearer ${jwt}` } },
    ...more,
  });
  const heard: Heard[] = [];
  client.on('message', (topic, payload) => heard.push({ topic, text: payload.toString() }));
  client.on('error', () => undefined);
  return {
    client,
    heard,
    subscribe: (filter) =>
      client.subscribeAsync(filter, { qos: 1 }).then(
        ([grant]) => grant?.qos ?? 0,
        (error: unknown) => (error as { packet?: { granted?: number[] } }).packet?.granted?.[0] ?? -1,
      ),
  };
}
