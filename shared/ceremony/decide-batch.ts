import { err, ok, type Result } from '../kernel/result.ts';
import { never } from '../kernel/assert.ts';
import { fromHex } from '../kernel/bytes.ts';
import { commitmentOf } from '../draw/board.ts';
import { isApprovedByBoth } from './approvals.ts';
import { haveAllEnded } from './claim.ts';
import { isUnspent, ticketsNeeded, uncounted } from './tickets.ts';
import type { Command, Commands, Decision, Refusal } from './commands.ts';
import { decideFreeze } from './decide-freeze.ts';
import { type BatchPhase, type BatchState, type CeremonyState, batchInHand } from './state.ts';

const BATCH_COMMANDS = [
  'FreezeBatch',
  'CommitSecrets',
  'DrawDigits',
  'SealBoard',
  'OpenBatch',
  'CountTicket',
  'LoseTicket',
  'AbandonBatch',
  'RevealSecrets',
  'CloseBatch',
] as const satisfies readonly Command['type'][];
export type BatchCommand = Extract<Command, { type: (typeof BATCH_COMMANDS)[number] }>;

export function isBatchCommand(command: Command): command is BatchCommand {
  return BATCH_COMMANDS.some((type) => type === command.type);
}

/** The life of a batch: freeze, commit, attested, digits, seal or opening, attested, draws, reveal or counts, close. */
export function decideBatch(state: CeremonyState, command: BatchCommand): Decision {
  if (command.type === 'FreezeBatch') return decideFreeze(state, command.data);
  const found = batchInHand(state, command.data.batch);
  if (!found.ok) return found;
  const batch = found.value;
  switch (command.type) {
    case 'CommitSecrets':
      return inPhase(batch, 'frozen', () => decideCommit(state, batch, command.data));
    case 'DrawDigits':
      return inPhase(batch, 'committed', () => decideDigits(batch, command.data));
    case 'SealBoard':
      return decideSeal(batch, command.data);
    case 'OpenBatch':
      return inPhase(batch, 'digitsDrawn', () => decideOpenBatch(batch, command.data));
    case 'CountTicket':
      return decideCount(batch, command.data);
    case 'LoseTicket':
      return decideLose(state, batch, command.data);
    case 'AbandonBatch':
      return decideAbandon(state, batch, command.data);
    case 'RevealSecrets':
      return decideReveal(batch, command.data);
    case 'CloseBatch':
      return decideClose(batch, command.data);
    default:
      return never(command);
  }
}

function inPhase(batch: BatchState, phase: BatchPhase, decide: () => Decision): Decision {
  return batch.phase === phase ? decide() : err('NOT_NOW');
}

/** Paper tickets have no parties: there is nothing to commit. */
function decideCommit(state: CeremonyState, batch: BatchState, data: Commands['CommitSecrets']): Decision {
  if (batch.frozen.mode === 'tickets') return err('NOT_NOW');
  const parties = data.parties.map(({ party }) => party);
  if (parties.join('\n') !== batch.frozen.parties.join('\n')) return err('PARTIES_WRONG');
  const earlier = [...state.batches.values()].flatMap(({ commitments }) => commitments);
  const all = [...earlier, ...data.parties].map(({ commitment }) => commitment);
  if (new Set(all).size !== all.length) return err('COMMITMENT_REPEATED');
  return ok({ type: 'SecretsCommitted', data });
}

function decideDigits(batch: BatchState, { first, second }: Commands['DrawDigits']): Decision {
  if (batch.commitmentsAttestedBy.length < 2) return err('NOT_ATTESTED');
  const wanted = new RegExp(`^[0-9]{${batch.frozen.digits}}$`);
  if (!wanted.test(first) || !wanted.test(second)) return err('DIGITS_WRONG_COUNT');
  if (first !== second) return err('DIGITS_DIFFER');
  return ok({ type: 'DigitsDrawn', data: { batch: batch.frozen.batch, digits: first } });
}

/** A board is sealed after its digits; paper tickets, which no digits shuffle, right after the freeze. */
function decideSeal({ frozen, phase }: BatchState, data: Commands['SealBoard']): Decision {
  const due = frozen.mode === 'tickets' ? 'frozen' : 'digitsDrawn';
  if (frozen.mode === 'batch' || phase !== due) return err('NOT_NOW');
  return data.size === frozen.lots.length ? ok({ type: 'BoardSealed', data }) : err('LOTS_WRONG');
}

