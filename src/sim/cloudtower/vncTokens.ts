import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Vm } from './entities.ts';

const lifetime = 60_000;
const magic = Buffer.from('Salted__');

export interface VncTriple {
  vm_uuid: string;
  host_ip: string;
  raw_token: string;
  token: string;
}

/** Console tokens: one connection each, a minute to use it. */
export class VncTokens {
  readonly #now: () => number;
  readonly #passphrase = randomBytes(16).toString('hex');
  /** Every token there was, for tests that look for them where they must not be. */
  readonly #ever: string[] = [];
  readonly #issued = new Map<string, { vm: Vm; host: string; expiresAt: number }>();
  constructor(now: () => number) {
    this.#now = now;
  }

  issue(vm: Vm, hostIp: string): VncTriple {
    for (const [raw, { expiresAt }] of this.#issued) if (expiresAt <= this.#now()) this.#issued.delete(raw);
    const raw_token = randomBytes(16).toString('hex');
    this.#issued.set(raw_token, { vm, host: hostIp, expiresAt: this.#now() + lifetime });
    const token = this.#seal(raw_token);
    this.#ever.push(raw_token, token);
    if (this.#ever.length > 2000) this.#ever.splice(0, 2);
    return { vm_uuid: vm.local_id, host_ip: hostIp, raw_token, token };
  }

  secrets(): readonly string[] {
    return this.#ever;
  }

  /** The machine behind a console address, whose token is spent by that; undefined when it opens none. */
  spend({ token, uuid, host }: Record<'token' | 'uuid' | 'host', string | null>): Vm | undefined {
    const presented = token ?? '';
    const raw = /^[0-9a-f]{32}$/.test(presented) ? presented : this.#unseal(presented);
    const issued = raw === undefined ? undefined : this.#issued.get(raw);
    if (raw === undefined || !issued) return undefined;
    this.#issued.delete(raw);
    const isRight = issued.vm.local_id === uuid && issued.host === host;
    return isRight && issued.expiresAt > this.#now() ? issued.vm : undefined;
  }

  // Every token has a `+`, a `/` and `=`: an address that encodes them wrongly never works by luck.
  #seal(raw: string): string {
    for (;;) {
      const salt = randomBytes(8);
      const cipher = createCipheriv('aes-256-cbc', ...this.#key(salt));
      const sealed = Buffer.concat([magic, salt, cipher.update(raw), cipher.final()]).toString('base64');
      if (sealed.includes('+') && sealed.includes('/')) return sealed;
    }
  }

  #unseal(token: string): string | undefined {
    const envelope = Buffer.from(token, 'base64');
    if (envelope.length !== 64 || envelope.toString('base64') !== token) return undefined;
    if (!envelope.subarray(0, 8).equals(magic)) return undefined;
    try {
      const decipher = createDecipheriv('aes-256-cbc', ...this.#key(envelope.subarray(8, 16)));
      return Buffer.concat([decipher.update(envelope.subarray(16)), decipher.final()]).toString('latin1');
    } catch {
      return undefined;
    }
  }

  /** OpenSSL's EVP_BytesToKey with MD5, as CryptoJS has it. */
  #key(salt: Buffer): [key: Buffer, iv: Buffer] {
    let block = Buffer.alloc(0);
    let bytes = Buffer.alloc(0);
    while (bytes.length < 48) {
      block = createHash('md5').update(block).update(this.#passphrase).update(salt).digest();
      bytes = Buffer.concat([bytes, block]);
    }
    return [bytes.subarray(0, 32), bytes.subarray(32, 48)];
  }
}
