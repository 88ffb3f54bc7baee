import { never } from '../kernel/assert.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { isApprovedByBoth } from './approvals.ts';
import { type ClaimStep, nextToCall, picksLeft, type Stage, stepOf } from './claim.ts';
import type { Command, Commands, Decision, Refusal } from './commands.ts';
import type { CeremonyEvent } from './events.ts';
import { decideDesignate, decideOpen, decideRoll } from './decide-pick.ts';
import { type BatchState, type CeremonyState, type ClaimState, batchInHand, claimOnStage } from './state.ts';

const CLAIM_COMMANDS = [
  'CallHousehold',
  'MissHousehold',
  'CheckPapers',
  'WaiveClaim',
  'DesignateSlot',
  'RollOffset',
  'OpenTicket',
  'NotariseTicket',
  'VoidTicket',
  'SignResult',
  'AnnounceResult',
  'RegisterDraw',
] as const satisfies readonly Command['type'][];
export type ClaimCommand = Extract<Command, { type: (typeof CLAIM_COMMANDS)[number] }>;

export function isClaimCommand(command: Command): command is ClaimCommand {
  return CLAIM_COMMANDS.some((type) => type === command.type);
}

/** The life of a claim: called → designated → (offset) → opened → notarised → signed → announced → registered. */
export function decideClaim(state: CeremonyState, command: ClaimCommand): Decision {
  const found = batchInHand(state, command.data.batch);
  if (!found.ok) return found;
  const batch = found.value;
  if (batch.phase !== 'sealed') return err('NOT_NOW');
  if (batch.boardAttestedBy.length < 2) return err('NOT_ATTESTED');
  if (command.type === 'CallHousehold') return decideCall(state, batch, command.data);
  if (command.type === 'WaiveClaim') return decideWaive(state, batch, command.data);
  const stage = onStage(batch, command.data.seq);
  return stage.ok ? decideOnStage(state, stage.value, command) : stage;
}

function decideOnStage(
  state: CeremonyState,
  stage: Stage,
  command: Exclude<ClaimCommand, { type: 'CallHousehold' | 'WaiveClaim' }>,
): Decision {
  switch (command.type) {
    case 'MissHousehold':
      return decideMiss(state, stage, command.data);
    case 'CheckPapers':
      return decidePapers(stage, command.data);
    case 'DesignateSlot':
      return decideDesignate(stage, command.data);
    case 'RollOffset':
      return decideRoll(stage, command.data);
    case 'OpenTicket':
      return decideOpen(stage, command.data);
    case 'NotariseTicket':
      if (command.data.pick !== stage.claim.picks.length) return err('PICK_NOT_NEXT');
      return atStep(stage, 'notarise', { type: 'TicketNotarised', data: command.data });
    case 'VoidTicket':
      return decideVoid(state, stage, command.data);
    case 'SignResult':
      return decideSign(stage, command.data);
    case 'AnnounceResult':
      return atStep(stage, 'announce', { type: 'ResultAnnounced', data: command.data });
    case 'RegisterDraw':
      return atStep(stage, 'register', { type: 'DrawRegistered', data: command.data });
    default:
      return never(command);
  }
}

function onStage(batch: BatchState, seq: number): Result<Stage, Refusal> {
  const claim = claimOnStage(batch);
  if (claim?.seq !== seq) return err('NOT_THE_NEXT_CLAIM');
  return ok({ batch, claim, step: stepOf(claim, batch.frozen.offsetDigits) });
}

function atStep({ step }: Stage, wanted: ClaimStep, event: CeremonyEvent): Decision {
  return step === wanted ? ok(event) : err('NOT_NOW');
}

/** First calls in seq order; naming the attempt makes a double click harmless. */
function decideCall(
  state: CeremonyState,
  batch: BatchState,
  { now, ...data }: Commands['CallHousehold'],
): Decision {
  const claim = claimOnStage(batch) ?? nextToCall(batch);
  if (claim?.seq !== data.seq) return err('NOT_THE_NEXT_CLAIM');
  if (claim.standing === 'onStage' && claim.picks.length > 0) return err('NOT_NOW');
  if (data.attempt !== claim.attempts + 1) return err('ATTEMPT_NOT_NEXT');
  if (data.station > batch.frozen.stations) return err('STAGE_NOT_FREE');
  if (isTooSoon(state, claim, now)) return err('CALLED_TOO_SOON');
  return ok({ type: 'HouseholdCalled', data });
}

/** The published plan says how long a called household is given; a clock that was set back gives it no less. */
function isTooSoon({ plan }: CeremonyState, { standing, calledAt }: ClaimState, now: string): boolean {
  if (standing !== 'onStage' || calledAt === null) return false;
  const waitedMs = Date.parse(now) - Date.parse(calledAt);
  return waitedMs >= 0 && waitedMs < 1000 * (plan?.intervalSeconds ?? 0);
}

function decideMiss(
  state: CeremonyState,
  { batch, claim }: Stage,
  { attempt, now, ...data }: Commands['MissHousehold'],
): Decision {
  if (claim.picks.length > 0) return err('NOT_NOW');
  if (attempt !== claim.attempts) return err('ATTEMPT_NOT_NEXT');
  if (claim.attemptsSinceMiss < batch.frozen.calls) return err('CALLED_TOO_FEW_TIMES');
  if (isTooSoon(state, claim, now)) return err('CALLED_TOO_SOON');
  return ok({ type: 'HouseholdMissed', data });
}

/** Once for all the rights of a claim, before its first slot; until then a mistake is mended by another check. */
function decidePapers({ claim }: Stage, data: Commands['CheckPapers']): Decision {
  if (claim.picks.length > 0) return err('NOT_NOW');
  const isGroup = claim.members.length > 0;
  return isGroup === (data.drawer === 'group') ? ok({ type: 'PapersChecked', data }) : err('DRAWER_WRONG');
}

/** Gives up all that the claim has not drawn, in its turn and before it is signed. */
function decideWaive(state: CeremonyState, batch: BatchState, data: Commands['WaiveClaim']): Decision {
  const claim = claimOnStage(batch) ?? nextToCall(batch);
  if (claim?.seq !== data.seq) return err('NOT_THE_NEXT_CLAIM');
  const step = stepOf(claim, batch.frozen.offsetDigits);
  if (claim.standing === 'onStage' && step !== 'designate' && step !== 'papers') return err('NOT_NOW');
  if (data.rights !== picksLeft(claim)) return err('RIGHTS_WRONG');
  return isApprovedByBoth(state, 'ClaimWaived', data)
    ? ok({ type: 'ClaimWaived', data })
    : err('SIGNATURE_INVALID');
}

/** Only an opened pick of a claim not yet signed; the slot stays spent, the lot and the right are left over. */
function decideVoid(state: CeremonyState, { claim }: Stage, data: Commands['VoidTicket']): Decision {
  const pick = claim.picks[data.pick - 1];
  if (claim.signed || pick?.lot == null || pick.voided) return err('NOT_NOW');
  if (pick.slot !== data.slot || pick.lot !== data.lot) return err('PICK_NOT_NEXT');
  return isApprovedByBoth(state, 'TicketVoided', data)
    ? ok({ type: 'TicketVoided', data })
    : err('SIGNATURE_INVALID');
}

function decideSign(stage: Stage, { shown, ...data }: Commands['SignResult']): Decision {
  if (stage.step !== 'sign') return err('NOT_NOW');
  if (data.signer !== stage.claim.papers?.drawer && data.signer !== 'refused') return err('SIGNER_WRONG');
  return shown === data.document ? ok({ type: 'ResultSigned', data }) : err('DOCUMENT_DIFFERS');
}
