import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type * as z from 'zod/mini';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Encrypts what leaves the process's memory, with a key made of a configured secret; `purpose` keeps two uses apart. */
export function createSeal<S extends z.ZodMiniType>(secret: string, purpose: string, schema: S) {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `wheelhouse ${purpose}`, 32));
  return {
    close(value: z.output<S>): string {
      const nonce = randomBytes(nonceBytes);
      const sealed = createCipheriv(cipher, key, nonce);
      const text = Buffer.concat([sealed.update(JSON.stringify(value), 'utf8'), sealed.final()]);
      return Buffer.concat([nonce, sealed.getAuthTag(), text]).toString('base64url');
    },
    /** Undefined for what was not sealed here, with this secret and for this purpose. */
    open(text: string): z.output<S> | undefined {
      const bytes = Buffer.from(text, 'base64url');
      if (bytes.length < nonceBytes + tagBytes) return undefined;
      try {
        const opened = createDecipheriv(cipher, key, bytes.subarray(0, nonceBytes));
        opened.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
        const inner = Buffer.concat([opened.update(bytes.subarray(nonceBytes + tagBytes)), opened.final()]);
        return schema.parse(JSON.parse(inner.toString('utf8')));
      } catch {
        return undefined;
      }
    },
  };
}
