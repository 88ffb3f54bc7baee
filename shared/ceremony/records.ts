import { z } from 'zod';
import {
  BatchCode,
  ClaimantCode,
  Count,
  DwellingType,
  Hex16,
  Hex32,
  HouseholdCode,
  Reason,
  Text,
} from '../kernel/ids.ts';
import { Drawer } from './slip.ts';

/**
 * What people said and showed, word for word. The ledger has the hash of each (`document`), the words lie with the
 * personal data. `salt` keeps the hash from telling anybody what it is of; `scan` is the SHA-256 of a file stored beside it.
 */
const record = <T extends string, S extends z.ZodRawShape>(kind: T, shape: S) =>
  z.strictObject({ kind: z.literal(kind), salt: Hex16, ...shape });

const claim = { batch: BatchCode, seq: Count };
const scan = Hex32.nullable();

/** Somebody with papers: a proxy, or the member who speaks for a group. `id` as on the paper, upper case. */
const Person = z.strictObject({ name: Text, id: Text, relation: Text });

export const PapersRecord = record('papers', {
  ...claim,
  drawer: Drawer,
  checkedBy: Text,
  person: Person.nullable(),
  scan,
});
export type PapersRecord = z.infer<typeof PapersRecord>;

export const WaiverRecord = record('waiver', {
  ...claim,
  claimant: ClaimantCode,
  rights: Count,
  words: Text,
  scan,
});

export const ConsentRecord = record('consent', {
  group: ClaimantCode,
  type: DwellingType,
  members: z.array(z.strictObject({ household: HouseholdCode, name: Text, rights: Count })),
  checkedBy: Text,
});

export const StatementRecord = record('statement', {
  what: z.enum(['incident', 'objection']),
  about: z.strictObject(claim).nullable(),
  reason: Reason,
  words: Text,
});

export const KeptRecord = z.discriminatedUnion('kind', [
  PapersRecord,
  WaiverRecord,
  ConsentRecord,
  StatementRecord,
]);
export type KeptRecord = z.infer<typeof KeptRecord>;
