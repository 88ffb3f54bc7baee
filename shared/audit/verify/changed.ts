import { isAttested } from '../signing.ts';
import type { Head } from './entries.ts';
import type { Failure } from './findings.ts';
import type { Ledger } from './ledger.ts';
import type { Attestable, Keys } from './attestable.ts';

/**
 * Check 2 where head.json and the chain differ: which of the two was changed, and between which attestations. A head
 * that a person has signed is a true one, so the other file is not; null where the two agree.
 */
export function headFailure(head: Head, against: Attestable): Failure | null {
  const { ledger, keys } = against;
  const last = ledger.heads.length - 1;
  if (head.seq === last && head.head === ledger.heads[last]) return null;
  const differs =
    head.seq === last
      ? `it is over ${head.head}, the head of the chain is ${ledger.heads[last]}`
      : `it is over entry ${head.seq}, the ledger ends with entry ${last}`;
  const parted = firstParted(ledger);
  if (parted) return ledgerChanged(against, parted, `the head attested at entry ${parted.at}`);
  const inHead = (what: string): Failure => ({ check: 2, seq: last, file: 'head.json', what });
  if (!keys || head.attestations.length === 0)
    return inHead(`head.json does not hold the head of the chain, ${differs}; ${behind(against.attestedTo)}`);
  if (!head.attestations.some((one) => isAttested(keys[one.by], head.seq, head.head, one.signature)))
    return inHead(`head.json was changed: ${differs}, and nobody's attestation in it is of what it holds`);
  if (head.seq > last)
    return {
      ...ledgerChanged(against, { from: null, to: last }, 'the head attested in head.json'),
      seq: last,
      what: `ledger.jsonl was cut short: it ends with entry ${last}, the head attested in head.json is that of entry ${head.seq}`,
    };
  const grown = head.seq < last && head.head === ledger.heads[head.seq];
  return ledgerChanged(
    against,
    { from: grown ? head.seq + 1 : null, to: last },
    'the head attested in head.json',
  );
}

interface Stretch {
  /** Null: from the entry after the last whose attestation holds. */
  readonly from: number | null;
  readonly to: number;
}

function ledgerChanged({ attestedTo }: Attestable, { from, to }: Stretch, parted: string): Failure {
  const first = from ?? Math.min(attestedTo + 1, to);
  const where = first === to ? `entry ${to}` : `entries ${first} to ${to}`;
  return {
    check: 2,
    seq: first,
    file: 'ledger.jsonl',
    within: [first, to],
    what: `ledger.jsonl was changed in ${where}: ${parted} is another than that of its chain; ${behind(attestedTo)}`,
  };
}

/** The first entry HeadAttested that holds another head than the chain has before it. */
function firstParted({ entries, heads }: Ledger): (Stretch & { at: number }) | null {
  let keys: Keys | null = null;
  for (const { seq: at, listed } of entries) {
    if (listed?.type === 'CeremonyOpened') keys = listed.data.keys;
    // Those in force then: a successor's are not those of who signed before.
    if (listed?.type === 'KeyReplaced' && keys) keys = { ...keys, [listed.data.role]: listed.data.publicKey };
    if (listed?.type !== 'HeadAttested') continue;
    const { by, seq, head, signature } = listed.data;
    const ours = heads[at - 1] ?? '';
    if (head === ours) continue;
    // Signed was the head of the chain: not what stands before was changed, but what this entry says was signed.
    const itself = keys !== null && isAttested(keys[by], seq, ours, signature);
    return { at, from: itself ? at : null, to: itself ? at : at - 1 };
  }
  return null;
}

export function behind(attestedTo: number): string {
  return attestedTo === 0
    ? 'no attestation before it holds'
    : `one of entry ${attestedTo} holds, so what was changed lies behind that`;
}
