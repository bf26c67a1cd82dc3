import type { IncomingMessage } from 'node:http';

const largest = 12 * 2 ** 20; // the gateway's own limit

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Error('larger than the gateway takes');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
