import { z } from 'zod';
import {
  BatchCode,
  CeremonyCode,
  ClaimantCode,
  Count,
  DwellingType,
  HouseholdCode,
  Lot,
  Reason,
  Text,
  Whole,
} from '../kernel/ids.ts';
import { isSorted } from '../kernel/text.ts';

export const Party = Text.refine((party) => party.length > 0, 'a party has a name');

const Member = z.strictObject({ household: HouseholdCode, rights: Count });
export const Claim = z.strictObject({
  seq: Count,
  claimant: ClaimantCode,
  count: Count,
  members: z.array(Member),
});

const Withheld = z.strictObject({ lot: Lot, reason: Reason });

/** The batch object of docs/protocol.md section 3, its members and their forms alone. */
export const Batch = z.strictObject({
  protocol: z.literal('sunlot/1'),
  ceremony: CeremonyCode,
  rehearsal: z.boolean(),
  batch: BatchCode,
  mode: z.enum(['board', 'batch', 'tickets']),
  draws: z.enum(['dwellings', 'stairwells', 'households']),
  type: DwellingType,
  parties: z.array(Party),
  digits: Whole,
  offsetDigits: Whole,
  stations: Count,
  calls: Count,
  missed: z.enum(['end', 'makeup']),
  makeUpOf: z.array(BatchCode),
  orderFrom: BatchCode.nullable(),
  withheld: z.array(Withheld),
  lots: z.array(Lot),
  claims: z.array(Claim),
});

export type Batch = z.infer<typeof Batch>;
export type Claim = z.infer<typeof Claim>;

export type BatchFault =
  | 'PARTIES_WRONG'
  | 'DIGITS_TOO_FEW'
  | 'OFFSET_DIGITS_TOO_FEW'
  | 'LOTS_EMPTY'
  | 'LOTS_NOT_SORTED'
  | 'CLAIMS_EMPTY'
  | 'CLAIM_SEQS_WRONG'
  | 'TOO_MANY_RIGHTS'
  | 'MEMBERS_WRONG'
  | 'ORDER_CLAIM_WRONG';

/** The first rule of section 3 (and of an order lottery, section 9) that a batch breaks by itself, or null. */
export function batchFault(batch: Batch): BatchFault | null {
  const rules: [BatchFault, boolean][] = [
    ['PARTIES_WRONG', partiesFit(batch)],
    ['DIGITS_TOO_FEW', batch.mode === 'tickets' ? batch.digits === 0 : batch.digits >= 24],
    ['OFFSET_DIGITS_TOO_FEW', offsetFits(batch)],
    ['LOTS_EMPTY', batch.lots.length > 0],
    ['LOTS_NOT_SORTED', isSorted(batch.lots)],
    ['CLAIMS_EMPTY', batch.claims.length > 0],
    ['CLAIM_SEQS_WRONG', batch.claims.every((claim, i) => claim.seq === i + 1)],
    ['TOO_MANY_RIGHTS', batch.claims.reduce((sum, claim) => sum + claim.count, 0) <= batch.lots.length],
    ['MEMBERS_WRONG', batch.claims.every((claim) => membersFit(batch, claim))],
    ['ORDER_CLAIM_WRONG', batch.draws !== 'households' || orderClaimFits(batch)],
  ];
  return rules.find(([, holds]) => !holds)?.[0] ?? null;
}

function partiesFit({ mode, parties }: Batch): boolean {
  if (mode === 'tickets') return parties.length === 0;
  const distinct = new Set(parties);
  return (
    distinct.size === parties.length && ['machine', 'notary', 'supervisor'].every((p) => distinct.has(p))
  );
}

/** 10^offsetDigits ≥ 1000 × lots; offset dice only move slots of an electronic board. */
function offsetFits({ mode, offsetDigits, lots }: Batch): boolean {
  if (offsetDigits === 0) return true;
  return (
    mode === 'board' && offsetDigits <= 4300 && 10n ** BigInt(offsetDigits) >= 1000n * BigInt(lots.length)
  );
}

/** A group's members stand once each; single claims and order lotteries have none. */
function membersFit({ draws }: Batch, { members }: Claim): boolean {
  if (draws !== 'stairwells') return members.length === 0;
  return members.length > 0 && new Set(members.map(({ household }) => household)).size === members.length;
}

function orderClaimFits({ mode, claims, lots }: Batch): boolean {
  return (
    mode === 'batch' &&
    claims.length === 1 &&
    claims[0]?.claimant === 'order' &&
    claims[0].count === lots.length
  );
}
