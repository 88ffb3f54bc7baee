import type { BatchCode } from '../../shared/kernel/ids.ts';
import fc from 'fast-check';
import type { Command, Commands } from '../../shared/ceremony/commands.ts';
import { nextToCall, picksLeft, stepOf } from '../../shared/ceremony/claim.ts';
import type { Role } from '../../shared/ceremony/events.ts';
import { owed, owedKey } from '../../shared/ceremony/owed.ts';
import { claimOnStage, currentBatch, type ClaimState } from '../../shared/ceremony/state.ts';
import { type Ceremony, OPENING } from './ceremony.ts';
import { H } from './protocol.ts';

/** What chance says at one step: whether somebody does what is due, or anything at all; and what they choose in it. */
export interface Chance {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

const die = fc.nat({ max: 9999 });

export function chances(steps: number): fc.Arbitrary<Chance[]> {
  return fc.array(fc.record({ kind: die, a: die, b: die, c: die }), {
    minLength: steps,
    maxLength: steps,
    size: 'max',
  });
}

const role = (n: number): Role => (n % 2 === 0 ? 'notary' : 'supervisor');
const digitsOf = ({ a, b, c }: Chance, count: number): string =>
  H(`${a} ${b} ${c}`).replace(/[a-f]/g, '7').slice(0, count);
const command = <T extends Command['type']>(type: T, data: Commands[T]): Command =>
  ({ type, data }) as Command;

/** Something that is due now, with all the turns that a ceremony can take; null when only the close is left. */
export function due(hall: Ceremony, chance: Chance): Command | null {
  const { state, files } = hall;
  if (!state.opened) return command('OpenCeremony', OPENING);
  if (state.closed) return null;
  if (state.suspended)
    return chance.a % 2 ? command('AttestHead', hall.attestation(role(chance.b))) : command('Resume', {});
  if (!state.register)
    return command('FreezeRegister', { households: H(files.householdsCsv), stock: H(files.stockCsv) });
  const batch = currentBatch(state);
  if (!batch) return freezing(hall, chance);
  switch (batch.phase) {
    case 'frozen':
      return command('CommitSecrets', { batch: hall.code, parties: hall.commitments });
    case 'committed':
      return batch.commitmentsAttestedBy.length < 2
        ? command('AttestHead', hall.attestation(role(chance.a)))
        : drawing(hall, chance);
    case 'digitsDrawn':
      return command('SealBoard', {
        batch: hall.code,
        boardRoot: hall.board.root,
        size: batch.frozen.lots.length,
      });
    case 'sealed':
      return batch.boardAttestedBy.length < 2
        ? command('AttestHead', hall.attestation(role(chance.a)))
        : onTheFloor(hall, chance);
    case 'revealed':
      return command('CloseBatch', { batch: hall.code });
    case 'closed':
    case 'abandoned':
      return freezing(hall, chance);
  }
}

/** Whoever is still owed something draws again from what is free; two batches are enough for a test. */
function freezing(hall: Ceremony, { a, b, c }: Chance): Command | null {
  const { state, files } = hall;
  const left = owed(state, files.register);
  const wanted = hall.aBatch().claims.flatMap((claim) => {
    const count = left.get(owedKey(claim.claimant, '110')) ?? 0;
    return count > 0 ? [{ ...claim, count }] : [];
  });
  if (state.batches.size >= 2 || wanted.length === 0) return null;
  const claims = wanted.map((claim, i) => ({ ...claim, seq: i + 1 }));
  const rules = {
    offsetDigits: a % 2 ? 5 : 0,
    calls: (b % 2) + 1,
    missed: c % 2 ? ('end' as const) : ('makeup' as const),
  };
  // An illegal step may have frozen b2 first.
  const fresh = ['b1', 'b2'].find((code) => !state.batches.has(code as BatchCode)) ?? '';
  const batch = hall.aBatch({ batch: fresh, claims, ...rules });
  return command('FreezeBatch', { batch, register: files.register });
}

function drawing(hall: Ceremony, chance: Chance): Command {
  if (chance.a % 8 === 0) return command('AbandonBatch', hall.abandonment());
  const digits = digitsOf(chance, 24);
  return command('DrawDigits', { batch: hall.code, first: digits, second: digits });
}

function onTheFloor(hall: Ceremony, chance: Chance): Command {
  const { batch, code } = hall;
  const claim = claimOnStage(batch);
  if (claim) return onStage(hall, claim, chance);
  const next = nextToCall(batch);
  if (!next) return command('RevealSecrets', { batch: code, secrets: hall.secrets });
  if (chance.a % 8 === 0) return command('WaiveClaim', hall.waiver(next.seq, picksLeft(next)));
  return command('CallHousehold', { batch: code, seq: next.seq, attempt: next.attempts + 1, station: 1 });
}

function onStage(hall: Ceremony, claim: ClaimState, chance: Chance): Command {
  const { batch, code } = hall;
  const named = { batch: code, seq: claim.seq };
  const pick = claim.picks.length;
  const drawn = claim.picks.filter(({ lot, voided }) => lot !== null && !voided);
  const toVoid = drawn[chance.b % Math.max(drawn.length, 1)];
  if (toVoid && !claim.signed && chance.a % 5 === 0)
    return command('VoidTicket', hall.voiding(claim.seq, toVoid.pick));
  switch (stepOf(claim, batch.frozen.offsetDigits)) {
    case 'designate':
      return designating(hall, claim, chance);
    case 'roll': {
      const digits = digitsOf(chance, batch.frozen.offsetDigits);
      return command('RollOffset', { ...named, pick, first: digits, second: digits });
    }
    case 'open':
      return command('OpenTicket', hall.opening(claim.seq));
    case 'notarise':
      return command('NotariseTicket', { ...named, pick });
    case 'sign':
      return command('SignResult', { ...named, document: H('slip'), signer: 'self', shown: H('slip') });
    case 'announce':
      return command('AnnounceResult', named);
    case 'register':
      return command('RegisterDraw', named);
  }
}

function designating({ batch, code }: Ceremony, claim: ClaimState, { a, b, c }: Chance): Command {
  const free = batch.slots.flatMap((mark, i) => (mark === 'closed' ? [i + 1] : []));
  const named = { batch: code, seq: claim.seq };
  if (claim.picks.length === 0 && a % 4 === 1) {
    if (claim.attemptsSinceMiss >= batch.frozen.calls)
      return command('MissHousehold', { ...named, attempt: claim.attempts });
    return command('CallHousehold', { ...named, attempt: claim.attempts + 1, station: 1 });
  }
  return command('DesignateSlot', {
    ...named,
    pick: claim.picks.length + 1,
    slot: free[(b + c) % free.length] ?? 1,
  });
}

/** Anything at all, near enough to what is possible to be possible at times. Never a lie that the core cannot see. */
export function anything(hall: Ceremony, { kind, a, b, c }: Chance): Command {
  const { code, files, state } = hall;
  const batch = currentBatch(state);
  const claim = { batch: b % 17 === 0 ? ('b9' as typeof code) : code, seq: (a % 5) + 1 };
  const pick = (b % 4) + 1;
  const known = batch?.claims[claim.seq - 1];
  const digits = (count: number) => '0123456789'.repeat(3).slice(0, count);
  const board = batch?.digits ? hall.board : null;
  const slot = (c % 11) + 1;
  const ticket =
    board && slot <= board.size
      ? board.ticket(slot)
      : { lot: files.register.stock[0]!.dwelling, nonce: '00'.repeat(16) };
  const all: (() => Command)[] = [
    () =>
      command('CallHousehold', { ...claim, attempt: (known?.attempts ?? 0) + (c % 3), station: (b % 2) + 1 }),
    () => command('MissHousehold', { ...claim, attempt: (known?.attempts ?? 0) + (c % 2) }),
    () => command('WaiveClaim', hall.waiver(claim.seq, pick)),
    () => command('DesignateSlot', { ...claim, pick, slot }),
    () => command('RollOffset', { ...claim, pick, first: digits(5), second: digits(c % 2 ? 5 : 4) }),
    () => command('OpenTicket', { ...claim, pick, slot, lot: ticket.lot, nonce: ticket.nonce }),
    () => command('NotariseTicket', { ...claim, pick }),
    () =>
      command(
        'VoidTicket',
        known
          ? hall.voiding(claim.seq, pick)
          : { ...claim, pick, slot, lot: ticket.lot, reason: 'X', approvals: [] },
      ),
    () =>
      command('SignResult', {
        ...claim,
        document: H('slip'),
        signer: 'self',
        shown: H(c % 2 ? 'slip' : 'other'),
      }),
    () => command('AnnounceResult', claim),
    () => command('RegisterDraw', claim),
    () => command('AttestHead', { ...hall.attestation(role(a)), by: role(b) }),
    () => command('Suspend', { reason: 'BREAK' }),
    () => command('Resume', {}),
    () => command('OpenCeremony', OPENING),
    () => command('FreezeRegister', { households: H(files.householdsCsv), stock: H(files.stockCsv) }),
    () => command('DrawDigits', { batch: code, first: digits(24), second: digits(c % 2 ? 24 : 23) }),
    () => command('CloseBatch', { batch: code }),
    () => command('RevealSecrets', { batch: code, secrets: batch ? hall.secrets : [] }),
    () => command('CommitSecrets', { batch: code, parties: batch ? hall.commitments.toReversed() : [] }),
    () => command('SealBoard', { batch: code, boardRoot: board?.root ?? H('root'), size: board?.size ?? 1 }),
    () =>
      command('FreezeBatch', { batch: hall.aBatch({ batch: `b${(c % 2) + 1}` }), register: files.register }),
  ];
  return all[kind % all.length]!();
}