/** One lot for each right, claims in seq order; that they are the right ones, anyone can recompute after the reveal. */
function decideOpenBatch({ frozen }: BatchState, data: Commands['OpenBatch']): Decision {
  if (frozen.mode !== 'batch') return err('NOT_NOW');
  const rights = frozen.claims.flatMap(({ seq, count }) =>
    Array.from({ length: count }, (_, i) => [seq, i + 1]),
  );
  const inOrder =
    data.results.length === rights.length &&
    data.results.every(({ seq, pick }, k) => seq === rights[k]?.[0] && pick === rights[k][1]);
  const drawn = new Set(data.results.map(({ lot }) => lot));
  const known = new Set(frozen.lots);
  if (!inOrder || drawn.size !== rights.length || ![...drawn].every((lot) => known.has(lot)))
    return err('LOTS_WRONG');
  return ok({ type: 'BatchOpened', data });
}

function decideAbandon(state: CeremonyState, batch: BatchState, data: Commands['AbandonBatch']): Decision {
  if (batch.phase !== 'frozen' && batch.phase !== 'committed') return err('NOT_NOW');
  return isApprovedByBoth(state, 'BatchAbandoned', data)
    ? ok({ type: 'BatchAbandoned', data })
    : err('SIGNATURE_INVALID');
}

/** Only when every claim has ended, and only secrets that keep what was committed. */
function decideReveal(batch: BatchState, data: Commands['RevealSecrets']): Decision {
  const { mode } = batch.frozen;
  if (mode === 'tickets' || batch.phase !== (mode === 'batch' ? 'opened' : 'sealed')) return err('NOT_NOW');
  if (mode === 'board' && !haveAllEnded(batch)) return err('CLAIMS_NOT_ENDED');
  const kept =
    data.secrets.length === batch.commitments.length &&
    batch.commitments.every(({ party, commitment }, i) => {
      const revealed = data.secrets[i];
      return revealed?.party === party && commitmentOf(batch.input, fromHex(revealed.secret)) === commitment;
    });
  return kept ? ok({ type: 'SecretsRevealed', data }) : err('COMMITMENT_DIFFERS');
}

/** After the reveal; paper tickets have no secret, but each of them must have turned up. */
function decideClose(batch: BatchState, data: Commands['CloseBatch']): Decision {
  if (batch.frozen.mode !== 'tickets')
    return batch.phase === 'revealed' ? ok({ type: 'BatchClosed', data }) : err('NOT_NOW');
  const counting = mayCount(batch);
  if (!counting.ok) return counting;
  return uncounted(batch).length === 0 ? ok({ type: 'BatchClosed', data }) : err('TICKETS_NOT_COUNTED');
}

/** When the last claim has ended, every ticket left is scanned. */
function decideCount(batch: BatchState, data: Commands['CountTicket']): Decision {
  const counting = mayCount(batch);
  if (!counting.ok) return counting;
  return isUnspent(batch, data.lot) ? ok({ type: 'TicketCounted', data }) : err('TICKET_SPENT');
}

function mayCount(batch: BatchState): Result<null, Refusal> {
  if (batch.frozen.mode !== 'tickets' || batch.phase !== 'sealed') return err('NOT_NOW');
  if (batch.boardAttestedBy.length < 2) return err('NOT_ATTESTED');
  return haveAllEnded(batch) ? ok(null) : err('CLAIMS_NOT_ENDED');
}

/** A torn or missing ticket that nobody has drawn, from the seal to the close; never one that a waiting right needs. */
function decideLose(state: CeremonyState, batch: BatchState, data: Commands['LoseTicket']): Decision {
  if (batch.frozen.mode !== 'tickets' || batch.phase !== 'sealed') return err('NOT_NOW');
  if (!isUnspent(batch, data.lot)) return err('TICKET_SPENT');
  if (uncounted(batch).length <= ticketsNeeded(batch)) return err('TICKET_NEEDED');
  return isApprovedByBoth(state, 'TicketLost', data)
    ? ok({ type: 'TicketLost', data })
    : err('SIGNATURE_INVALID');
}
