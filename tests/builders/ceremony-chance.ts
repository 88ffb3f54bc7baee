import { BatchCode } from '../../shared/kernel/ids.ts';
import fc from 'fast-check';
import type { Batch } from '../../shared/ceremony/batch.ts';
import type { Command, Commands } from '../../shared/ceremony/commands.ts';
import { nextToCall, picksLeft, stepOf } from '../../shared/ceremony/claim.ts';
import type { Role } from '../../shared/ceremony/events.ts';
import { claimOnStage, currentBatch, type ClaimState } from '../../shared/ceremony/state.ts';
import { nextPlanned, orderOf, rightsOf, unallocated } from '../../shared/ceremony/draft-batch.ts';
import { plannedBatch, withCodes } from '../../shared/ceremony/propose-plan.ts';
import { ticketsNeeded, uncounted } from '../../shared/ceremony/tickets.ts';
import { type Ceremony, OPENING } from './ceremony.ts';
import { LATE } from './ceremony-hall.ts';
import { consentOf } from './ceremony-people.ts';
import { H } from './protocol.ts';

/** What chance says at one step: whether somebody does what is due, or anything at all; and what they choose in it. */
export interface Chance {
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Every run takes the same walks; SEED=random takes others, SEED=1234 those of a run that failed. */
export const SEED =
  process.env.SEED === 'random' ? Math.trunc(Math.random() * 2 ** 31) : Number(process.env.SEED ?? 20261121);

const die = fc.nat({ max: 9999 });

export function chances(steps: number): fc.Arbitrary<Chance[]> {
  return fc.array(fc.record({ kind: die, a: die, b: die, c: die }), {
    minLength: steps,
    maxLength: steps,
    size: 'max',
  });
}

export const role = (n: number): Role => (n % 2 === 0 ? 'notary' : 'supervisor');
const digitsOf = ({ a, b, c }: Chance, count: number): string =>
  H(`${a} ${b} ${c}`).replace(/[a-f]/g, '7').slice(0, count);
export const command = <T extends Command['type']>(type: T, data: Commands[T]): Command =>
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
  if (!batch) return betweenBatches(hall, chance);
  switch (batch.phase) {
    case 'frozen':
      return batch.frozen.mode === 'tickets'
        ? command('SealBoard', hall.ticketSeal)
        : command('CommitSecrets', { batch: hall.code, parties: hall.commitments });
    case 'committed':
      return batch.commitmentsAttestedBy.length < 2
        ? command('AttestHead', hall.attestation(role(chance.a)))
        : drawing(hall, chance);
    case 'digitsDrawn':
      return batch.frozen.mode === 'batch'
        ? command('OpenBatch', hall.opened())
        : command('SealBoard', {
            batch: hall.code,
            boardRoot: hall.board.root,
            size: batch.frozen.lots.length,
          });
    case 'sealed':
      return batch.boardAttestedBy.length < 2
        ? command('AttestHead', hall.attestation(role(chance.a)))
        : onTheFloor(hall, chance);
    case 'opened':
      return command('RevealSecrets', { batch: hall.code, secrets: hall.secrets });
    case 'revealed':
      return command('CloseBatch', { batch: hall.code });
    case 'closed':
    case 'abandoned':
      return betweenBatches(hall, chance);
  }
}

const GROUPS = ['T01', 'T02'];
const MOST_BATCHES = 7;

/** Consents, a plan perhaps, allocations, and whatever batch can come next. */
function betweenBatches(hall: Ceremony, chance: Chance): Command | null {
  const { state, files } = hall;
  const missing = GROUPS.find((group) => !state.consents.has(`${group} 110`));
  if (missing) return command('RecordConsent', { ...consentOf(missing, '110'), register: files.register });
  if (!state.plan && state.batches.size === 0 && chance.b % 2 === 0)
    return command('PublishPlan', hall.planning(PLAN));
  const [toShare] = unallocated(state);
  if (toShare && chance.a % 3 > 0)
    return chance.b % 4 === 0 && state.batches.size < MOST_BATCHES
      ? orderAmong(hall, toShare.batch.claims[toShare.seq - 1]!)
      : command('AllocateGroup', hall.sharing(toShare.batch.frozen.batch, toShare.seq));
  const next = freezing(hall, chance);
  if (next) return next;
  return toShare ? command('AllocateGroup', hall.sharing(toShare.batch.frozen.batch, toShare.seq)) : null;
}

const groups = { type: '110', draws: 'stairwells', stairwellSize: 2 } as const;
export const PLAN = withCodes([
  plannedBatch({ ...groups, offsetDigits: 4 }),
  plannedBatch({ type: '110', draws: 'households', mode: 'batch' }),
  plannedBatch({ type: '110', orderFrom: BatchCode.parse('b'), missed: 'makeup', calls: 1 }),
  plannedBatch({ type: '80', mode: 'tickets', session: 2 }),
  plannedBatch({ type: '110', makeUp: true, mode: 'batch', session: 2 }),
  plannedBatch({ type: '80', makeUp: true, mode: 'tickets', session: 2 }),
]).map((planned, i, all) => (i === 2 ? { ...planned, orderFrom: all[1]!.batch } : planned));

