import { err, ok } from '../kernel/result.ts';
import { isAttested } from '../audit/signing.ts';
import type { Command, Commands, Decision } from './commands.ts';
import { decideBatch, isBatchCommand } from './decide-batch.ts';
import { decideCeremony } from './decide-ceremony.ts';
import { decideClaim, isClaimCommand } from './decide-claim.ts';
import type { CeremonyState } from './state.ts';

/** Whether a command may happen now, and what then has happened. Pure: no clock, no randomness, no I/O. */
export function decide(state: CeremonyState, command: Command): Decision {
  if (command.type === 'OpenCeremony') return decideOpenCeremony(state, command.data);
  if (!state.opened || state.closed) return err('NOT_NOW');
  if (command.type === 'AttestHead') return decideAttest(state, command.data);
  if (command.type === 'Resume')
    return state.suspended ? ok({ type: 'CeremonyResumed', data: {} }) : err('NOT_NOW');
  if (state.suspended) return err('SUSPENDED');
  if (isClaimCommand(command)) return decideClaim(state, command);
  return isBatchCommand(command) ? decideBatch(state, command) : decideCeremony(state, command);
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
