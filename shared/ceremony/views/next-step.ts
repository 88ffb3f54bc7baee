import type { NextStep } from '../../ipc/console-view.ts';
import { type ClaimStep, nextToCall, stepOf } from '../claim.ts';
import { type BatchState, type CeremonyState, claimOnStage, currentBatch } from '../state.ts';

/** What the step depends on besides the ledger. */
export interface Readiness {
  readonly lock: 'new' | 'locked' | 'open';
  readonly households: boolean;
  readonly dwellings: boolean;
  /** Whether the board in hand can be opened: after a restart it cannot until both passphrases are given. */
  readonly unsealed: boolean;
  /** Whether both people have signed the last head. */
  readonly attested: boolean;
  readonly exported: boolean;
}

/** The one next action, always the right one. */
export function nextStep(state: CeremonyState, ready: Readiness): NextStep {
  if (ready.lock === 'new') return 'setPassphrase';
  if (ready.lock === 'locked') return 'unlock';
  if (!state.opened) return preparationStep(ready);
  if (state.closed) return closedStep(ready);
  if (state.suspended) return 'resume';
  if (!state.register) return 'freezeRegister';
  const batch = currentBatch(state);
  return batch ? batchStep(batch, ready) : 'freezeBatch';
}

function closedStep({ attested, exported }: Readiness): NextStep {
  if (!attested) return 'closeCeremony';
  return exported ? 'done' : 'exportBundle';
}

function preparationStep({ households, dwellings }: Readiness): NextStep {
  if (!households) return 'importHouseholds';
  return dwellings ? 'openCeremony' : 'importDwellings';
}

function batchStep(batch: BatchState, ready: Readiness): NextStep {
  switch (batch.phase) {
    case 'frozen':
      return 'commitSecrets';
    case 'committed':
      return batch.commitmentsAttestedBy.length < 2 ? 'attestCommitments' : 'drawDigits';
    case 'digitsDrawn':
      return 'sealBoard';
    case 'sealed':
      return ready.unsealed ? drawStep(batch) : 'unsealBoard';
    case 'revealed':
      return 'closeBatch';
    case 'closed':
    case 'abandoned':
      return 'closeCeremony';
  }
}

const CLAIM_STEPS: Readonly<Record<ClaimStep, NextStep>> = {
  designate: 'awaitSlot',
  roll: 'awaitSlot',
  open: 'openTicket',
  notarise: 'notariseTicket',
  sign: 'awaitSignature',
  announce: 'announceResult',
  register: 'registerDraw',
};

function drawStep(batch: BatchState): NextStep {
  if (batch.boardAttestedBy.length < 2) return 'attestBoard';
  const claim = claimOnStage(batch);
  if (claim) return CLAIM_STEPS[stepOf(claim, batch.frozen.offsetDigits)];
  return nextToCall(batch) ? 'callHousehold' : 'revealSecrets';
}
