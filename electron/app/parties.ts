import { assert } from '../../shared/kernel/assert.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { commitmentOf, sealBoard, batchKey, type SealedBoard } from '../../shared/draw/board.ts';
import { approve, attest, publicKeyOf } from '../../shared/audit/signing.ts';
import type { Approval, CeremonyEvent, EventOf, Role } from '../../shared/ceremony/events.ts';
import type { Anchor, BatchState } from '../../shared/ceremony/state.ts';
import type { Json } from '../../shared/draw/jcs.ts';
import type { Lot } from '../../shared/kernel/ids.ts';
import type { Adapters } from './adapters.ts';
import { MIN_PASSPHRASE } from './people-key.ts';
import type { Project } from './project.ts';
import { type Boxes, RoleSafe } from './role-safe.ts';

export type Passphrases = Readonly<Record<Role, string>>;
type HeadSignature = EventOf<'HeadAttested'>['data'];
type Secret = { readonly party: string; readonly secret: Uint8Array };

export const ROLES = ['notary', 'supervisor'] as const;
const SEED = 'seed';
const secretName = (batch: string): string => `secret:${batch}`;
const machineBox = (batch: string): string => `secret:${batch}:machine`;

/** The notary's and the supervisor's keys and everyone's secrets: made here, and opened only by their passphrases. */
export class Parties {
  readonly #adapters: Adapters;
  readonly #project: Project;
  readonly #safe: RoleSafe;

  constructor(adapters: Adapters, project: Project) {
    this.#adapters = adapters;
    this.#project = project;
    this.#safe = new RoleSafe(adapters);
  }

  /** Makes both signing keys. The boxes are to be stored together with CeremonyOpened; `recovery` is for paper alone. */
  async enrol(passphrases: Passphrases): Promise<Result<Enrolled>> {
    if (ROLES.some((role) => isShort(passphrases[role]))) return err('PASSPHRASE_TOO_SHORT');
    if (isSame(passphrases.notary, passphrases.supervisor)) return err('PASSPHRASES_EQUAL');
    const made = await Promise.all(ROLES.map((role) => this.#enrolOne(role, passphrases[role], [])));
    const [notary, supervisor] = made;
    assert(notary && supervisor, 'both are enrolled');
    return ok({
      keys: { notary: notary.publicKey, supervisor: supervisor.publicKey },
      boxes: made.flatMap(({ boxes }) => boxes),
      recovery: { notary: notary.recovery, supervisor: supervisor.recovery },
    });
  }

  async #enrolOne(
    role: Role,
    passphrase: string,
    secrets: readonly { readonly name: string; readonly secret: Uint8Array }[],
  ): Promise<{ publicKey: string; boxes: Boxes; recovery: string }> {
    const seed = this.#adapters.random(32);
    const publicKey = publicKeyOf(seed);
    const made = await this.#safe.make(role, passphrase, [{ name: SEED, secret: seed }, ...secrets]);
    seed.fill(0);
    return { publicKey, ...made };
  }

  /**
   * A successor's key (docs/protocol.md section 10, KeyReplaced), admitted by the other one. While a batch waits for the
   * role's secret, `recovery` (the code of the sealed sheet) hands it over; otherwise nothing of the old key is needed.
   */
  async replace(
    { role, reason, passphrase, recovery, otherPassphrase }: Replacement,
    awaited: BatchState | null,
  ): Promise<Result<{ data: EventOf<'KeyReplaced'>['data']; boxes: Boxes; recovery: string }>> {
    const other = role === 'notary' ? 'supervisor' : 'notary';
    if (isShort(passphrase)) return err('PASSPHRASE_TOO_SHORT');
    if (isSame(passphrase, otherPassphrase)) return err('PASSPHRASES_EQUAL');
    const otherSeed = await this.#safe.open(other, otherPassphrase, SEED);
    if (!otherSeed.ok) return otherSeed;
    const handed = await this.#handedOver(role, recovery, awaited);
    if (!handed.ok) return handed;
    const { publicKey, ...made } = await this.#enrolOne(role, passphrase, handed.value);
    for (const { secret } of handed.value) secret.fill(0);
    const said = { role, publicKey, reason };
    const signature = approve(otherSeed.value, 'KeyReplaced', said);
    otherSeed.value.fill(0);
    return ok({ data: { ...said, approvals: [{ by: other, signature }] }, ...made });
  }

  async #handedOver(
    role: Role,
    recovery: string,
    awaited: BatchState | null,
  ): Promise<Result<{ name: string; secret: Uint8Array }[]>> {
    if (!awaited) return ok([]);
    const name = secretName(awaited.frozen.batch);
    const secret = await this.#safe.recover(role, recovery, name);
    return secret.ok ? ok([{ name, secret: secret.value }]) : secret;
  }

