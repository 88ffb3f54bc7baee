import { shuffle } from '../../../shared/draw/shuffle.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { draftBatch } from '../../../shared/ceremony/draft-batch.ts';
import type { BatchPhase, BatchState } from '../../../shared/ceremony/state.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { supplyAndDemand } from '../../../shared/people/supply.ts';
import type { Hall } from '../hall.ts';
import { keyOf } from '../parties.ts';
import { storeBoxes } from './boxes.ts';
import type { Handlers } from './handlers.ts';

type Methods =
  | 'publishPlan'
  | 'freezeBatch'
  | 'abandonBatch'
  | 'commitSecrets'
  | 'attestHead'
  | 'drawDigits'
  | 'sealBoard'
  | 'openBatch'
  | 'unsealBoard';

/** From the published plan to the sealed board, or to the opening of a whole batch. */
export function batchHandlers(hall: Hall): Handlers<Methods> {
  return {
    publishPlan: async ({ passphrases, ...said }) => {
      if (hall.project.lock !== 'open') return err('LOCKED');
      if (isShort(hall, said.batches)) return err('SHORTAGE');
      const approvals = await hall.parties.approve('PlanPublished', said, passphrases);
      if (!approvals.ok) return approvals;
      return hall.run({ type: 'PublishPlan', data: { ...said, approvals: approvals.value } });
    },
    freezeBatch: (input) => freezeBatch(hall, input),
    abandonBatch: async ({ passphrases, ...said }) => {
      const approvals = await hall.parties.approve('BatchAbandoned', said, passphrases);
      if (!approvals.ok) return approvals;
      return hall.run({ type: 'AbandonBatch', data: { ...said, approvals: approvals.value } });
    },
    commitSecrets: (input) => commitSecrets(hall, input),
    attestHead: async ({ seq, by, passphrase }) => {
      if (hasMovedOn(hall, seq)) return err('HEAD_MOVED');
      const attested = await hall.parties.attest(by, passphrase, () => hall.state);
      if (!attested.ok) return attested;
      if (hasMovedOn(hall, seq)) return err('HEAD_MOVED');
      return hall.run({ type: 'AttestHead', data: attested.value }, by);
    },
    drawDigits: (data) => hall.run({ type: 'DrawDigits', data }),
    sealBoard: (input) => sealBoard(hall, input),
    openBatch: (input) => openBatch(hall, input),
    unsealBoard: async ({ batch: code, passphrases }) => {
      const found = inPhase(hall, code, 'sealed', 'opened');
      if (!found.ok) return found;
      if (hall.isUnsealed) return err('NOT_NOW');
      const unsealed = await hall.unseal(found.value, passphrases);
      return unsealed.ok ? ok(null) : unsealed;
    },
  };
}

/** A type of which fewer dwellings are accepted than are owed cannot be drawn; the order of its households can. */
function isShort({ project }: Hall, batches: InputOf<'publishPlan'>['batches']): boolean {
  const supply = supplyAndDemand(project.households, project.dwellings);
  const short = new Set(supply.filter(({ shortage }) => shortage > 0).map(({ type }) => type));
  return batches.some(({ draws, type }) => draws !== 'households' && short.has(type));
}

/** What a recorder, printer or display reports does not change what is being attested; anything else does. */
function hasMovedOn({ session }: Hall, seq: number): boolean {
  return session.entries.slice(seq).some(({ event }) => !/^(Recording|SlipPrint|Display)/.test(event.type));
}

function inPhase(hall: Hall, code: string, ...phases: BatchPhase[]): Result<BatchState> {
  const found = hall.inHand(code);
  if (!found.ok) return found;
  return phases.includes(found.value.batch.phase) ? ok(found.value.batch) : err('NOT_NOW');
}

/** The plan's next batch, as the register, the stock and the batches before have it now. */
function freezeBatch(hall: Hall, { batch: planned, claims }: InputOf<'freezeBatch'>): Result<null> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const { next } = hall.ahead;
  if (next?.batch !== planned) return err('BATCH_NOT_PLANNED');
  const lists = hall.project.lists();
  const batch = draftBatch(hall.state, next, lists, claims);
  return hall.run({ type: 'FreezeBatch', data: { batch, ...lists } });
}

async function commitSecrets(
  hall: Hall,
  { batch: code, passphrases }: InputOf<'commitSecrets'>,
): Promise<Result<null>> {
  const found = inPhase(hall, code, 'frozen');
  if (!found.ok) return found;
  if (found.value.frozen.mode === 'tickets') return err('NOT_NOW');
  const made = await hall.parties.commit(found.value, passphrases);
  if (!made.ok) return made;
  const { parties, boxes } = made.value;
  const command = { type: 'CommitSecrets', data: { batch: code, parties } } as const;
  return hall.run(command, 'operator', () => storeBoxes(hall, boxes));
}

async function sealBoard(
  hall: Hall,
  { batch: code, passphrases }: InputOf<'sealBoard'>,
): Promise<Result<null>> {
  const found = inPhase(hall, code, 'digitsDrawn');
  if (!found.ok) return found;
  if (found.value.frozen.mode !== 'board') return err('NOT_NOW');
  const unsealed = await hall.unseal(found.value, passphrases);
  if (!unsealed.ok) return unsealed;
  const { board } = unsealed.value;
  if (!board) return err('NOT_NOW');
  return hall.run({ type: 'SealBoard', data: { batch: code, boardRoot: board.root, size: board.size } });
}

/** Lot a[k−1] goes to the k-th right, claims in seq order (docs/protocol.md section 9). */
async function openBatch(
  hall: Hall,
  { batch: code, passphrases }: InputOf<'openBatch'>,
): Promise<Result<null>> {
  const found = inPhase(hall, code, 'digitsDrawn');
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.frozen.mode !== 'batch') return err('NOT_NOW');
  const unsealed = await hall.unseal(batch, passphrases);
  if (!unsealed.ok) return unsealed;
  const order = shuffle(keyOf(batch, unsealed.value.secrets), batch.frozen.lots);
  const rights = batch.frozen.claims.flatMap(({ seq, count }) =>
    Array.from({ length: count }, (_, i) => ({ seq, pick: i + 1 })),
  );
  const results = rights.flatMap((right, k) => {
    const lot = order[k];
    return lot === undefined ? [] : [{ ...right, lot }];
  });
  return hall.run({ type: 'OpenBatch', data: { batch: code, results } });
}
