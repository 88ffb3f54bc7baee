import type { ConsoleView } from '../../ipc/console-view.ts';
import type { Directory } from '../../people/directory.ts';
import { nextToCall, pickInHand } from '../claim.ts';
import { type BatchState, type CeremonyState, type Entry, claimOnStage, currentBatch } from '../state.ts';
import { statusOf } from './claim-rows.ts';
import { nextStep, type Readiness } from './next-step.ts';
import { drawnViews, nextThree, progressOf, slotLetters } from './shown.ts';

export interface ConsoleSources {
  readonly state: CeremonyState;
  readonly entries: readonly Entry[];
  readonly directory: Directory | null;
  readonly language: ConsoleView['language'];
  readonly ready: Readiness;
  /** What does not follow from the ledger. */
  readonly edges: Pick<ConsoleView, 'app' | 'project' | 'recording' | 'printer' | 'windows' | 'outcome'>;
}

const LOG_LENGTH = 40;

/** Everything that the operator needs at a glance, and the one next step. */
export function consoleView(sources: ConsoleSources): ConsoleView {
  const { state, directory, language, edges } = sources;
  const batch = currentBatch(state);
  const { ceremony, title, rehearsal } = state.opened ?? {};
  return {
    ...edges,
    seq: state.seq,
    head: state.head,
    language,
    step: nextStep(state, sources.ready),
    ceremony:
      ceremony !== undefined && title !== undefined
        ? { code: ceremony, title, rehearsal: rehearsal ?? false }
        : null,
    batch: batch && batchView(batch),
    claim: batch && directory && claimView(batch, directory),
    nextCall: batch && directory && nextCallView(batch, directory),
    next: batch && directory ? nextThree(batch, directory) : [],
    callsBeforeMiss: batch?.frozen.calls ?? 0,
    log: logOf(sources, batch),
  };
}

function batchView(batch: BatchState): ConsoleView['batch'] {
  const sealed = batch.boardRoot !== null;
  return {
    batch: batch.frozen.batch,
    type: batch.frozen.type,
    input: batch.input,
    commitments: batch.commitments,
    digitsWanted: batch.frozen.digits,
    digits: batch.digits,
    boardRoot: batch.boardRoot,
    attestedBy: sealed ? batch.boardAttestedBy : batch.commitmentsAttestedBy,
    slots: slotLetters(batch),
    progress: progressOf(batch),
  };
}

function claimView(batch: BatchState, directory: Directory): ConsoleView['claim'] {
  const claim = claimOnStage(batch);
  if (!claim) return null;
  const { queueNo, household, name, maskedId, village } = directory.household(claim.claimant);
  return {
    ...{ seq: claim.seq, queueNo, household, name, maskedId, village },
    status: statusOf(claim, batch.frozen.offsetDigits),
    attempt: claim.attempts,
    rights: claim.count,
    pick: pickInHand(claim),
    slot: claim.picks.at(-1)?.slot ?? null,
    drawn: drawnViews(claim, directory),
  };
}

function nextCallView(batch: BatchState, directory: Directory): ConsoleView['nextCall'] {
  const claim = batch.phase === 'sealed' ? nextToCall(batch) : null;
  if (!claim) return null;
  const { queueNo, name } = directory.household(claim.claimant);
  return { seq: claim.seq, queueNo, name, attempt: claim.attempts + 1 };
}

function logOf({ entries, directory }: ConsoleSources, batch: BatchState | null): ConsoleView['log'] {
  return entries
    .slice(-LOG_LENGTH)
    .reverse()
    .map(({ seq, at, actor, event }) => ({
      seq,
      at,
      actor,
      type: event.type,
      queueNo: queueNoOf(event.data, batch, directory),
    }));
}

function queueNoOf(data: object, batch: BatchState | null, directory: Directory | null): number | null {
  if (!batch || !directory || !('batch' in data) || !('seq' in data) || data.batch !== batch.frozen.batch)
    return null;
  const claim = batch.claims[Number(data.seq) - 1];
  return claim ? directory.household(claim.claimant).queueNo : null;
}
