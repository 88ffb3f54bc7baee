import type { NextStep } from '../../ipc/console-view.ts';
import { type ClaimStep, nextToCall, stepOf } from '../claim.ts';
import { unallocated } from '../draft-batch.ts';
import type { PlannedBatch } from '../plan.ts';
import { type BatchState, type CeremonyState, claimOnStage, currentBatch } from '../state.ts';
import { uncounted } from '../tickets.ts';

/** What the step depends on besides the ledger. */
export interface Readiness {
  readonly lock: 'new' | 'locked' | 'open';
  readonly households: boolean;
  readonly dwellings: boolean;
  /** Whether the last public notice is the list as it is now. */
  readonly notice: boolean;
  /** The plan's next batch, or null when all of it is drawn. */
  readonly next: PlannedBatch | null;
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
  // What is frozen is what hung on the wall: a list that was corrected since is published again.
  if (!state.register) return ready.notice ? 'freezeRegister' : 'publishNotice';
  if (!state.plan) return 'publishPlan';
  const batch = currentBatch(state);
  if (batch && batch.phase !== 'closed' && batch.phase !== 'abandoned') return batchStep(batch, ready);
  if (ready.next) return 'freezeBatch';
  return unallocated(state).length > 0 ? 'allocateGroups' : 'closeCeremony';
}

function closedStep({ attested, exported }: Readiness): NextStep {
  if (!attested) return 'closeCeremony';
  return exported ? 'done' : 'exportBundle';
}

function preparationStep({ households, dwellings, notice }: Readiness): NextStep {
  if (!households) return 'importHouseholds';
  if (!dwellings) return 'importDwellings';
  return notice ? 'openCeremony' : 'publishNotice';
}

function batchStep(batch: BatchState, { unsealed }: Readiness): NextStep {
  const { mode } = batch.frozen;
  switch (batch.phase) {
    case 'frozen':
      return mode === 'tickets' ? 'sealTickets' : 'commitSecrets';
    case 'committed':
      return batch.commitmentsAttestedBy.length < 2 ? 'attestCommitments' : 'drawDigits';
    case 'digitsDrawn':
      return mode === 'batch' ? 'openBatch' : 'sealBoard';
    case 'opened':
      return unsealed ? 'revealSecrets' : 'unsealBoard';
    case 'sealed':
      return unsealed ? drawStep(batch) : 'unsealBoard';
    case 'revealed':
    case 'closed':
    case 'abandoned':
      return 'closeBatch';
  }
}

const CLAIM_STEPS: Readonly<Record<ClaimStep, NextStep>> = {
  papers: 'checkPapers',
  designate: 'awaitSlot',
  roll: 'rollOffset',
  open: 'openTicket',
  notarise: 'notariseTicket',
  sign: 'awaitSignature',
  announce: 'announceResult',
  register: 'registerDraw',
};

/** In mode tickets a slot is named and its ticket scanned in one: the household takes it out itself. */
const TICKET_STEPS: Readonly<Record<ClaimStep, NextStep>> = {
  ...CLAIM_STEPS,
  designate: 'scanTicket',
  open: 'scanTicket',
};

function drawStep(batch: BatchState): NextStep {
  const { mode, offsetDigits } = batch.frozen;
  if (batch.boardAttestedBy.length < 2) return 'attestBoard';
  const claim = claimOnStage(batch);
  if (claim) return (mode === 'tickets' ? TICKET_STEPS : CLAIM_STEPS)[stepOf(claim, offsetDigits)];
  if (nextToCall(batch)) return 'callHousehold';
  if (mode !== 'tickets') return 'revealSecrets';
  return uncounted(batch).length > 0 ? 'countTickets' : 'closeBatch';
}
