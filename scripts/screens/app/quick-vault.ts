import { createHash, randomBytes } from 'node:crypto';
import type { Adapters } from '../../../electron/app/adapters.ts';
import { openBox, sealBox } from '../../../electron/ledger/vault.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

/** Stretches nothing: behind these passphrases lies nothing that anybody must not see, and each would cost half a second. */
const keyOf = (passphrase: string, salt: string) =>
  createHash('sha256')
    .update(`${salt} ${passphrase.normalize('NFKC')}`)
    .digest();

export const quickVault: Adapters['vault'] = {
  sealBox,
  openBox,
  sealUnder: async (passphrase, name, plain) => {
    const salt = randomBytes(16).toString('hex');
    return JSON.stringify({ salt, box: sealBox(keyOf(passphrase, salt), name, plain).toString('base64') });
  },
  unsealUnder: async (passphrase, name, sealed) => {
    const { salt, box } = JSON.parse(sealed) as { salt: string; box: string };
    try {
      return ok(openBox(keyOf(passphrase, salt), name, Buffer.from(box, 'base64')));
    } catch {
      return err('WRONG_PASSPHRASE');
    }
  },
};
