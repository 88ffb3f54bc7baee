import { assert } from '../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Adapters } from './adapters.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

export const MIN_PASSPHRASE = 8;
const PEOPLE_KEY = 'people';
const PEOPLE_RECOVERY = 'recovery:people';

/** The key under which all personal data lies: sealed under the operator's passphrase and under the code of its sheet. */
export class PeopleKey {
  readonly #adapters: Adapters;
  readonly #opened: () => void;
  #key: Uint8Array | null = null;

  /** `opened` is called when a key of old has been unsealed: what it opens can be read now. */
  constructor(adapters: Adapters, opened: () => void) {
    this.#adapters = adapters;
    this.#opened = opened;
  }

  get lock(): 'new' | 'locked' | 'open' {
    if (this.#key) return 'open';
    return this.#adapters.store.sealed.get(PEOPLE_KEY) ? 'locked' : 'new';
  }

  /** 32 bytes. Only while open. */
  get bytes(): Uint8Array {
    assert(this.#key, 'the project is open');
    return this.#key;
  }

  /** Answers the code of the operator's recovery sheet, which is on paper and nowhere else. */
  async setPassphrase(passphrase: string): Promise<Result<string>> {
    if (this.lock !== 'new') return err('NOT_NOW');
    if ([...passphrase].length < MIN_PASSPHRASE) return err('PASSPHRASE_TOO_SHORT');
    const key = this.#adapters.random(32);
    const made = await this.#sealKey(key, passphrase);
    // Another click may have been quicker while the passphrase was being stretched.
    if (this.#adapters.store.sealed.get(PEOPLE_KEY)) return err('NOT_NOW');
    made.store();
    this.#key = key;
    return ok(made.recovery);
  }

  /** A forgotten passphrase: the sealed sheet opens the people key, under a new passphrase and a new sheet. */
  async recover(code: string, passphrase: string): Promise<Result<string>> {
    const box = this.#adapters.store.sealed.get(PEOPLE_RECOVERY);
    if (!box || this.#key) return err('NOT_NOW');
    if ([...passphrase].length < MIN_PASSPHRASE) return err('PASSPHRASE_TOO_SHORT');
    const opened = await this.#adapters.vault.unsealUnder(readRecoveryCode(code), PEOPLE_RECOVERY, box);
    if (!opened.ok) return err('WRONG_RECOVERY_CODE');
    const key = new Uint8Array(opened.value);
    const made = await this.#sealKey(key, passphrase);
    made.store();
    this.#key = key;
    this.#opened();
    return ok(made.recovery);
  }

  async #sealKey(key: Uint8Array, passphrase: string): Promise<{ recovery: string; store: () => void }> {
    const { vault, random, store } = this.#adapters;
    const recovery = newRecoveryCode(random);
    const [own, paper] = await Promise.all([
      vault.sealUnder(passphrase, PEOPLE_KEY, key),
      vault.sealUnder(recovery, PEOPLE_RECOVERY, key),
    ]);
    const keep = () => {
      store.sealed.put(PEOPLE_KEY, own);
      store.sealed.put(PEOPLE_RECOVERY, paper);
    };
    return { recovery, store: () => store.together(keep) };
  }

  async unlock(passphrase: string): Promise<Result<null>> {
    const box = this.#adapters.store.sealed.get(PEOPLE_KEY);
    if (!box || this.#key) return err('NOT_NOW');
    const opened = await this.#adapters.vault.unsealUnder(passphrase, PEOPLE_KEY, box);
    if (!opened.ok) return opened;
    this.#key = new Uint8Array(opened.value);
    this.#opened();
    return ok(null);
  }
}
