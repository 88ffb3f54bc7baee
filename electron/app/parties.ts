import { assert } from '../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { commitmentOf, sealBoard, batchKey, type SealedBoard } from '../../shared/draw/board.ts';
import { attest, publicKeyOf } from '../../shared/audit/signing.ts';
import type { EventOf, Role } from '../../shared/ceremony/events.ts';
import type { Anchor, BatchState } from '../../shared/ceremony/state.ts';
import type { Lot } from '../../shared/kernel/ids.ts';
import type { Adapters } from './adapters.ts';
import { MIN_PASSPHRASE, type Project } from './project.ts';

export type Passphrases = Readonly<Record<Role, string>>;
type HeadSignature = EventOf<'HeadAttested'>['data'];
type Boxes = readonly { readonly name: string; readonly box: string }[];
type Secret = { readonly party: string; readonly secret: Uint8Array };

const ROLES = ['notary', 'supervisor'] as const;
const keyBox = (role: Role): string => `key:${role}`;
const secretBox = (batch: string, party: string): string => `secret:${batch}:${party}`;

/** The notary's and the supervisor's keys and everyone's secrets: made here, and opened only by their passphrases. */
export class Parties {
  readonly #adapters: Adapters;
  readonly #project: Project;

  constructor(adapters: Adapters, project: Project) {
    this.#adapters = adapters;
    this.#project = project;
  }

  /** Makes both signing keys. The boxes are to be stored together with CeremonyOpened. */
  async enrol(passphrases: Passphrases): Promise<Result<{ keys: Record<Role, string>; boxes: Boxes }>> {
    if (ROLES.some((role) => [...passphrases[role]].length < MIN_PASSPHRASE))
      return err('PASSPHRASE_TOO_SHORT');
    if (passphrases.notary.normalize('NFKC') === passphrases.supervisor.normalize('NFKC'))
      return err('PASSPHRASES_EQUAL');
    const seeds = { notary: this.#adapters.random(32), supervisor: this.#adapters.random(32) };
    const keys = { notary: publicKeyOf(seeds.notary), supervisor: publicKeyOf(seeds.supervisor) };
    const boxes = await Promise.all(
      ROLES.map((role) => this.#seal(passphrases[role], keyBox(role), seeds[role])),
    );
    for (const role of ROLES) seeds[role].fill(0);
    return ok({ keys, boxes });
  }

  /**
   * Signs a head in that person's name, once the passphrase has opened the key; `anchor` is asked only then, so that
   * what is signed is the head of that moment. WRONG_PASSPHRASE if it is not that person's.
   */
  async attest(role: Role, passphrase: string, anchor: () => Anchor): Promise<Result<HeadSignature>> {
    const seed = await this.#unseal(passphrase, keyBox(role));
    if (!seed.ok) return seed;
    const { seq, head } = anchor();
    const signature = attest(seed.value, seq, head);
    seed.value.fill(0);
    return ok({ by: role, seq, head, signature });
  }

  /** Makes every party's secret for a frozen batch; both people prove themselves first, and seal their own. */
  async commit(
    batch: BatchState,
    passphrases: Passphrases,
  ): Promise<Result<{ parties: Commitments; boxes: Boxes }>> {
    const proven = await this.prove(passphrases);
    if (!proven.ok) return proven;
    const secrets = batch.frozen.parties.map((party): Secret => ({
      party,
      secret: this.#adapters.random(32),
    }));
    const boxes = await Promise.all(secrets.map((secret) => this.#sealSecret(batch, secret, passphrases)));
    const parties = secrets.map(({ party, secret }) => ({
      party,
      commitment: commitmentOf(batch.input, secret),
    }));
    for (const { secret } of secrets) secret.fill(0);
    return ok({ parties, boxes });
  }

  /** Opens every party's secret of a batch, and checks each against its commitment. */
  async secrets(batch: BatchState, passphrases: Passphrases): Promise<Result<Secret[]>> {
    const opened = await Promise.all(
      batch.frozen.parties.map((party) => this.#openSecret(batch, party, passphrases)),
    );
    const secrets: Secret[] = [];
    for (const [i, secret] of opened.entries()) {
      if (!secret.ok) return secret;
      const { party, commitment } = batch.commitments[i] ?? {};
      assert(
        party !== undefined && commitmentOf(batch.input, secret.value) === commitment,
        'a secret keeps its commitment',
      );
      secrets.push({ party, secret: secret.value });
    }
    return ok(secrets);
  }

  /** Whether both passphrases are those of the people enrolled. */
  async prove(passphrases: Passphrases): Promise<Result<null>> {
    const seeds = await Promise.all(ROLES.map((role) => this.#unseal(passphrases[role], keyBox(role))));
    for (const seed of seeds) {
      if (!seed.ok) return seed;
      seed.value.fill(0);
    }
    return ok(null);
  }

  async #sealSecret(
    batch: BatchState,
    { party, secret }: Secret,
    passphrases: Passphrases,
  ): Promise<Boxes[number]> {
    const name = secretBox(batch.frozen.batch, party);
    if (party === 'notary' || party === 'supervisor') return this.#seal(passphrases[party], name, secret);
    const box = this.#adapters.vault.sealBox(this.#project.key, name, secret).toString('base64');
    return { name, box };
  }

  async #openSecret(batch: BatchState, party: string, passphrases: Passphrases): Promise<Result<Uint8Array>> {
    const name = secretBox(batch.frozen.batch, party);
    if (party === 'notary' || party === 'supervisor') return this.#unseal(passphrases[party], name);
    const box = this.#adapters.store.sealed.get(name);
    assert(box, `the secret of ${party} is stored`);
    return ok(
      new Uint8Array(this.#adapters.vault.openBox(this.#project.key, name, Buffer.from(box, 'base64'))),
    );
  }

  async #seal(passphrase: string, name: string, plain: Uint8Array): Promise<Boxes[number]> {
    return { name, box: await this.#adapters.vault.sealUnder(passphrase, name, plain) };
  }

  async #unseal(passphrase: string, name: string): Promise<Result<Uint8Array>> {
    const box = this.#adapters.store.sealed.get(name);
    if (!box) return err('NOT_NOW');
    const opened = await this.#adapters.vault.unsealUnder(passphrase, name, box);
    return opened.ok ? ok(new Uint8Array(opened.value)) : opened;
  }
}

type Commitments = { party: string; commitment: string }[];

/** The board of a batch, from its secrets and digits (docs/protocol.md sections 6 and 7). */
export function boardOf(batch: BatchState, secrets: readonly Secret[]): SealedBoard<Lot> {
  assert(batch.digits !== null, 'the digits are drawn');
  const commitments = batch.commitments.map(({ commitment }) => commitment);
  const key = batchKey(
    secrets.map(({ secret }) => secret),
    commitments,
    batch.digits,
    batch.input,
  );
  return sealBoard(key, batch.frozen.lots);
}
