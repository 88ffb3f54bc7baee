import type { DeskClaim, DeskSigner, DeskStage, DeskView, SlipState } from '../../ipc/views.ts';
import type { Directory } from '../../people/directory.ts';
import { pickInHand, stepOf } from '../claim.ts';
import {
  type BatchState,
  type CeremonyState,
  type ClaimState,
  claimOnStage,
  currentBatch,
} from '../state.ts';
import { drawnViews, slotLetters } from './shown.ts';

interface DeskSources {
  readonly state: CeremonyState;
  readonly directory: Directory | null;
  readonly language: DeskView['language'];
  readonly rehearsal: boolean;
  readonly last: ClaimState | null;
  readonly slips: DeskSlips;
}

interface DeskSlips {
  /** The hash of what would be signed now, and who signs it. */
  signing(batch: BatchState, claim: ClaimState): Signing | null;
  stateOf(batch: BatchState, claim: ClaimState): SlipState;
  /** How often a registered claim's slip has come out again. */
  reprintsOf(batch: BatchState, claim: ClaimState): number;
}

export interface Signing {
  readonly document: string;
  readonly signer: DeskSigner;
}

/** What the household at the desk sees; it alone is shown its full name. */
export function deskView(sources: DeskSources): DeskView {
  const { state, language, directory } = sources;
  return {
    seq: state.seq,
    head: state.head,
    language,
    title: state.opened?.title ?? null,
    rehearsal: sources.rehearsal,
    stage: directory ? stageOf(sources, directory) : { kind: 'idle' },
  };
}

function stageOf(sources: DeskSources, directory: Directory): DeskStage {
  const { state, last } = sources;
  const batch = currentBatch(state);
  if (state.suspended !== null) return { kind: 'suspended', reason: state.suspended };
  if (state.closed) return { kind: 'closed' };
  if (!batch) return { kind: 'idle' };
  const claim = claimOnStage(batch);
  if (claim) return claimStage(sources, batch, claim, directory);
  if (last?.standing !== 'registered') return { kind: 'idle' };
  const claimView = deskClaim(batch, last, directory);
  const reprints = sources.slips.reprintsOf(batch, last);
  return { kind: 'registered', claim: claimView, slip: sources.slips.stateOf(batch, last), reprints };
}

function claimStage(
  sources: DeskSources,
  batch: BatchState,
  claim: ClaimState,
  directory: Directory,
): DeskStage {
  const view = deskClaim(batch, claim, directory);
  const pick = claim.picks.at(-1);
  switch (stepOf(claim, batch.frozen.offsetDigits)) {
    case 'papers':
      return { kind: 'papers', claim: view };
    case 'designate':
      return batch.frozen.mode === 'tickets'
        ? { kind: 'atBoard', claim: view }
        : { kind: 'pick', claim: view, slots: slotLetters(batch) };
    case 'roll':
      return { kind: 'rolling', claim: view, slot: pick?.slot ?? 0 };
    case 'open':
      return { kind: 'opening', claim: view, slot: pick?.slot ?? 0, lot: null };
    case 'notarise':
      return { kind: 'opening', claim: view, slot: pick?.slot ?? 0, lot: directory.lot(pick?.lot ?? '') };
    case 'sign': {
      const signing = sources.slips.signing(batch, claim);
      return signing === null ? { kind: 'signed', claim: view } : { kind: 'sign', claim: view, ...signing };
    }
    case 'announce':
    case 'register':
      return { kind: 'signed', claim: view };
  }
}

function deskClaim({ frozen }: BatchState, claim: ClaimState, directory: Directory): DeskClaim {
  const { queueNo, household, name, maskedId, members } = directory.household(claim.claimant);
  return {
    ...{ batch: frozen.batch, seq: claim.seq, queueNo, household, name, maskedId, members: members.length },
    ...{ rights: claim.count, pick: pickInHand(claim), drawn: drawnViews(claim, directory) },
  };
}
