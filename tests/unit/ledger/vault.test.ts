import { describe, expect, test } from 'vitest';
import * as vault from '../../../electron/ledger/vault.ts';
import { quickVault } from '../../builders/app-vault.ts';

const WRONG = { ok: false, refusal: 'WRONG_PASSPHRASE' };
const plain = Buffer.from('thirty-two bytes of a signing key');

describe.each([
  ['the vault', vault],
  ['the quick vault of the tests', quickVault],
])('%s', (_, { sealUnder, unsealUnder }) => {
  test('opens with the passphrase and under the name that it was sealed with, and with no other', async () => {
    const sealed = await sealUnder('正确的口令短语', 'key:notary', plain);
    const changed = sealed.replace(
      /"box":"(.{30})(.)/,
      (_all, before: string, at: string) => `"box":"${before}${at === 'A' ? 'B' : 'A'}`,
    );
    expect(changed).not.toBe(sealed);
    expect(await unsealUnder('正确的口令短语', 'key:notary', sealed)).toEqual({ ok: true, value: plain });
    expect(await unsealUnder('正确的口令短话', 'key:notary', sealed)).toEqual(WRONG);
    expect(await unsealUnder('正确的口令短语', 'key:supervisor', sealed)).toEqual(WRONG);
    expect(await unsealUnder('正确的口令短语', 'key:notary', changed)).toEqual(WRONG);
  });

  test('takes a passphrase typed in another Unicode form, or full width, for the same', async () => {
    const sealed = await sealUnder('caf\u00e9 \uff11\uff12\uff13', 'a', plain);
    expect((await unsealUnder('cafe\u0301 123', 'a', sealed)).ok).toBe(true);
  });

  test('never says the same twice, nor anything of what is inside', async () => {
    const [one, two] = [await sealUnder('passphrase', 'a', plain), await sealUnder('passphrase', 'a', plain)];
    expect(one).not.toBe(two);
    expect(Buffer.from((JSON.parse(one) as { box: string }).box, 'base64').includes(plain)).toBe(false);
  });
});

test('a guess at a passphrase costs scrypt with N of at least 2^17', async () => {
  const sealed = JSON.parse(await vault.sealUnder('passphrase', 'a', plain)) as Record<string, unknown>;
  expect(sealed).toMatchObject({ kdf: 'scrypt', r: 8 });
  expect(sealed['n']).toBeGreaterThanOrEqual(2 ** 17);
  expect(Buffer.from(String(sealed['salt']), 'base64')).toHaveLength(16);
});

describe('a box', () => {
  const key = Buffer.alloc(32, 7);

  test('opens only whole, with its key and its name', () => {
    const box = vault.sealBox(key, 'person:H0001', plain);
    expect(vault.openBox(key, 'person:H0001', box)).toEqual(plain);
    expect(() => vault.openBox(key, 'person:H0002', box)).toThrow();
    expect(() => vault.openBox(Buffer.alloc(32, 8), 'person:H0001', box)).toThrow();
    for (let i = 0; i < box.length; i++) {
      const changed = Buffer.from(box);
      changed[i]! ^= 1;
      expect(() => vault.openBox(key, 'person:H0001', changed)).toThrow();
    }
    for (const length of [0, 11, 12, 27, box.length - 1]) {
      expect(() => vault.openBox(key, 'person:H0001', box.subarray(0, length))).toThrow();
    }
  });

  test('of the same content looks different each time', () => {
    expect(vault.sealBox(key, 'a', plain)).not.toEqual(vault.sealBox(key, 'a', plain));
  });

  test('may be empty inside', () => {
    expect(vault.openBox(key, 'a', vault.sealBox(key, 'a', new Uint8Array()))).toHaveLength(0);
  });
});
