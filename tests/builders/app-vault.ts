import { createHash, randomBytes } from 'node:crypto';
import { openBox, sealBox, type sealUnder, type unsealUnder } from '../../electron/ledger/vault.ts';
import { err, ok } from '../../shared/kernel/result.ts';

const keyOf = (passphrase: string, salt: string) =>
  createHash('sha256')
    .update(`${salt} ${passphrase.normalize('NFKC')}`)
    .digest();

/** A vault whose locks cost a microsecond: for tests of what stands around it. It keeps the contract of the real one. */
export const quickVault: {
  sealBox: typeof sealBox;
  openBox: typeof openBox;
  sealUnder: typeof sealUnder;
  unsealUnder: typeof unsealUnder;
} = {
  sealBox,
  openBox,
  sealUnder: async (passphrase, name, plain) => {
    const salt = randomBytes(16).toString('hex');
    await Promise.resolve();
    return JSON.stringify({ salt, box: sealBox(keyOf(passphrase, salt), name, plain).toString('base64') });
  },
  unsealUnder: async (passphrase, name, sealed) => {
    const { salt, box } = JSON.parse(sealed) as { salt: string; box: string };
    await Promise.resolve();
    try {
      return ok(openBox(keyOf(passphrase, salt), name, Buffer.from(box, 'base64')));
    } catch {
      return err('WRONG_PASSPHRASE');
    }
  },
};
