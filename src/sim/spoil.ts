import type { ServerResponse } from 'node:http';
import type { FaultSettings } from './faults.ts';
import { isObject } from './json.ts';

const page =
  '<!DOCTYPE html><html><head><title>Bad Gateway</title></head><body><h1>Bad Gateway</h1></body></html>';

/** Answers wrongly, if a fault says so; false when it should be answered rightly. */
export function spoil(faults: FaultSettings, response: ServerResponse, answer: unknown): boolean {
  const { status, html, empty, truncated, huge } = faults;
  if (html) {
    response.writeHead(status ?? 200, { 'content-type': 'text/html' }).end(page);
  } else if (empty) {
    response.writeHead(status ?? 200, { 'content-type': 'application/json' }).end();
  } else if (status !== undefined) {
    const body = { path: '/', status, message: 'Service Unavailable', stack: 'Error: at upstream' };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  } else if (truncated) {
    const text = JSON.stringify(answer);
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.write(text.slice(0, text.length / 2), () => response.destroy());
  } else if (huge) {
    writeHuge(response, huge === true ? 100 * 2 ** 20 : huge);
  } else {
    return false;
  }
  return true;
}

/** Well-formed JSON without end, as fast as it is read. */
function writeHuge(response: ServerResponse, bytes: number) {
  const chunk = `${JSON.stringify({ id: 'x', name: 'x'.repeat(64_000) })},`;
  response.writeHead(200, { 'content-type': 'application/json' });
  let left = bytes;
  response.write('[');
  function more() {
    while (left > 0) {
      left -= chunk.length;
      if (!response.write(chunk)) return void response.once('drain', more);
    }
    response.end('{"id":"x"}]');
  }
  more();
}

/** Makes one field of every row null, or of a kind nobody expects. */
export function spoilRows({ nullLeaf, wrongLeaf }: FaultSettings, answer: unknown): unknown {
  if (!nullLeaf && !wrongLeaf) return answer;
  const replaced = {
    ...(nullLeaf && { [nullLeaf]: null }),
    ...(wrongLeaf && { [wrongLeaf]: { odd: true } }),
  };
  const spoilRow = (row: unknown) => (isObject(row) ? { ...row, ...replaced } : row);
  return Array.isArray(answer) ? answer.map(spoilRow) : spoilRow(answer);
}
