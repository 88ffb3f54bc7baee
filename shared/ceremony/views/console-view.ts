import type { ConsoleView } from '../../ipc/console-view.ts';
import type { Directory } from '../../people/directory.ts';
import { areSecretsAwaited, nextToCall, pickInHand, picksLeft } from '../claim.ts';
import { unallocated } from '../draft-batch.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  type Entry,
  claimOnStage,
  currentBatch,
} from '../state.ts';
import { uncounted } from '../tickets.ts';
import { areHere, statusOf } from './claim-rows.ts';
import { entryRow } from './entry-rows.ts';
import { nextStep, type Readiness } from './next-step.ts';
import { type Ahead, planRows, sessionOf } from './plan-view.ts';
import { drawnViews, nextThree, progressOf, slotLetters } from './shown.ts';

export interface ConsoleSources {
  readonly state: CeremonyState;
  readonly entries: readonly Entry[];
  readonly directory: Directory | null;
  readonly language: ConsoleView['language'];
  readonly ready: Readiness;
  readonly ahead: Ahead;
  /** Whether a household has checked in. */
  readonly arrived: (household: string) => boolean;
  /** The hash of what the claim on stage would sign now. */
  readonly document: string | null;
  /** What does not follow from the ledger. */
  readonly edges: Pick<
    ConsoleView,
    'app' | 'project' | 'recording' | 'printer' | 'windows' | 'outcome' | 'show' | 'pace' | 'displays'
  >;
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
    suspended: state.suspended,
    plan: state.plan && {
      intervalSeconds: state.plan.intervalSeconds,
      session: sessionOf(state, sources.ahead.next),
      batches: planRows(state, sources.ahead.next),
    },
    draft: sources.ahead.draft,
    owed: sources.ahead.owed,
    groupsToAllocate: unallocated(state).length,
    secretsAwaited: batch !== null && areSecretsAwaited(batch),
    batch: batch && batchView(batch),
    claim: batch && directory && claimView(sources, batch, directory),
    nextCall: batch && directory && nextCallView(batch, directory, sources.arrived),
    next: batch && directory ? nextThree(batch, directory) : [],
    callsBeforeMiss: batch?.frozen.calls ?? 0,
    log: logOf(sources),
  };
}

function ticketsView(batch: BatchState): NonNullable<ConsoleView['batch']>['tickets'] {
  if (batch.frozen.mode !== 'tickets') return null;
  const marks = [...batch.tickets.values()];
  const lost = marks.filter((mark) => mark === 'lost').length;
  const left = uncounted(batch);
  const opened = batch.frozen.lots.length - marks.length - left.length;
  return {
    opened,
    counted: marks.length - lost,
    lost,
    left: left.slice(0, LEFT_SHOWN),
    leftCount: left.length,
  };
}

const LEFT_SHOWN = 60;

function batchView(batch: BatchState): ConsoleView['batch'] {
  const sealed = batch.boardRoot !== null;
  const { mode, draws, offsetDigits, missed, makeUpOf } = batch.frozen;
  return {
    batch: batch.frozen.batch,
    type: batch.frozen.type,
    ...{ mode, draws, offsetDigits, missed, makeUp: makeUpOf.length > 0 },
    mayAbandon: batch.phase === 'frozen' || batch.phase === 'committed',
    tickets: ticketsView(batch),
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

function claimView(
  { state, document }: ConsoleSources,
  batch: BatchState,
  directory: Directory,
): ConsoleView['claim'] {
  const claim = claimOnStage(batch);
  if (!claim) return null;
  const { queueNo, household, name, maskedId, village, members } = directory.household(claim.claimant);
  return {
    ...{ seq: claim.seq, queueNo, household, name, maskedId, village },
    status: statusOf(claim, batch.frozen.offsetDigits),
    attempt: claim.attempts,
    callsSinceMiss: claim.attemptsSinceMiss,
    misses: claim.misses,
    againAt: againAt(claim, state.plan?.intervalSeconds ?? 0),
    members: members.length,
    drawer: claim.papers?.drawer ?? null,
    rights: claim.count,
    rightsLeft: picksLeft(claim),
    pick: pickInHand(claim),
    slot: claim.picks.at(-1)?.slot ?? null,
    drawn: drawnViews(claim, directory),
    document,
  };
}

function againAt({ calledAt }: ClaimState, intervalSeconds: number): string | null {
  if (calledAt === null || intervalSeconds === 0) return null;
  return new Date(Date.parse(calledAt) + 1000 * intervalSeconds).toISOString();
}

function nextCallView(
  batch: BatchState,
  directory: Directory,
  arrived: ConsoleSources['arrived'],
): ConsoleView['nextCall'] {
  const claim = batch.phase === 'sealed' && batch.frozen.mode !== 'batch' ? nextToCall(batch) : null;
  if (!claim) return null;
  const { household, queueNo, name, members } = directory.household(claim.claimant);
  const { seq, attempts } = claim;
  return {
    ...{ seq, queueNo, name, members: members.length, attempt: attempts + 1, rights: picksLeft(claim) },
    arrived: areHere({ household, members }, arrived),
  };
}

function logOf({ state, entries, directory }: ConsoleSources): ConsoleView['log'] {
  const sources = { state, entries, directory };
  return entries
    .slice(-LOG_LENGTH)
    .reverse()
    .map((entry) => entryRow(entry, sources));
}
