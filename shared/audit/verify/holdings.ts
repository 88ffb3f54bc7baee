import { compareUtf8 } from '../../kernel/text.ts';
import { type BatchRecord, type ClaimRecord, standing } from './batch-record.ts';
import type { EntryOf } from './entries.ts';
import { shown } from './forms.ts';
import { pair, type Register } from './register.ts';

/** Who is owed what, and which dwellings are free, as the ledger goes on (docs/protocol.md section 12). */
export interface Holdings {
  readonly register: Register;
  /** By household and type: rights − given − waived − in open batches. */
  readonly owed: Map<string, number>;
  /** Dwellings that are not free. */
  readonly held: Map<string, 'pooled' | 'given'>;
}

export function holdings(register: Register): Holdings {
  const owed = new Map([...register.rights].map(([key, { rights }]) => [key, rights]));
  return { register, owed, held: new Map() };
}

/** The dwellings that a lot stands for; of an order lottery none, of a lot unknown none. */
export function dwellingsOf(
  { batch }: BatchRecord,
  lot: string,
  { stairwells, dwellings }: Register,
): readonly string[] {
  if (batch.draws === 'households') return [];
  if (batch.draws === 'stairwells') return (stairwells.get(lot) ?? []).map(({ dwelling }) => dwelling);
  return dwellings.has(lot) ? [lot] : [];
}

/** What each household of a claim takes into a batch: a group's members their rights, a single claimant its count. */
function sharesOf(
  { batch }: BatchRecord,
  { claim }: ClaimRecord,
): { key: string; rights: number; isGroup: boolean }[] {
  if (batch.draws === 'households') return [];
  if (batch.draws === 'dwellings')
    return [{ key: pair(claim.claimant, batch.type), rights: claim.count, isGroup: false }];
  return claim.members.map(({ household, rights }) => ({
    key: pair(household, batch.type),
    rights,
    isGroup: true,
  }));
}

function change(owed: Map<string, number>, key: string, by: number): void {
  const before = owed.get(key);
  if (before !== undefined) owed.set(key, before + by);
}

/** A frozen batch pools its dwellings and takes its claims out of what is owed. */
export function pool(record: BatchRecord, { register, owed, held }: Holdings): void {
  for (const dwelling of record.batch.lots.flatMap((lot) => dwellingsOf(record, lot, register))) {
    if (held.has(dwelling)) continue;
    held.set(dwelling, 'pooled');
    record.pooled.push(dwelling);
  }
  for (const claim of record.claims.values()) {
    for (const { key, rights } of sharesOf(record, claim)) change(owed, key, -rights);
  }
}

/** A batch that ends gives the standing picks, frees the rest, and gives back what was neither drawn nor waived. */
export function release(record: BatchRecord, { register, owed, held }: Holdings): void {
  for (const dwelling of record.pooled) held.delete(dwelling);
  const pooled = new Set(record.pooled);
  for (const claim of record.claims.values()) {
    const lots = record.abandoned ? [] : lotsOf(record, claim);
    for (const dwelling of lots.flatMap((lot) => dwellingsOf(record, lot, register))) {
      if (pooled.has(dwelling)) held.set(dwelling, 'given');
    }
    for (const { key, rights, isGroup } of sharesOf(record, claim)) {
      const settled = isGroup
        ? lots.length > 0 || claim.waived > 0
          ? rights
          : 0
        : lots.length + claim.waived;
      change(owed, key, Math.max(rights - settled, 0));
    }
  }
}

/** The lots that stand for a claim, in either kind of batch. */
export function lotsOf(record: BatchRecord, claim: ClaimRecord): readonly string[] {
  if (record.batch.mode === 'batch') return record.drawnLots.get(claim.claim.seq) ?? [];
  return standing(claim).map(({ lot }) => lot ?? '');
}

/** What is wrong with the list of what is still owed at the close, or null. */
export function owedFault(
  { owed }: Holdings,
  listed: EntryOf<'CeremonyClosed'>['data']['owed'],
): string | null {
  const expected = [...owed]
    .filter(([, rights]) => rights > 0)
    .map(([key, rights]) => ({ household: key.split('\n')[0] ?? '', type: key.split('\n')[1] ?? '', rights }))
    .sort((a, b) => compareUtf8(a.household, b.household) || compareUtf8(a.type, b.type));
  const length = Math.max(expected.length, listed.length);
  for (let i = 0; i < length; i++) {
    const is = listed[i];
    const ought = expected[i];
    if (is?.household === ought?.household && is?.type === ought?.type && is?.rights === ought?.rights)
      continue;
    return `owed has ${said(is)} where ${said(ought)} is owed`;
  }
  return null;
}

function said(owed: { household: string; type: string; rights: number } | undefined): string {
  return owed ? `${shown(owed.household)} ${shown(owed.type)} ${owed.rights}` : 'nothing';
}
