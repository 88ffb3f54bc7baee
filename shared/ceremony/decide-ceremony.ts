import { never } from '../kernel/assert.ts';
import { err, ok } from '../kernel/result.ts';
import { isApprovedBy, isApprovedByBoth } from './approvals.ts';
import { groupsOf } from './claims-due.ts';
import type { Command, Commands, Decision } from './commands.ts';
import { decideAllocate } from './decide-allocate.ts';
import type { BatchCommand } from './decide-batch.ts';
import type { EventOf } from './events.ts';
import type { ClaimCommand } from './decide-claim.ts';
import { frozenFor, unallocated } from './draft-batch.ts';
import { owedAtClose } from './owed.ts';
import { isOrderly, type PlannedBatch } from './plan.ts';
import { type CeremonyState, currentBatch, groupKey } from './state.ts';

type CeremonyCommand = Exclude<
  Command,
  ClaimCommand | BatchCommand | { type: 'OpenCeremony' | 'AttestHead' | 'Resume' }
>;

/** What is no single batch's: the register, the plan, consents and allocations, statements, keys, the close. */
export function decideCeremony(state: CeremonyState, command: CeremonyCommand): Decision {
  switch (command.type) {
    case 'FreezeRegister':
      return state.register ? err('NOT_NOW') : ok({ type: 'RegisterFrozen', data: command.data });
    case 'Suspend':
      return ok({ type: 'CeremonySuspended', data: command.data });
    case 'CloseCeremony':
      return decideCloseCeremony(state, command.data);
    case 'PublishPlan':
      return decidePlan(state, command.data);
    case 'RecordConsent':
      return decideConsent(state, command.data);
    case 'AllocateGroup':
      return decideAllocate(state, command.data);
    case 'ReportIncident':
      return about(state, { type: 'IncidentReported', data: command.data });
    case 'RaiseObjection':
      return about(state, { type: 'ObjectionRaised', data: command.data });
    case 'ReplaceKey':
      return decideReplaceKey(state, command.data);
    default:
      return never(command);
  }
}

/** Statements may be of any claim that there is, or of the hall. */
function about({ batches }: CeremonyState, event: EventOf<'IncidentReported' | 'ObjectionRaised'>): Decision {
  const { about: claim } = event.data;
  const isKnown = claim === null || batches.get(claim.batch)?.claims[claim.seq - 1] !== undefined;
  return isKnown ? ok(event) : err('NO_SUCH_CLAIM');
}

function decideCloseCeremony(state: CeremonyState, { register }: Commands['CloseCeremony']): Decision {
  const batch = currentBatch(state);
  if (!state.register) return err('NOT_NOW');
  if (batch && batch.phase !== 'closed' && batch.phase !== 'abandoned') return err('BATCH_NOT_CLOSED');
  if (unallocated(state).length > 0) return err('GROUPS_NOT_ALLOCATED');
  if (state.recordingRuns) return err('RECORDING_RUNS');
  return ok({ type: 'CeremonyClosed', data: { owed: owedAtClose(state, register) } });
}

/** Between batches; what has been drawn under an earlier plan stays as it was, in its order. What was abandoned may be mended. */
function decidePlan(state: CeremonyState, data: Commands['PublishPlan']): Decision {
  const batch = currentBatch(state);
  if (!state.register || (batch && batch.phase !== 'closed' && batch.phase !== 'abandoned'))
    return err('NOT_NOW');
  if (
    state.plan &&
    JSON.stringify(state.plan.batches) === JSON.stringify(data.batches) &&
    state.plan.intervalSeconds === data.intervalSeconds
  )
    return err('NOT_NOW');
  const isDrawn = ({ batch: code }: PlannedBatch) =>
    frozenFor(state, code).some(({ phase }) => phase === 'closed');
  const drawn = state.plan?.batches.filter(isDrawn) ?? [];
  const keeps = JSON.stringify(data.batches.filter(isDrawn)) === JSON.stringify(drawn);
  if (!keeps || !isOrderly(data.batches)) return err('PLAN_WRONG');
  return isApprovedByBoth(state, 'PlanPublished', data)
    ? ok({ type: 'PlanPublished', data })
    : err('SIGNATURE_INVALID');
}

/** For a group of the frozen register, once, before its batch is frozen. */
function decideConsent(state: CeremonyState, { register, ...data }: Commands['RecordConsent']): Decision {
  if (!state.register || state.consents.has(groupKey(data.group, data.type))) return err('NOT_NOW');
  return groupsOf(register, data.type).has(data.group)
    ? ok({ type: 'GroupConsented', data })
    : err('NO_SUCH_CLAIM');
}

/** A successor is admitted by the other one alone, with a key that nobody has used (docs/protocol.md section 10). */
function decideReplaceKey(state: CeremonyState, data: Commands['ReplaceKey']): Decision {
  if (Object.values(state.keys ?? {}).includes(data.publicKey)) return err('KEY_REPEATED');
  const other = data.role === 'notary' ? 'supervisor' : 'notary';
  return isApprovedBy(state, [other], 'KeyReplaced', data)
    ? ok({ type: 'KeyReplaced', data })
    : err('SIGNATURE_INVALID');
}
