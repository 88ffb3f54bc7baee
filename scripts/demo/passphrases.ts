import { randomBytes } from 'node:crypto';
import type { Passphrases } from '../drive/ceremony.ts';

/** Made for this one demo and then forgotten: there are no default passphrases. */
export function demoPassphrases(): Passphrases {
  const made = () => randomBytes(12).toString('base64url');
  return { operator: made(), notary: made(), supervisor: made() };
}
