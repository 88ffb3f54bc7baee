import { assert } from '../../kernel/assert.ts';
import type { BoardStage, BoardView, OnStage } from '../../ipc/views.ts';
import type { Directory } from '../../people/directory.ts';
import { nextToCall, pickInHand } from '../claim.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  claimOnStage,
  currentBatch,
} from '../state.ts';
import { drawnViews, nextThree, progressOf, slotLetters } from './shown.ts';

interface BoardSources {
  readonly state: CeremonyState;
  /** Null while the people's data is locked: then the board waits. */
  readonly directory: Directory | null;
  readonly language: BoardView['language'];
  /** The claim that the last entries were about, kept on show until the next call. */
  readonly last: ClaimState | null;
}

/** What the hall sees. Nothing in it that the hall may not know: masked names, and lots only once opened. */
export function boardView({ state, directory, language, last }: BoardSources): BoardView {
  const batch = currentBatch(state);
  return {
    seq: state.seq,
    head: state.head,
    language,
    title: state.opened?.title ?? null,
    rehearsal: state.opened?.rehearsal ?? false,
    recording: state.recordingRuns,
    stage: directory ? stageOf(state, directory, last) : { kind: 'waiting' },
    batch: batch && {
      batch: batch.frozen.batch,
      type: batch.frozen.type,
      commitments: batch.commitments,
      digits: batch.digits,
      boardRoot: batch.boardRoot,
      slots: slotLetters(batch),
      progress: progressOf(batch),
    },
    next: batch && directory ? nextThree(batch, directory) : [],
  };
}

function stageOf(state: CeremonyState, directory: Directory, last: ClaimState | null): BoardStage {
  if (!state.opened) return { kind: 'waiting' };
  if (state.closed) return { kind: 'closed' };
  if (state.suspended) return { kind: 'suspended' };
  const batch = currentBatch(state);
  if (!batch) return state.register ? { kind: 'registerFrozen', ...state.register } : { kind: 'welcome' };
  switch (batch.phase) {
    case 'frozen':
      return { kind: 'batchFrozen', input: batch.input };
    case 'committed':
      return { kind: 'committed', attestedBy: batch.commitmentsAttestedBy };
    case 'digitsDrawn':
      return { kind: 'digitsDrawn' };
    case 'sealed':
      return drawingStage(batch, directory, last);
    case 'revealed':
      return { kind: 'revealed' };
    case 'closed':
    case 'abandoned':
      return { kind: 'batchClosed' };
  }
}

function drawingStage(batch: BatchState, directory: Directory, last: ClaimState | null): BoardStage {
  if (batch.boardAttestedBy.length < 2) return { kind: 'sealed', attestedBy: batch.boardAttestedBy };
  const claim = claimOnStage(batch);
  if (claim) return claimStage(batch, claim, directory);
  if (last?.standing === 'missed') return { kind: 'missed', claim: onStageView(last, directory) };
  if (!nextToCall(batch)) return { kind: 'allDrawn' };
  return { kind: 'ready', last: last && onStageView(last, directory) };
}

function claimStage({ frozen }: BatchState, claim: ClaimState, directory: Directory): BoardStage {
  const view = onStageView(claim, directory);
  if (claim.announced) return { kind: 'announced', claim: view };
  if (claim.signed) return { kind: 'signed', claim: view };
  const pick = claim.picks.at(-1);
  if (!pick || pick.voided) return { kind: 'called', claim: view };
  if (pick.lot === null) return { kind: 'designated', claim: view, slot: pick.slot };
  assert(frozen.draws === 'dwellings', 'this version draws dwellings');
  const lot = directory.lot(pick.lot);
  if (!pick.notarised || claim.picks.length === claim.count) {
    return { kind: 'opened', claim: view, slot: pick.slot, lot, notarised: pick.notarised };
  }
  return { kind: 'called', claim: view };
}

export function onStageView(claim: ClaimState, directory: Directory): OnStage {
  const { queueNo, maskedName, village } = directory.household(claim.claimant);
  return {
    ...{ queueNo, maskedName, village, attempt: claim.attempts, rights: claim.count },
    ...{ pick: pickInHand(claim), drawn: drawnViews(claim, directory) },
  };
}
