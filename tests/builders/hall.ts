import type { Draft, Materials } from './bundle.ts';
import { SIGNERS } from './bundle.ts';
import { type BatchDraft, type Board, newBoard, ticketUnder } from './board.ts';
import { type Data, H, keyOf, nonceOf, rootOf, shuffled } from './protocol.ts';

export type Household = [code: string, queueNo: number, type: string, rights: number, group?: string];
export type Flat = [dwelling: string, type: string, stairwell: string];

const APPROVED_BY_BOTH = () => [{ by: 'notary' }, { by: 'supervisor' }];

/** Plays a ceremony entry by entry, rightly unless a test asks for something else. Deterministic. */
export class Hall {
  readonly materials: Materials = {
    entries: [],
    tables: {
      households: [],
      stock: [],
      results: [],
      recordings: [['board-1.mp4', H('segment'), '2026-11-21T02:00:00.000Z', '300000']],
    },
    attestors: ['notary', 'supervisor'],
  };
  readonly boards = new Map<string, Board>();
  readonly rehearsal: boolean;

  constructor(rehearsal = false) {
    this.rehearsal = rehearsal;
    const keys = { notary: SIGNERS['notary']?.publicKey, supervisor: SIGNERS['supervisor']?.publicKey };
    this.add('CeremonyOpened', {
      ceremony: 'yang-2026',
      title: '阳光安置',
      rehearsal,
      software: { version: '0.1.0', sha256: H('app') },
      keys,
    });
  }

  add(type: string, data: Data): Draft {
    const at = new Date(Date.UTC(2026, 10, 21, 2) + this.materials.entries.length * 1000).toISOString();
    const draft = { type, at, actor: 'operator', data };
    this.materials.entries.push(draft);
    return draft;
  }

  register(households: Household[], stock: Flat[]): this {
    this.materials.tables.households = households.map(([code, queueNo, type, rights, group = '']) => [
      code,
      String(queueNo),
      '张*',
      '东村',
      type,
      String(rights),
      group,
      H(code),
    ]);
    this.materials.tables.stock = stock.map(([dwelling, type, stairwell]) => [
      dwelling,
      type,
      stairwell,
      '110.5',
      `杂-${dwelling}`,
    ]);
    this.add('RegisterFrozen', {});
    return this;
  }

  attest(...roles: string[]): this {
    for (const by of roles.length > 0 ? roles : ['notary', 'supervisor']) this.add('HeadAttested', { by });
    return this;
  }

  freeze(draft: BatchDraft): this {
    const board = newBoard(draft, this.rehearsal);
    this.boards.set(draft.batch, board);
    this.add('BatchFrozen', { batch: structuredClone(board.data), input: board.input });
    return this;
  }

  board(batch: string): Board {
    const board = this.boards.get(batch);
    if (!board) throw new Error(`no batch ${batch}`);
    return board;
  }

  commit(batch: string): this {
    const { secrets, commitments } = this.board(batch);
    this.add('SecretsCommitted', {
      batch,
      parties: secrets.map(({ party }, i) => ({ party, commitment: commitments[i] })),
    });
    return this;
  }

  draw(batch: string): this {
    const board = this.board(batch);
    const digits = BigInt(`0x${H(`digits of ${batch}`)}`)
      .toString()
      .slice(0, Number(board.data['digits']));
    board.key = keyOf(
      board.secrets.map(({ secret }) => secret),
      board.commitments,
      digits,
      board.input,
    );
    board.order = shuffled(board.key, board.lots);
    this.add('DigitsDrawn', { batch, digits });
    return this;
  }

  seal(batch: string): this {
    const { data, order, key, lots, codes } = this.board(batch);
    const leaves =
      data['mode'] === 'tickets'
        ? lots.map((lot) => ({ code: codes.get(lot), lot }))
        : order.map((lot, i) => ({ lot, nonce: nonceOf(key, i + 1), slot: i + 1 }));
    this.add('BoardSealed', { batch, boardRoot: rootOf(leaves), size: lots.length });
    return this;
  }

  /** From the freeze to the first call. */
  prepare(draft: BatchDraft): this {
    this.freeze(draft);
    if (draft.mode === 'tickets') return this.seal(draft.batch).attest();
    this.commit(draft.batch).attest().draw(draft.batch);
    return draft.mode === 'batch' ? this : this.seal(draft.batch).attest();
  }

  call(batch: string, seq: number, attempt = 1, station = 1): this {
    this.add('HouseholdCalled', { batch, seq, attempt, station });
    return this;
  }

  miss(batch: string, seq: number): this {
    this.add('HouseholdMissed', { batch, seq });
    return this;
  }

