import {
  code,
  count,
  either,
  flag,
  type Form,
  type Held,
  hex16,
  hex32,
  hex64,
  list,
  members,
  oneOf,
  orNull,
  reason,
  text,
  whole,
} from './forms.ts';

/** The forms of docs/protocol.md sections 3 and 10: what each listed type of entry holds. */
const role = oneOf('notary', 'supervisor');
export type Role = Held<typeof role>;

const approval = members({ by: role, signature: hex64 });
export type Approval = Held<typeof approval>;
const approvals = list(approval);

const claim = members({
  seq: count,
  claimant: code,
  count,
  members: list(members({ household: code, rights: count })),
});
export type Claim = Held<typeof claim>;

/** What `mode`, `draws`, `missed` and `protocol` may say is a rule of section 3, thus check 4, not a form. */
const batchObject = members({
  protocol: text,
  ceremony: code,
  rehearsal: flag,
  batch: code,
  mode: text,
  draws: text,
  type: code,
  parties: list(text),
  digits: whole,
  offsetDigits: whole,
  stations: count,
  calls: count,
  missed: text,
  makeUpOf: list(code),
  orderFrom: orNull(code),
  withheld: list(members({ lot: code, reason })),
  lots: list(code),
  claims: list(claim),
});
export type Batch = Held<typeof batchObject>;

const batch = code;
const seq = count;
const pick = count;
const slot = count;

export const LISTED = {
  CeremonyOpened: members({
    ceremony: code,
    title: text,
    rehearsal: flag,
    software: members({ version: text, sha256: hex32 }),
    keys: members({ notary: hex32, supervisor: hex32 }),
  }),
  RegisterFrozen: members({ households: hex32, stock: hex32 }),
  BatchFrozen: members({ batch: batchObject, input: hex32 }),
  SecretsCommitted: members({ batch, parties: list(members({ party: text, commitment: hex32 })) }),
  DigitsDrawn: members({ batch, digits: text }),
  BoardSealed: members({ batch, boardRoot: hex32, size: count }),
  BatchAbandoned: members({ batch, reason, approvals }),
  HouseholdCalled: members({ batch, seq, attempt: count, station: count }),
  HouseholdMissed: members({ batch, seq }),
  ClaimWaived: members({ batch, seq, rights: count, document: hex32, approvals }),
  SlotDesignated: members({ batch, seq, pick, slot }),
  OffsetRolled: members({ batch, seq, pick, digits: text, slot }),
  TicketOpened: either(
    members({ batch, seq, pick, slot, lot: code, nonce: hex16 }),
    members({ batch, seq, pick, slot, lot: code, code: hex16 }),
  ),
  TicketNotarised: members({ batch, seq, pick }),
  TicketVoided: members({ batch, seq, pick, slot, lot: code, reason, approvals }),
  ResultSigned: members({ batch, seq, document: hex32, signer: oneOf('self', 'proxy', 'group', 'refused') }),
  ResultAnnounced: members({ batch, seq }),
  DrawRegistered: members({ batch, seq }),
  GroupAllocated: members({
    batch,
    seq,
    pick,
    allocation: list(members({ household: code, dwelling: code })),
    document: hex32,
  }),
  BatchOpened: members({ batch, results: list(members({ seq, pick, lot: code })) }),
  TicketCounted: members({ batch, lot: code, code: hex16 }),
  TicketLost: members({ batch, lot: code, code: hex16, reason, approvals }),
  KeyReplaced: members({ role, publicKey: hex32, reason, approvals }),
  SecretsRevealed: members({ batch, secrets: list(members({ party: text, secret: hex32 })) }),
  BatchClosed: members({ batch }),
  CeremonySuspended: members({ reason }),
  CeremonyResumed: members({}),
  MachineTakenOver: members({ machine: text, lastSeq: count, lastHead: hex32, approvals }),
  HeadAttested: members({ by: role, seq, head: hex32, signature: hex64 }),
  CeremonyClosed: members({ owed: list(members({ household: code, type: code, rights: count })) }),
} as const;

type Types = typeof LISTED;
export type ListedType = keyof Types;

/** An entry of a listed type, its data known to have the form. */
export type Listed = {
  [T in ListedType]: {
    readonly type: T;
    readonly seq: number;
    readonly at: string;
    readonly data: Held<Types[T]>;
  };
}[ListedType];
export type EntryOf<T extends ListedType> = Extract<Listed, { type: T }>;

/** The entries of a batch that name its code. */
export type BatchEntry = Exclude<
  Extract<Listed, { data: { readonly batch: string } }>,
  { type: 'BatchFrozen' }
>;

/** The entries of one claim's life. */
export type ClaimType =
  | 'HouseholdCalled'
  | 'HouseholdMissed'
  | 'ClaimWaived'
  | 'SlotDesignated'
  | 'OffsetRolled'
  | 'TicketOpened'
  | 'TicketNotarised'
  | 'TicketVoided'
  | 'ResultSigned'
  | 'ResultAnnounced'
  | 'DrawRegistered';
export type ClaimEntry = EntryOf<ClaimType>;

export function isListedType(type: string): type is ListedType {
  return Object.hasOwn(LISTED, type);
}

/** What is wrong with the data of a listed type, or null. */
export function dataFault(type: ListedType, data: unknown): string | null {
  const dataForm: Form<unknown> = LISTED[type];
  return dataForm.fault(data);
}

/** head.json, section 11. */
export const HEAD = members({ attestations: list(approval), head: hex32, seq: count });
export type Head = Held<typeof HEAD>;
