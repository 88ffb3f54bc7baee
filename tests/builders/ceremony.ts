import { attest } from '../../shared/audit/signing.ts';
import type { Batch } from '../../shared/ceremony/batch.ts';
import { draftBatch, drawnStairwell } from '../../shared/ceremony/draft-batch.ts';
import { stairwellsOf } from '../../shared/ceremony/owed.ts';
import type { PlannedBatch } from '../../shared/ceremony/plan.ts';
import type { Commands } from '../../shared/ceremony/commands.ts';
import type { Role } from '../../shared/ceremony/events.ts';
import type { Drawer } from '../../shared/ceremony/slip.ts';
import { batchKey, commitmentOf, sealBoard, type SealedBoard, ticketsRoot } from '../../shared/draw/board.ts';
import { fromHex } from '../../shared/kernel/bytes.ts';
import type { BatchCode, Lot } from '../../shared/kernel/ids.ts';
import { uncounted } from '../../shared/ceremony/tickets.ts';
import { aBatch, type BatchChanges } from './ceremony-batch.ts';
import { CeremonyInHand } from './ceremony-hall.ts';
import { approvals, consentOf, KEYS, SEEDS } from './ceremony-people.ts';
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

/** A ceremony that is being played. */
export class Ceremony extends CeremonyInHand {
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

  /** What the parties' secrets and the digits make of the whole batch (mode batch). */
  opened(): Commands['OpenBatch'] {
    const { frozen } = this.batch;
    const rights = frozen.claims.flatMap(({ seq, count }) =>
      Array.from({ length: count }, (_, i) => ({ seq, pick: i + 1 })),
    );
    const { order } = this.board;
    return { batch: this.code, results: rights.map((right, k) => ({ ...right, lot: order[k]! })) };
  }

  openAll(): this {
    return this.do('OpenBatch', this.opened());
  }

  /** The code inside a lot's paper ticket, which the test knows: hex. */
  codeOf(lot: string): string {
    return secretOf(`${this.code} ${lot}`).slice(0, 32);
  }

  /** Mode tickets: from the freeze directly. */
  get ticketSeal(): Commands['SealBoard'] {
    const { lots } = this.batch.frozen;
    const boardRoot = ticketsRoot(lots.map((lot) => ({ lot, code: this.codeOf(lot) })));
    return { batch: this.code, boardRoot, size: lots.length };
  }

  seal(): this {
    if (this.batch.frozen.mode === 'tickets') return this.do('SealBoard', this.ticketSeal);
    const { root, size } = this.board;
    return this.do('SealBoard', { batch: this.code, boardRoot: root, size });
  }

  call(seq: number, attempt = this.claim(seq).attempts + 1): this {
    return this.do('CallHousehold', { batch: this.code, seq, attempt, station: 1 });
  }

  /** Called, and the papers seen. */
  come(seq: number): this {
    return this.call(seq).papers(seq);
  }

  papers(seq: number, drawer: Drawer = this.claim(seq).members.length > 0 ? 'group' : 'self'): this {
    return this.do('CheckPapers', { batch: this.code, seq, drawer, document: H(`papers of ${seq}`) });
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
    if (this.batch.frozen.mode === 'tickets') {
      // Which ticket lies in which slot nobody knows; the test takes the first that is left.
      const lot = uncounted(this.batch)[0] ?? this.batch.frozen.lots[0]!;
      return { batch: this.code, seq, pick, slot, lot, nonce: this.codeOf(lot) };
    }
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
    const signer = this.claim(seq).papers?.drawer ?? 'self';
    return this.do('SignResult', { batch: this.code, seq, document, signer, shown: document });
  }

  /** From the signature to the registration. */
  register(seq: number): this {
    const claim = { batch: this.code, seq };
    return this.sign(seq).do('AnnounceResult', claim).do('RegisterDraw', claim);
  }

  /** A claim that comes at its first call and draws those slots. */
  play(seq: number, ...slots: number[]): this {
    this.come(seq);
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

  /** Every ticket that nobody drew, scanned. */
  count(): this {
    for (const lot of uncounted(this.batch))
      this.do('CountTicket', { batch: this.code, lot, code: this.codeOf(lot) });
    return this;
  }

  loss(lot: Lot): Commands['LoseTicket'] {
    const said = { batch: this.code, lot, code: this.codeOf(lot), reason: 'TICKET_TORN' };
    return { ...said, approvals: approvals('TicketLost', said) };
  }

  consent(group: string, type = '110'): this {
    return this.do('RecordConsent', { ...consentOf(group, type), register: this.files.register });
  }

  planning(batches: readonly PlannedBatch[], intervalSeconds = 0): Commands['PublishPlan'] {
    const said = { batches: [...batches], intervalSeconds };
    return { ...said, approvals: approvals('PlanPublished', said) };
  }

  /** A planned batch as it comes to now. */
  draft(planned: PlannedBatch, limit: number | null = null): Batch {
    const { files, accepted } = this;
    return draftBatch(this.state, planned, { register: files.register, accepted }, limit);
  }

  /** What a group may make of the stairwell that it has drawn: its dwellings in order, to its members in order. */
  sharing(code: string, seq: number): Commands['AllocateGroup'] {
    const batch = this.state.batches.get(code as BatchCode);
    const claim = batch?.claims[seq - 1];
    const drawn = batch && claim ? drawnStairwell(batch, claim) : null;
    const { register } = this.files;
    const dwellings = drawn ? (stairwellsOf(register).get(drawn.lot) ?? []) : [];
    const owners =
      claim?.members.flatMap(({ household, rights }) => Array.from({ length: rights }, () => household)) ??
      [];
    const allocation = dwellings.map(({ dwelling }, i) => ({ household: owners[i]!, dwelling }));
    return {
      batch: code as BatchCode,
      seq,
      pick: drawn?.pick ?? 1,
      allocation,
      document: H('sheet'),
      register,
    };
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

/** The first household stands before the board, its papers seen. */
export function aCalledClaim(wanted: Wanted = {}): Ceremony {
  return aSealedBatch(wanted).come(1);
}
