import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';

// A secret that signs must be had in clear when it signs; at rest it need not be. With WEBHOOK_KEY it is sealed (ADR 0045).

const PREFIX = 'sealed1.';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** How secrets that sign webhooks are kept: as they are, or sealed with a key that is not in the database. */
export interface SecretBox {
  /** `fresh` is text that was never used before and nobody can guess. */
  seal(secret: string, fresh: string): string;
  /** The secret; undefined when it was sealed with another key. */
  open(kept: string): string | undefined;
}

/** The box of a key; without one secrets are kept as they are, and sealed ones cannot be opened. AES-256-GCM. */
export function secretBox(key: string | null): SecretBox {
  const keyBytes = key === null ? null : createHash('sha256').update(key).digest();
  return {
    seal(secret, fresh) {
      if (keyBytes === null) return secret;
      const nonce = createHash('sha256').update(`nonce ${fresh}`).digest().subarray(0, NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyBytes, nonce);
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return PREFIX + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open(kept) {
      if (!kept.startsWith(PREFIX)) return kept;
      if (keyBytes === null) return undefined;
      const bytes = Buffer.from(kept.slice(PREFIX.length), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', keyBytes, bytes.subarray(0, NONCE_BYTES));
      decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
