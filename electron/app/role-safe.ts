import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Role } from '../../shared/ceremony/events.ts';
import type { Adapters } from './adapters.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

export type Boxes = readonly { readonly name: string; readonly box: string }[];

/**
 * What one person alone can open. Their secrets are boxes under a random role key; the role key is sealed twice, under
 * the person's passphrase and under the code of their recovery sheet, which is on paper and nowhere else.
 */
export class RoleSafe {
  readonly #adapters: Adapters;

  constructor(adapters: Adapters) {
    this.#adapters = adapters;
  }

  /** A new safe with those secrets in it; it replaces the one before when its boxes are stored. */
  async make(
    role: Role,
    passphrase: string,
    secrets: readonly { readonly name: string; readonly secret: Uint8Array }[],
  ): Promise<{ boxes: Boxes; recovery: string }> {
    const { vault, random } = this.#adapters;
    const key = random(32);
    const recovery = newRecoveryCode(random);
    const [own, paper] = await Promise.all([
      vault.sealUnder(passphrase, ownBox(role), key),
      vault.sealUnder(recovery, recoveryBox(role), key),
    ]);
    const inside = secrets.map(({ name, secret }) => this.#boxed(key, role, name, secret));
    key.fill(0);
    return {
      boxes: [{ name: ownBox(role), box: own }, { name: recoveryBox(role), box: paper }, ...inside],
      recovery,
    };
  }

  /** A box with one more secret, to be stored. WRONG_PASSPHRASE where it is not that person's. */
  async put(
    role: Role,
    passphrase: string,
    name: string,
    secret: Uint8Array,
  ): Promise<Result<Boxes[number]>> {
    const key = await this.#key(ownBox(role), passphrase);
    if (!key.ok) return key;
    const box = this.#boxed(key.value, role, name, secret);
    key.value.fill(0);
    return ok(box);
  }

  open(role: Role, passphrase: string, name: string): Promise<Result<Uint8Array>> {
    return this.#open(ownBox(role), passphrase, role, name);
  }

  /** With the code of the sealed sheet instead of the passphrase: WRONG_RECOVERY_CODE if it is not that sheet's. */
  async recover(role: Role, code: string, name: string): Promise<Result<Uint8Array>> {
    const opened = await this.#open(recoveryBox(role), readRecoveryCode(code), role, name);
    return !opened.ok && opened.refusal === 'WRONG_PASSPHRASE' ? err('WRONG_RECOVERY_CODE') : opened;
  }

  async #open(box: string, passphrase: string, role: Role, name: string): Promise<Result<Uint8Array>> {
    const key = await this.#key(box, passphrase);
    if (!key.ok) return key;
    const inner = this.#adapters.store.sealed.get(innerBox(role, name));
    if (!inner) return err('NOT_NOW');
    const secret = this.#adapters.vault.openBox(
      key.value,
      innerBox(role, name),
      Buffer.from(inner, 'base64'),
    );
    key.value.fill(0);
    return ok(new Uint8Array(secret));
  }

  async #key(name: string, passphrase: string): Promise<Result<Uint8Array>> {
    const box = this.#adapters.store.sealed.get(name);
    if (!box) return err('NOT_NOW');
    const key = await this.#adapters.vault.unsealUnder(passphrase, name, box);
    return key.ok ? ok(new Uint8Array(key.value)) : key;
  }

  #boxed(key: Uint8Array, role: Role, name: string, secret: Uint8Array): Boxes[number] {
    const box = this.#adapters.vault.sealBox(key, innerBox(role, name), secret).toString('base64');
    return { name: innerBox(role, name), box };
  }
}

const ownBox = (role: Role): string => `role:${role}`;
const recoveryBox = (role: Role): string => `recovery:${role}`;
const innerBox = (role: Role, name: string): string => `${role}:${name}`;
