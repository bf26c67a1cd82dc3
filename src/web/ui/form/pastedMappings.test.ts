import { describe, expect, it } from 'vitest';
import { isPastedRows, pastedMappings } from './pastedMappings.ts';

describe('pasted port mappings', () => {
  it.each([
    ['8080 90', 8080, 90],
    ['8080\t90', 8080, 90],
    ['8080,90', 8080, 90],
    ['8080:90/TCP', 8080, 90],
    ['8080 → 90', 8080, 90],
    ['8080 => 90', 8080, 90],
    ['tcp 8080 90', 8080, 90],
    ['8080', 8080, 8080],
  ])('reads %j', (text, client_port, server_port) => {
    expect(pastedMappings(text)).toEqual([{ client_port, server_port, protocol: 'TCP' }]);
  });

  it('passes over headings and blank lines, and keeps what is no number to be seen', () => {
    expect(pastedMappings('client,server\r\n\r\n80,8o80')).toEqual([
      { client_port: 80, server_port: '8o80', protocol: 'TCP' },
    ]);
  });

  it('is told from a number for one field', () => {
    expect(isPastedRows('8080')).toBe(false);
    expect(isPastedRows(' 8080\n')).toBe(false);
    expect(isPastedRows('8080 90')).toBe(true);
    expect(isPastedRows('8080\n8081')).toBe(true);
  });
});