  waive(batch: string, seq: number, rights: number): this {
    this.add('ClaimWaived', { batch, seq, rights, document: H('waiver'), approvals: APPROVED_BY_BOTH() });
    return this;
  }

  /** Designates the slot, rolls where there are offset dice, opens and notarises. */
  pick(batch: string, seq: number, pick: number, slot: number, digits?: string): this {
    this.designate(batch, seq, pick, slot);
    this.open(batch, seq, pick, digits === undefined ? slot : this.roll(batch, seq, pick, slot, digits));
    this.add('TicketNotarised', { batch, seq, pick });
    return this;
  }

  designate(batch: string, seq: number, pick: number, slot: number): this {
    this.add('SlotDesignated', { batch, seq, pick, slot });
    return this;
  }

  roll(batch: string, seq: number, pick: number, slot: number, digits: string): number {
    const { lots, opened } = this.board(batch);
    const unopened = lots.map((_, i) => i + 1).filter((one) => !opened.has(one));
    const moved = unopened[(unopened.indexOf(slot) + Number(digits)) % unopened.length] ?? 0;
    this.add('OffsetRolled', { batch, seq, pick, digits, slot: moved });
    return moved;
  }

  open(batch: string, seq: number, pick: number, slot: number): this {
    const board = this.board(batch);
    const { lot, ...proof } = ticketUnder(board, slot);
    board.opened.add(slot);
    board.untaken.delete(lot);
    this.add('TicketOpened', { batch, seq, pick, slot, lot, ...proof });
    this.materials.tables.results.push([
      batch,
      String(seq),
      String(pick),
      board.claimants.get(seq) ?? '',
      lot,
      String(slot),
    ]);
    return this;
  }

  /** Voids the last pick opened. */
  void(batch: string): this {
    const last = this.materials.tables.results.pop() ?? [];
    const [, seq, pick, , lot, slot] = last;
    const data = {
      batch,
      seq: Number(seq),
      pick: Number(pick),
      slot: Number(slot),
      lot,
      reason: 'TICKET_DAMAGED',
    };
    this.add('TicketVoided', { ...data, approvals: APPROVED_BY_BOTH() });
    return this;
  }

  sign(batch: string, seq: number, signer = 'self'): this {
    this.add('ResultSigned', { batch, seq, document: H(`slip of ${seq} in ${batch}`), signer });
    this.add('ResultAnnounced', { batch, seq });
    this.add('DrawRegistered', { batch, seq });
    return this;
  }

  /** A claim that comes at its first call and draws those slots. */
  play(batch: string, seq: number, ...slots: number[]): this {
    this.call(batch, seq);
    for (const [i, slot] of slots.entries()) this.pick(batch, seq, i + 1, slot);
    return this.sign(batch, seq);
  }

  /** Mode batch: the whole permutation at once. */
  openAll(batch: string): this {
    const { data, order } = this.board(batch);
    const rights = (data['claims'] as { seq: number; claimant: string; count: number }[]).flatMap(
      ({ seq, claimant, count }) => Array.from({ length: count }, (_, i) => ({ seq, claimant, pick: i + 1 })),
    );
    this.add('BatchOpened', {
      batch,
      results: rights.map(({ seq, pick }, k) => ({ seq, pick, lot: order[k] })),
    });
    for (const [k, { seq, pick, claimant }] of rights.entries()) {
      this.materials.tables.results.push([batch, String(seq), String(pick), claimant, order[k] ?? '', '']);
    }
    return this;
  }

  count(batch: string, ...lost: string[]): this {
    const { untaken, codes } = this.board(batch);
    for (const lot of lost) {
      this.add('TicketLost', {
        batch,
        lot,
        code: codes.get(lot),
        reason: 'TICKET_TORN',
        approvals: APPROVED_BY_BOTH(),
      });
    }
    for (const lot of untaken)
      if (!lost.includes(lot)) this.add('TicketCounted', { batch, lot, code: codes.get(lot) });
    return this;
  }

  abandon(batch: string): this {
    this.add('BatchAbandoned', { batch, reason: 'WRONG_LIST', approvals: APPROVED_BY_BOTH() });
    return this;
  }

  end(batch: string): this {
    const { secrets } = this.board(batch);
    if (secrets.length > 0) this.add('SecretsRevealed', { batch, secrets });
    this.add('BatchClosed', { batch });
    return this;
  }

  close(...owed: [household: string, type: string, rights: number][]): Materials {
    this.add('CeremonyClosed', {
      owed: owed.map(([household, type, rights]) => ({ household, type, rights })),
    });
    return this.materials;
  }
}
