import { attest } from '../../shared/audit/signing.ts';
import type { Batch } from '../../shared/ceremony/batch.ts';
import type { Command, Commands, Refusal } from '../../shared/ceremony/commands.ts';
import type { Role } from '../../shared/ceremony/events.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  currentBatch,
  type Entry,
} from '../../shared/ceremony/state.ts';
import { batchKey, commitmentOf, sealBoard, type SealedBoard } from '../../shared/draw/board.ts';
import { fromHex } from '../../shared/kernel/bytes.ts';
import { BatchCode } from '../../shared/kernel/ids.ts';
import type { RegisterFiles } from '../../shared/people/register.ts';
import { Session } from '../../electron/app/session.ts';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { aBatch, type BatchChanges } from './ceremony-batch.ts';
import { memoryLedger, memoryShelf } from './ceremony-ledger.ts';
import { approvals, KEYS, SEEDS } from './ceremony-people.ts';
import { aRegister } from './ceremony-register.ts';
import { H, secretOf } from './protocol.ts';

export const DIGITS = '314159265358979323846264';
export const OPENING: Commands['OpenCeremony'] = {
  ceremony: 'c20261121-test',
  title: '试抽',
  rehearsal: false,
  software: { version: '0.1.0', sha256: H('software') },
  keys: KEYS,
};
const B1 = BatchCode.parse('b1');

type Type = Command['type'];
/** A ceremony that is being played: commands go in, and what follows from them can be looked at. */
export class Ceremony {
  readonly session: Session;
  readonly ledger: Ledger;
  readonly files: RegisterFiles;

  constructor(files: RegisterFiles, ledger: Ledger = memoryLedger()) {
    this.files = files;
    this.ledger = ledger;
    this.session = new Session(ledger, memoryShelf());
  }

  get state(): CeremonyState {
    return this.session.state;
  }

  get batch(): BatchState {
    const batch = currentBatch(this.state);
    if (!batch) throw new Error('no batch is frozen');
    return batch;
  }

  get code(): BatchCode {
    return this.state.current ?? B1;
  }

  get last(): Entry {
    const entry = this.session.entries.at(-1);
    if (!entry) throw new Error('nothing has happened');
    return entry;
  }

  claim(seq: number): ClaimState {
    const claim = this.batch.claims[seq - 1];
    if (!claim) throw new Error(`no claim ${seq}`);
    return claim;
  }

  /** Does what must be possible; stops the test where it is refused. */
  do<T extends Type>(type: T, data: Commands[T]): this {
    const done = this.session.execute('operator', { type, data } as Command);
    if (!done.ok) throw new Error(`${type} was refused: ${done.refusal}`);
    return this;
  }

  /** The refusal of what must not be possible; null where it was possible after all. */
  refused<T extends Type>(type: T, data: Commands[T]): Refusal | null {
    const done = this.session.execute('operator', { type, data } as Command);
    return done.ok ? null : done.refusal;
  }

  aBatch(changes: BatchChanges = {}): Batch {
    return aBatch(this.files.register, this.state, { ceremony: OPENING.ceremony, ...changes });
  }

  open(): this {
    return this.do('OpenCeremony', OPENING).do('FreezeRegister', {
      households: H(this.files.householdsCsv),
      stock: H(this.files.stockCsv),
    });
  }

  freeze(changes: BatchChanges = {}): this {
    return this.do('FreezeBatch', { batch: this.aBatch(changes), register: this.files.register });
  }

  /** The parties' secrets, which the test knows: hex. */
  get secrets(): { party: string; secret: string }[] {
    const { batch, parties } = this.batch.frozen;
    return parties.map((party) => ({ party, secret: secretOf(`${batch} ${party}`) }));
  }

  get commitments(): { party: string; commitment: string }[] {
    const { input } = this.batch;
    return this.secrets.map(({ party, secret }) => ({
      party,
      commitment: commitmentOf(input, fromHex(secret)),
    }));
  }

  commit(): this {
    return this.do('CommitSecrets', { batch: this.code, parties: this.commitments });
  }

  attestation(by: Role): Commands['AttestHead'] {
    const { seq, head } = this.state;
    return { by, seq, head, signature: attest(SEEDS[by], seq, head) };
  }

  attest(...roles: Role[]): this {
    for (const role of roles.length > 0 ? roles : (['notary', 'supervisor'] as const))
      this.do('AttestHead', this.attestation(role));
    return this;
  }

  draw(): this {
    return this.do('DrawDigits', { batch: this.code, first: DIGITS, second: DIGITS });
  }

  /** What lies under the slots, which in the app only the main process knows. */
  get board(): SealedBoard<Batch['lots'][number]> {
    const { frozen, commitments, digits, input } = this.batch;
    const secrets = this.secrets.map(({ secret }) => fromHex(secret));
    const key = batchKey(
      secrets,
      commitments.map(({ commitment }) => commitment),
      digits ?? '',
      input,
    );
    return sealBoard(key, frozen.lots);
  }

