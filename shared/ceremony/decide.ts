import { never } from '../kernel/assert.ts';
import { err, ok } from '../kernel/result.ts';
import { isAttested } from '../audit/signing.ts';
import type { Command, Commands, Decision } from './commands.ts';
import { decideBatch } from './decide-batch.ts';
import { decideClaim } from './decide-claim.ts';
import { owedAtClose } from './owed.ts';
import { type CeremonyState, currentBatch } from './state.ts';

/** Whether a command may happen now, and what then has happened. Pure: no clock, no randomness, no I/O. */
export function decide(state: CeremonyState, command: Command): Decision {
  if (command.type === 'OpenCeremony') return decideOpenCeremony(state, command.data);
  if (!state.opened || state.closed) return err('NOT_NOW');
  if (command.type === 'AttestHead') return decideAttest(state, command.data);
  if (command.type === 'Resume')
    return state.suspended ? ok({ type: 'CeremonyResumed', data: {} }) : err('NOT_NOW');
  if (state.suspended) return err('SUSPENDED');
  switch (command.type) {
    case 'FreezeRegister':
      return state.register ? err('NOT_NOW') : ok({ type: 'RegisterFrozen', data: command.data });
    case 'Suspend':
      return ok({ type: 'CeremonySuspended', data: command.data });
    case 'CloseCeremony':
      return decideCloseCeremony(state, command.data);
    case 'FreezeBatch':
    case 'CommitSecrets':
    case 'DrawDigits':
    case 'SealBoard':
    case 'AbandonBatch':
    case 'RevealSecrets':
    case 'CloseBatch':
      return decideBatch(state, command);
    case 'CallHousehold':
    case 'MissHousehold':
    case 'WaiveClaim':
    case 'DesignateSlot':
    case 'RollOffset':
    case 'OpenTicket':
    case 'NotariseTicket':
    case 'VoidTicket':
    case 'SignResult':
    case 'AnnounceResult':
    case 'RegisterDraw':
      return decideClaim(state, command);
    default:
      return never(command);
  }
}

function decideOpenCeremony(state: CeremonyState, data: Commands['OpenCeremony']): Decision {
  return state.seq === 0 ? ok({ type: 'CeremonyOpened', data }) : err('NOT_NOW');
}

/** The signature is over the head as it stands: if an entry came between, it is signed anew, over what is there now. */
function decideAttest(state: CeremonyState, data: Commands['AttestHead']): Decision {
  if (data.seq !== state.seq || data.head !== state.head) return err('HEAD_MOVED');
  const key = state.keys?.[data.by];
  if (!key || !isAttested(key, data.seq, data.head, data.signature)) return err('SIGNATURE_INVALID');
  return ok({ type: 'HeadAttested', data });
}

function decideCloseCeremony(state: CeremonyState, { register }: Commands['CloseCeremony']): Decision {
  const batch = currentBatch(state);
  if (!state.register) return err('NOT_NOW');
  if (batch && batch.phase !== 'closed' && batch.phase !== 'abandoned') return err('BATCH_NOT_CLOSED');
  if (state.recordingRuns) return err('RECORDING_RUNS');
  return ok({ type: 'CeremonyClosed', data: { owed: owedAtClose(state, register) } });
}
