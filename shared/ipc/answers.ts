import type { LotView } from './views.ts';

export type ClaimStatus =
  'waiting' | 'called' | 'picking' | 'signing' | 'registered' | 'missed' | 'waived' | 'void';

/** What the console's queue can be narrowed to; `here`: has checked in and can be called. */
export const CLAIM_FILTERS = ['waiting', 'here', 'missed', 'registered', 'waived', 'void'] as const;
export type ClaimFilter = (typeof CLAIM_FILTERS)[number];

/** One line of the console's log. */
export interface EntryRow {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly type: string;
  /** Of the claim that it is about; of a group its smallest. */
  readonly queueNo: number | null;
}

/** One entry of the ledger in full. */
export interface EntryDetail extends EntryRow {
  /** After it, 64 hex digits. */
  readonly head: string;
  /** What the chain holds, as JSON; no personal data ever stands there. */
  readonly text: string;
  /** Where the recording shows it. */
  readonly video: { readonly session: number; readonly afterMs: number } | null;
}

/** One line of the console's queue. `name` in full: the operator checks papers against it. */
export interface ClaimRow {
  readonly seq: number;
  readonly queueNo: number;
  readonly household: string;
  readonly name: string;
  readonly village: string;
  /** How many households draw together; 0 for a single one. */
  readonly members: number;
  readonly rights: number;
  readonly status: ClaimStatus;
  /** Whether all of its households have checked in. */
  readonly arrived: boolean;
  readonly lots: readonly { readonly slot: number; readonly lot: string }[];
}

/** What a recovery sheet holds; `code` is null where the sheet was printed, else it is shown once, to be copied by hand. */
export interface RecoveryCode {
  readonly role: 'operator' | 'notary' | 'supervisor';
  readonly keptBy: 'operator' | 'notary' | 'supervisor';
  readonly code: string | null;
}

/** Where the ticket sheets lie; null where they went to the printer and nothing stays behind. */
export interface PrintedTickets {
  readonly path: string | null;
  /** Why nothing came out, an UPPER_SNAKE code; the tickets are sealed all the same. */
  readonly failed: string | null;
}

/** A group of the register: whether it may draw, and what it has drawn. */
export interface GroupRow {
  readonly group: string;
  readonly type: string;
  readonly queueNo: number;
  readonly members: readonly {
    readonly household: string;
    readonly queueNo: number;
    readonly name: string;
    readonly rights: number;
  }[];
  readonly consented: boolean;
  /** The stairwell drawn and registered, or null. */
  readonly drawn: {
    readonly batch: string;
    readonly seq: number;
    readonly pick: number;
    readonly lot: string;
    readonly dwellings: readonly LotView[];
    /** Households in the order in which they choose, if they had an order lottery. */
    readonly order: readonly string[] | null;
    readonly allocated: boolean;
  } | null;
}

/** An incident report or an objection, with its words. */
export interface StatementRow {
  /** Of its entry. */
  readonly seq: number;
  readonly at: string;
  readonly kind: 'incident' | 'objection';
  readonly reason: string;
  readonly queueNo: number | null;
  readonly words: string;
}

/** What came out: where it lies and what our own verifier says of it. */
export interface Outcome {
  readonly folder: string;
  readonly verdict: 'valid' | 'consistent' | 'rehearsal' | 'interim' | 'not valid';
  readonly firstFailure: string | null;
}