  seal(): this {
    const { root, size } = this.board;
    return this.do('SealBoard', { batch: this.code, boardRoot: root, size });
  }

  call(seq: number, attempt = this.claim(seq).attempts + 1): this {
    return this.do('CallHousehold', { batch: this.code, seq, attempt, station: 1 });
  }

  /** Called as often as the batch says, and still absent. */
  miss(seq: number): this {
    for (let n = this.claim(seq).attemptsSinceMiss; n < this.batch.frozen.calls; n++) this.call(seq);
    return this.do('MissHousehold', { batch: this.code, seq, attempt: this.claim(seq).attempts });
  }

  designate(seq: number, slot: number): this {
    return this.do('DesignateSlot', { batch: this.code, seq, pick: this.claim(seq).picks.length + 1, slot });
  }

  roll(seq: number, digits: string): this {
    return this.do('RollOffset', {
      batch: this.code,
      seq,
      pick: this.claim(seq).picks.length,
      first: digits,
      second: digits,
    });
  }

  opening(seq: number): Commands['OpenTicket'] {
    const { pick, slot } = this.claim(seq).picks.at(-1) ?? { pick: 1, slot: 1 };
    const { lot, nonce } = this.board.ticket(slot);
    return { batch: this.code, seq, pick, slot, lot, nonce };
  }

  openTicket(seq: number): this {
    return this.do('OpenTicket', this.opening(seq));
  }

  notarise(seq: number): this {
    return this.do('NotariseTicket', { batch: this.code, seq, pick: this.claim(seq).picks.length });
  }

  /** One pick from its designation to the notary's word. */
  pick(seq: number, slot: number): this {
    return this.designate(seq, slot).openTicket(seq).notarise(seq);
  }

  voiding(seq: number, pick: number): Commands['VoidTicket'] {
    const { slot, lot } = this.claim(seq).picks[pick - 1] ?? {};
    const said = {
      batch: this.code,
      seq,
      pick,
      slot: slot ?? 1,
      lot: lot ?? this.batch.frozen.lots[0]!,
      reason: 'WRONG_SLOT',
    };
    return { ...said, approvals: approvals('TicketVoided', said) };
  }

  void(seq: number, pick: number): this {
    return this.do('VoidTicket', this.voiding(seq, pick));
  }

  waiver(seq: number, rights: number): Commands['WaiveClaim'] {
    const said = { batch: this.code, seq, rights, document: H(`waiver of ${seq}`) };
    return { ...said, approvals: approvals('ClaimWaived', said) };
  }

  waive(seq: number, rights: number): this {
    return this.do('WaiveClaim', this.waiver(seq, rights));
  }

  sign(seq: number): this {
    const document = H(`slip of ${seq}`);
    return this.do('SignResult', { batch: this.code, seq, document, signer: 'self', shown: document });
  }

  /** From the signature to the registration. */
  register(seq: number): this {
    const claim = { batch: this.code, seq };
    return this.sign(seq).do('AnnounceResult', claim).do('RegisterDraw', claim);
  }

  /** A claim that comes at its first call and draws those slots. */
  play(seq: number, ...slots: number[]): this {
    this.call(seq);
    for (const slot of slots) this.pick(seq, slot);
    return this.register(seq);
  }

  reveal(): this {
    return this.do('RevealSecrets', { batch: this.code, secrets: this.secrets });
  }

  closeBatch(): this {
    return this.do('CloseBatch', { batch: this.code });
  }

  close(): this {
    return this.do('CloseCeremony', { register: this.files.register });
  }

  abandonment(): Commands['AbandonBatch'] {
    const said = { batch: this.code, reason: 'WRONG_LIST' };
    return { ...said, approvals: approvals('BatchAbandoned', said) };
  }
}

interface Wanted extends BatchChanges {
  /** How many rights each household has, from the first of the queue. */
  rights?: readonly number[];
  dwellings?: number;
}

/** Opened, with its register frozen. */
export function anOpenedCeremony({ rights = [1, 2, 1], dwellings = 6 }: Wanted = {}): Ceremony {
  return new Ceremony(aRegister(rights, dwellings)).open();
}

export function aFrozenBatch({ rights, dwellings, ...changes }: Wanted = {}): Ceremony {
  return anOpenedCeremony({ ...(rights && { rights }), ...(dwellings && { dwellings }) }).freeze(changes);
}

/** Committed and attested by both: the dice may be rolled. */
export function aCommittedBatch(wanted: Wanted = {}): Ceremony {
  return aFrozenBatch(wanted).commit().attest();
}

/** Sealed and attested by both: the first household may be called. */
export function aSealedBatch(wanted: Wanted = {}): Ceremony {
  return aCommittedBatch(wanted).draw().seal().attest();
}

/** The first household stands before the board. */
export function aCalledClaim(wanted: Wanted = {}): Ceremony {
  return aSealedBatch(wanted).call(1);
}
