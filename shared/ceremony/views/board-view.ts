import type { Totals } from '../../ipc/show-views.ts';
import type { BoardStage, BoardView, OnStage, OpenedResult } from '../../ipc/views.ts';
import type { Directory } from '../../people/directory.ts';
import { nextToCall, pickInHand, stepOf } from '../claim.ts';
import { frozenFor } from '../draft-batch.ts';
import type { PlannedBatch } from '../plan.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  claimOnStage,
  currentBatch,
} from '../state.ts';
import { uncounted } from '../tickets.ts';
import { planRows, sessionOf } from './plan-view.ts';
import { drawnViews, nextThree, progressOf, slotLetters } from './shown.ts';

interface BoardSources {
  readonly show: BoardView['show'];
  readonly state: CeremonyState;
  /** Null while the people's data is locked: then the board waits. */
  readonly directory: Directory | null;
  readonly language: BoardView['language'];
  /** Of the file: marked from the first screen on. */
  readonly rehearsal: boolean;
  /** The claim that the last entries were about, kept on show until the next call. */
  readonly last: ClaimState | null;
  /** The plan's next batch. */
  readonly next: PlannedBatch | null;
  /** Asked for at the close of a batch and at the end. */
  totals(): Totals;
}

/** What the hall sees. Nothing in it that the hall may not know: masked names, and lots only once opened. */
export function boardView(sources: BoardSources): BoardView {
  const { state, directory, language, rehearsal, show } = sources;
  const batch = currentBatch(state);
  return {
    seq: state.seq,
    head: state.head,
    language,
    title: state.opened?.title ?? null,
    rehearsal,
    recording: state.recordingRuns,
    show,
    stage: directory ? stageOf(sources, directory) : { kind: 'waiting' },
    batch: batch && {
      batch: batch.frozen.batch,
      type: batch.frozen.type,
      mode: batch.frozen.mode,
      draws: batch.frozen.draws,
      makeUp: batch.frozen.makeUpOf.length > 0,
      commitments: batch.commitments,
      digits: batch.digits,
      boardRoot: batch.boardRoot,
      slots: slotLetters(batch),
      progress: progressOf(batch),
    },
    next: batch && directory ? nextThree(batch, directory) : [],
  };
}

function stageOf({ state, last, next, totals }: BoardSources, directory: Directory): BoardStage {
  if (!state.opened) return { kind: 'waiting' };
  if (state.closed) return { kind: 'closed', totals: totals() };
  if (state.suspended !== null) return { kind: 'suspended', reason: state.suspended };
  const batch = currentBatch(state);
  if (!state.register) return { kind: 'welcome' };
  if (!batch || (batch.phase === 'abandoned' && state.plan))
    return state.plan
      ? { kind: 'planned', session: sessionOf(state, next), batches: planRows(state, next) }
      : { kind: 'registerFrozen', ...state.register };
  switch (batch.phase) {
    case 'frozen':
      return { kind: 'batchFrozen', input: batch.input };
    case 'committed':
      return { kind: 'committed', attestedBy: batch.commitmentsAttestedBy };
    case 'digitsDrawn':
      return { kind: 'digitsDrawn' };
    case 'opened':
      return {
        kind: 'batchOpened',
        draws: batch.frozen.draws,
        ofGroup: isOfGroup(state, batch),
        results: resultsOf(batch, directory),
      };
    case 'sealed':
      return drawingStage(batch, directory, last);
    case 'revealed':
      return { kind: 'revealed' };
    case 'closed':
    case 'abandoned':
      return { kind: 'batchClosed', totals: totals() };
  }
}

function drawingStage(batch: BatchState, directory: Directory, last: ClaimState | null): BoardStage {
  if (batch.boardAttestedBy.length < 2) return { kind: 'sealed', attestedBy: batch.boardAttestedBy };
  const claim = claimOnStage(batch);
  if (claim) return claimStage(batch, claim, directory);
  // From the first ticket counted on, the hall follows the count, whoever was on stage last.
  if (!nextToCall(batch) && [...batch.tickets.values()].includes('counted')) return countingStage(batch);
  const ended = last && endedStage(last, directory);
  if (ended) return ended;
  return nextToCall(batch)
    ? { kind: 'ready', last: last && onStageView(last, directory) }
    : { kind: 'allDrawn' };
}

/** How the last claim left the stage without a registration; shown until the next call. */
function endedStage(last: ClaimState, directory: Directory): BoardStage | null {
  const claim = onStageView(last, directory);
  if (last.standing === 'missed') return { kind: 'missed', claim };
  if (last.standing === 'waived') return { kind: 'waived', claim };
  const pick = last.picks.at(-1);
  return last.standing === 'void' && pick?.voided != null
    ? { kind: 'voided', claim, slot: pick.slot, reason: pick.voided }
    : null;
}

function countingStage(batch: BatchState): BoardStage {
  const marks = [...batch.tickets.values()];
  const lost = marks.filter((mark) => mark === 'lost').length;
  return { kind: 'counting', counted: marks.length - lost, lost, left: uncounted(batch).length };
}

/** An order lottery that is not in the plan is among the members of a group: they choose in its order. */
function isOfGroup(state: CeremonyState, { frozen }: BatchState): boolean {
  const planned = state.plan?.batches.some(({ batch }) =>
    frozenFor(state, batch).some((found) => found.frozen.batch === frozen.batch),
  );
  return frozen.draws === 'households' && planned === false;
}

/** In an order lottery the lots are those who will be called. */
function resultsOf({ frozen, claims, results }: BatchState, directory: Directory): OpenedResult[] {
  return results.map(({ seq, lot }, i) => {
    const isOrder = frozen.draws === 'households';
    const { queueNo, maskedName, members } = directory.household(
      isOrder ? lot : (claims[seq - 1]?.claimant ?? ''),
    );
    const shown = { queueNo, maskedName, members: members.length };
    return { place: i + 1, ...shown, lot: isOrder ? null : directory.lot(lot) };
  });
}

function claimStage({ frozen }: BatchState, claim: ClaimState, directory: Directory): BoardStage {
  const view = onStageView(claim, directory);
  if (claim.announced) return { kind: 'announced', claim: view };
  if (claim.signed) return { kind: 'signed', claim: view };
  const pick = claim.picks.at(-1);
  if (!pick) return { kind: 'called', claim: view, picking: claim.papers !== null };
  if (pick.voided !== null) return { kind: 'voided', claim: view, slot: pick.slot, reason: pick.voided };
  if (stepOf(claim, frozen.offsetDigits) === 'roll')
    return { kind: 'rolling', claim: view, slot: pick.slot, digits: frozen.offsetDigits };
  if (pick.lot === null) return { kind: 'designated', claim: view, slot: pick.slot, offset: pick.offset };
  const lot = directory.lot(pick.lot);
  if (!pick.notarised || stepOf(claim, frozen.offsetDigits) === 'sign') {
    return { kind: 'opened', claim: view, slot: pick.slot, lot, notarised: pick.notarised };
  }
  return { kind: 'called', claim: view, picking: true };
}

export function onStageView(claim: ClaimState, directory: Directory): OnStage {
  const { queueNo, maskedName, village, members } = directory.household(claim.claimant);
  return {
    ...{
      queueNo,
      maskedName,
      members: members.length,
      village,
      attempt: claim.attempts,
      rights: claim.count,
    },
    ...{ pick: pickInHand(claim), drawn: drawnViews(claim, directory) },
  };
}