/** The plan's next batch, or without a plan one of any kind that somebody is due in; some rounds are enough for a test. */
function freezing(hall: Ceremony, { a, b, c }: Chance): Command | null {
  const { state, files, accepted } = hall;
  if (state.batches.size >= MOST_BATCHES) return null;
  const lists = { register: files.register, accepted };
  if (state.plan) {
    const next = nextPlanned(state, lists);
    // Groups that come after single claims may find too few whole stairwells: people would publish another plan.
    return next && isPossible(hall.draft(next))
      ? command('FreezeBatch', { batch: hall.draft(next), ...lists })
      : null;
  }
  const rules = { calls: (b % 2) + 1, missed: c % 2 ? ('end' as const) : ('makeup' as const) };
  const offsetDigits = a % 2 ? 5 : 0;
  const mode = (['board', 'tickets', 'batch', 'board'] as const)[c % 4]!;
  const withDice = { ...rules, mode, offsetDigits: mode === 'board' ? offsetDigits : 0 };
  const kinds = [
    { ...groups, ...withDice },
    { type: '110', ...withDice },
    { type: '80', ...withDice },
    { type: '110', makeUp: true, ...withDice },
    { ...groups, makeUp: true, ...withDice },
    { type: '80', makeUp: true, ...withDice },
    { type: '110', draws: 'households' as const, mode: 'batch' as const },
  ];
  for (let n = 0; n < kinds.length; n++) {
    const planned = {
      ...plannedBatch(kinds[(a + n) % kinds.length]!),
      batch: BatchCode.parse(`b${state.batches.size + 1}`),
    };
    const batch = hall.draft(planned, !planned.makeUp && b % 5 === 0 ? 2 : null);
    if (isPossible(batch) && (!planned.makeUp || batch.makeUpOf.length > 0))
      return command('FreezeBatch', { batch, ...lists });
  }
  return null;
}

function isPossible({ claims, lots }: Batch): boolean {
  return claims.length > 0 && rightsOf(claims) <= lots.length;
}

/** The members of a group that has drawn cannot agree. */
function orderAmong(hall: Ceremony, { members }: ClaimState): Command {
  const { files, accepted, state } = hall;
  const planned = plannedBatch({ type: '110', draws: 'households', mode: 'batch' });
  const code = BatchCode.parse(`order${state.batches.size}`);
  const batch = {
    ...hall.draft(planned),
    ...orderOf(members.map(({ household }) => household)),
    batch: code,
  };
  return command('FreezeBatch', { batch, register: files.register, accepted });
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
  const [ticket] = batch.frozen.mode === 'tickets' ? uncounted(batch) : [];
  const isSpare = uncounted(batch).length > ticketsNeeded(batch);
  if (ticket && isSpare && chance.c % 12 === 0) return command('LoseTicket', hall.loss(ticket));
  if (!next && ticket) return command('CountTicket', { batch: code, lot: ticket, code: hall.codeOf(ticket) });
  if (!next && batch.frozen.mode === 'tickets') return command('CloseBatch', { batch: code });
  if (!next) return command('RevealSecrets', { batch: code, secrets: hall.secrets });
  if (chance.a % 8 === 0) return command('WaiveClaim', hall.waiver(next.seq, picksLeft(next)));
  return command('CallHousehold', {
    batch: code,
    seq: next.seq,
    attempt: next.attempts + 1,
    station: 1,
    now: LATE,
  });
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
    case 'papers':
      return chance.a % 4 === 1 ? absent(hall, claim) : command('CheckPapers', papersOf(hall, claim, chance));
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
      return command('SignResult', {
        ...named,
        ...{ document: H('slip'), shown: H('slip') },
        signer: chance.b % 9 === 0 ? 'refused' : (claim.papers?.drawer ?? 'self'),
      });
    case 'announce':
      return command('AnnounceResult', named);
    case 'register':
      return command('RegisterDraw', named);
  }
}

function designating({ batch, code }: Ceremony, claim: ClaimState, { b, c }: Chance): Command {
  const free = batch.slots.flatMap((mark, i) => (mark === 'closed' ? [i + 1] : []));
  const slot = free[(b + c) % free.length] ?? 1;
  return command('DesignateSlot', { batch: code, seq: claim.seq, pick: claim.picks.length + 1, slot });
}

/** Nobody comes: called again, and missed after so many calls. */
function absent({ batch, code }: Ceremony, claim: ClaimState): Command {
  const named = { batch: code, seq: claim.seq, now: LATE };
  return claim.attemptsSinceMiss >= batch.frozen.calls
    ? command('MissHousehold', { ...named, attempt: claim.attempts })
    : command('CallHousehold', { ...named, attempt: claim.attempts + 1, station: 1 });
}

function papersOf({ code }: Ceremony, claim: ClaimState, { b }: Chance): Commands['CheckPapers'] {
  const drawer = claim.members.length > 0 ? 'group' : b % 3 === 0 ? 'proxy' : 'self';
  return { batch: code, seq: claim.seq, drawer, document: H(`papers ${b}`) };
}