  /**
   * Signs a head in that person's name, once the passphrase has opened the key; `anchor` is asked only then, so that
   * what is signed is the head of that moment. WRONG_PASSPHRASE if it is not that person's.
   */
  async attest(role: Role, passphrase: string, anchor: () => Anchor): Promise<Result<HeadSignature>> {
    const seed = await this.#safe.open(role, passphrase, SEED);
    if (!seed.ok) return seed;
    const { seq, head } = anchor();
    const signature = attest(seed.value, seq, head);
    seed.value.fill(0);
    return ok({ by: role, seq, head, signature });
  }

  /** Both approve an entry's data as it stands (section 10); the notary's approval comes first. */
  async approve(
    what: CeremonyEvent['type'],
    said: Record<string, Json>,
    passphrases: Passphrases,
  ): Promise<Result<Approval[]>> {
    const seeds = await this.#seeds(passphrases);
    if (!seeds.ok) return seeds;
    const approvals = ROLES.map((by) => ({ by, signature: approve(seeds.value[by], what, said) }));
    for (const by of ROLES) seeds.value[by].fill(0);
    return ok(approvals);
  }

  /** Makes every party's secret for a frozen batch; both people prove themselves first, and seal their own. */
  async commit(
    batch: BatchState,
    passphrases: Passphrases,
  ): Promise<Result<{ parties: Commitments; boxes: Boxes }>> {
    const secrets = batch.frozen.parties.map((party): Secret => ({
      party,
      secret: this.#adapters.random(32),
    }));
    const sealed = await Promise.all(secrets.map((secret) => this.#sealSecret(batch, secret, passphrases)));
    const parties = secrets.map(({ party, secret }) => ({
      party,
      commitment: commitmentOf(batch.input, secret),
    }));
    for (const { secret } of secrets) secret.fill(0);
    const wrong = sealed.find((box) => !box.ok);
    if (wrong) return wrong;
    return ok({ parties, boxes: sealed.flatMap((box) => (box.ok ? [box.value] : [])) });
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
    const seeds = await this.#seeds(passphrases);
    if (!seeds.ok) return seeds;
    for (const role of ROLES) seeds.value[role].fill(0);
    return ok(null);
  }

  async #seeds(passphrases: Passphrases): Promise<Result<Record<Role, Uint8Array>>> {
    const [notary, supervisor] = await Promise.all(
      ROLES.map((role) => this.#safe.open(role, passphrases[role], SEED)),
    );
    assert(notary && supervisor, 'both are asked');
    if (!notary.ok) return notary;
    return supervisor.ok ? ok({ notary: notary.value, supervisor: supervisor.value }) : supervisor;
  }

  async #sealSecret(
    batch: BatchState,
    { party, secret }: Secret,
    passphrases: Passphrases,
  ): Promise<Result<Boxes[number]>> {
    const { batch: code } = batch.frozen;
    if (isPerson(party)) return this.#safe.put(party, passphrases[party], secretName(code), secret);
    const name = machineBox(code);
    const box = this.#adapters.vault.sealBox(this.#project.key, name, secret).toString('base64');
    return ok({ name, box });
  }

  async #openSecret(batch: BatchState, party: string, passphrases: Passphrases): Promise<Result<Uint8Array>> {
    const { batch: code } = batch.frozen;
    if (isPerson(party)) return this.#safe.open(party, passphrases[party], secretName(code));
    const name = machineBox(code);
    const box = this.#adapters.store.sealed.get(name);
    assert(box, `the secret of ${party} is stored`);
    return ok(
      new Uint8Array(this.#adapters.vault.openBox(this.#project.key, name, Buffer.from(box, 'base64'))),
    );
  }
}

interface Enrolled {
  readonly keys: Record<Role, string>;
  readonly boxes: Boxes;
  readonly recovery: Record<Role, string>;
}

export interface Replacement {
  readonly role: Role;
  readonly reason: string;
  readonly passphrase: string;
  readonly recovery: string;
  readonly otherPassphrase: string;
}

type Commitments = { party: string; commitment: string }[];

const isPerson = (party: string): party is Role => party === 'notary' || party === 'supervisor';
const isShort = (passphrase: string): boolean => [...passphrase].length < MIN_PASSPHRASE;
const isSame = (a: string, b: string): boolean => a.normalize('NFKC') === b.normalize('NFKC');

/** The key of a batch, from its secrets and digits (docs/protocol.md section 6). */
export function keyOf(batch: BatchState, secrets: readonly Secret[]): Uint8Array {
  assert(batch.digits !== null, 'the digits are drawn');
  const commitments = batch.commitments.map(({ commitment }) => commitment);
  return batchKey(
    secrets.map(({ secret }) => secret),
    commitments,
    batch.digits,
    batch.input,
  );
}

/** The board of a batch (section 7). */
export function boardOf(batch: BatchState, secrets: readonly Secret[]): SealedBoard<Lot> {
  return sealBoard(keyOf(batch, secrets), batch.frozen.lots);
}
