import { err, ok } from '../kernel/result.ts';
import { never } from '../kernel/assert.ts';
import { fromHex } from '../kernel/bytes.ts';
import { batchInput, commitmentOf } from '../draw/board.ts';
import { isApprovedByBoth } from './approvals.ts';
import { type Batch, batchFault } from './batch.ts';
import { nextToCall } from './claim.ts';
import type { Command, Commands, Decision } from './commands.ts';
import { freeLots, owed, owedKey } from './owed.ts';
import { type BatchPhase, type BatchState, type CeremonyState, batchInHand, currentBatch } from './state.ts';

type BatchCommand = Extract<
  Command,
  {
    type:
      | 'FreezeBatch'
      | 'CommitSecrets'
      | 'DrawDigits'
      | 'SealBoard'
      | 'AbandonBatch'
      | 'RevealSecrets'
      | 'CloseBatch';
  }
>;

/** The life of a batch: freeze, commit, attested, digits, seal, attested, draws, reveal, close. */
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
      return inPhase(batch, 'digitsDrawn', () => decideSeal(batch, command.data));
    case 'AbandonBatch':
      return decideAbandon(state, batch, command.data);
    case 'RevealSecrets':
      return inPhase(batch, 'sealed', () => decideReveal(batch, command.data));
    case 'CloseBatch':
      return inPhase(batch, 'revealed', () => ok({ type: 'BatchClosed', data: command.data }));
    default:
      return never(command);
  }
}

function inPhase(batch: BatchState, phase: BatchPhase, decide: () => Decision): Decision {
  return batch.phase === phase ? decide() : err('NOT_NOW');
}

function decideFreeze(state: CeremonyState, { batch, register }: Commands['FreezeBatch']): Decision {
  const before = currentBatch(state);
  if (!state.register || (before && before.phase !== 'closed' && before.phase !== 'abandoned'))
    return err('NOT_NOW');
  const fault = batchFault(batch);
  if (fault === 'TOO_MANY_RIGHTS') return err(fault);
  const known = state.batches.has(batch.batch);
  const { ceremony, rehearsal } = state.opened ?? {};
  if (fault || known || !isRun(batch) || batch.ceremony !== ceremony || batch.rehearsal !== rehearsal)
    return err('BATCH_WRONG');
  const free = new Set(freeLots(state, register, batch.type));
  if (!batch.lots.every((lot) => free.has(lot))) return err('LOTS_WRONG');
  if (!claimsFit(state, { batch, register })) return err('CLAIMS_WRONG');
  return ok({ type: 'BatchFrozen', data: { batch, input: batchInput(batch) } });
}

/** This version runs first batches of single claims on an electronic board; others would go wrong only after their freeze. */
function isRun({ mode, draws, makeUpOf, orderFrom }: Batch): boolean {
  return mode === 'board' && draws === 'dwellings' && makeUpOf.length === 0 && orderFrom === null;
}

/** A first batch of single claims: each for all it is owed of that type outside groups, in the order of queueNo. */
function claimsFit(state: CeremonyState, { batch, register }: Commands['FreezeBatch']): boolean {
  const left = owed(state, register);
  const single = new Map(
    register.households
      .filter((row) => row.type === batch.type && row.group === null)
      .map((row) => [row.household as string, row]),
  );
  let last = 0;
  return batch.claims.every(({ claimant, count }) => {
    const row = single.get(claimant);
    const fits = row !== undefined && row.queueNo > last && left.get(owedKey(claimant, batch.type)) === count;
    last = row?.queueNo ?? last;
    return fits;
  });
}

function decideCommit(state: CeremonyState, batch: BatchState, data: Commands['CommitSecrets']): Decision {
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

function decideSeal(batch: BatchState, data: Commands['SealBoard']): Decision {
  return data.size === batch.frozen.lots.length ? ok({ type: 'BoardSealed', data }) : err('LOTS_WRONG');
}

function decideAbandon(state: CeremonyState, batch: BatchState, data: Commands['AbandonBatch']): Decision {
  if (batch.phase !== 'frozen' && batch.phase !== 'committed') return err('NOT_NOW');
  return isApprovedByBoth(state, 'BatchAbandoned', data)
    ? ok({ type: 'BatchAbandoned', data })
    : err('SIGNATURE_INVALID');
}

/** Only when every claim has ended, and only secrets that keep what was committed. */
function decideReveal(batch: BatchState, data: Commands['RevealSecrets']): Decision {
  if (batch.onStage !== null || nextToCall(batch)) return err('CLAIMS_NOT_ENDED');
  const kept =
    data.secrets.length === batch.commitments.length &&
    batch.commitments.every(({ party, commitment }, i) => {
      const revealed = data.secrets[i];
      return revealed?.party === party && commitmentOf(batch.input, fromHex(revealed.secret)) === commitment;
    });
  return kept ? ok({ type: 'SecretsRevealed', data }) : err('COMMITMENT_DIFFERS');
}
