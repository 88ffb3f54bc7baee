import { isApproved, isAttested } from '../signing.ts';
import { behind, headFailure } from './changed.ts';
import type { Approval, EntryOf, Head, Listed, Role } from './entries.ts';
import type { Attestable, Keys } from './attestable.ts';
import type { Findings } from './findings.ts';

const BOTH: readonly Role[] = ['notary', 'supervisor'];

/** Check 13: the approvals of an entry that needs them, by the keys in force at it. Answers whether they hold. */
export function checkApprovals(entry: Listed, keys: Keys, findings: Findings): boolean {
  if (!('approvals' in entry.data)) return true;
  const { approvals, ...approved } = entry.data;
  const needed = entry.type === 'KeyReplaced' ? BOTH.filter((role) => role !== entry.data.role) : BOTH;
  const fault = approvalFault(approvals, needed, (by, signature) =>
    isApproved(keys[by], entry.type, approved, signature),
  );
  if (fault) findings.fail(13, entry.seq, `${entry.type}: ${fault}`);
  return fault === null;
}

function approvalFault(
  approvals: readonly Approval[],
  needed: readonly Role[],
  holds: (by: Role, signature: string) => boolean,
): string | null {
  const by = approvals.map((approval) => approval.by).join(', ');
  if (by !== needed.join(', ')) return `approved by ${by || 'nobody'}, not by ${needed.join(', ')}`;
  const wrong = approvals.find((approval) => !holds(approval.by, approval.signature));
  return wrong ? `the ${wrong.by}'s approval is not theirs, or not of this` : null;
}

/** Check 14: an attestation is of the entry before it, its head, by the key in force. Answers whether it holds. */
export function checkAttestation(
  entry: EntryOf<'HeadAttested'>,
  against: Attestable,
  findings: Findings,
): boolean {
  const { by, seq, head, signature } = entry.data;
  const { ledger, keys, attestedTo } = against;
  const fail = (what: string) => {
    findings.fail(14, entry.seq, what);
    return false;
  };
  if (seq !== entry.seq - 1)
    return fail(`the head attested is that of entry ${seq}, not of the entry before`);
  if (head !== ledger.heads[seq])
    return fail(`the head attested is not the head after entry ${seq}; ${behind(attestedTo)}`);
  if (keys && !isAttested(keys[by], seq, head, signature))
    return fail(`the ${by}'s attestation is not theirs, or not of this head`);
  return true;
}

/** Check 2: head.json names the last entry and its head. Check 14: its attestations, both where the ceremony is closed. */
export function checkHead(head: Head, against: Attestable, isClosed: boolean, findings: Findings): void {
  const last = against.ledger.heads.length - 1;
  const differs = headFailure(head, against);
  if (differs) findings.add(differs);
  for (const fault of headFaults(head, against.keys, isClosed))
    findings.fail(14, last, `head.json: ${fault}`, 'head.json');
}

function headFaults({ attestations, seq, head }: Head, keys: Keys | null, isClosed: boolean): string[] {
  const by = new Set(attestations.map((attestation) => attestation.by));
  const wrong = attestations.filter((one) => keys && !isAttested(keys[one.by], seq, head, one.signature));
  return [
    ...(by.size === attestations.length ? [] : ['one person attests twice']),
    ...(isClosed && by.size < 2 ? ['notary and supervisor do not both attest the last head'] : []),
    ...wrong.map((one) => `the ${one.by}'s attestation is not theirs, or not of this head`),
  ];
}
