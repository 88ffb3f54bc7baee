import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

/** N = 2^17, as docs/protocol.md section 4 asks at least: about half a second and 128 MiB for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const;

const SealedBox = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z.number(),
  r: z.number(),
  p: z.number(),
  salt: z.string(),
  box: z.string(),
});

/** Encrypts under a passphrase: scrypt, then AES-256-GCM. `name` is bound in, so that boxes cannot change places. */
export async function sealUnder(passphrase: string, name: string, plain: Uint8Array): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(passphrase, salt, SCRYPT);
  const box = sealBox(key, name, plain).toString('base64');
  key.fill(0);
  const { N, r, p } = SCRYPT;
  return JSON.stringify({ kdf: 'scrypt', n: N, r, p, salt: salt.toString('base64'), box });
}

/** Opens what `sealUnder` made. Answers WRONG_PASSPHRASE also for a box that was changed: the two cannot be told apart. */
export async function unsealUnder(
  passphrase: string,
  name: string,
  sealed: string,
): Promise<Result<Buffer, 'WRONG_PASSPHRASE'>> {
  const { n, r, p, salt, box } = SealedBox.parse(JSON.parse(sealed));
  const key = await derive(passphrase, Buffer.from(salt, 'base64'), { ...SCRYPT, N: n, r, p });
  try {
    return ok(openBox(key, name, Buffer.from(box, 'base64')));
  } catch {
    return err('WRONG_PASSPHRASE');
  } finally {
    key.fill(0);
  }
}

function derive(
  passphrase: string,
  salt: Buffer,
  cost: typeof SCRYPT | { N: number; r: number; p: number; maxmem: number },
) {
  return new Promise<Buffer>((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, cost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

/** AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag. `name` is authenticated with it. `key` is 32 bytes. */
export function sealBox(key: Uint8Array, name: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(name, 'utf8'));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws when key, name or box is not what was sealed. */
export function openBox(key: Uint8Array, name: string, box: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(name, 'utf8'));
  decipher.setAuthTag(box.subarray(box.length - 16));
  return Buffer.concat([decipher.update(box.subarray(12, box.length - 16)), decipher.final()]);
}
