import type { BatchCode, ClaimantCode, HouseholdCode, Lot } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import { err, ok } from '../kernel/result.ts';
import { FIRST_HEAD } from '../audit/chain.ts';
import type { Batch, Claim } from './batch.ts';
import type { CeremonyEvent, EventOf, Role } from './events.ts';
import type { Drawer } from './slip.ts';

/** One designation of a claim and what came of it. */
export interface Pick {
  readonly pick: number;
  /** Where the household pointed, or where the offset dice moved it. */
  readonly slot: number;
  /** How the offset dice led there, once they are rolled. */
  readonly offset: { readonly from: number; readonly digits: string } | null;
  readonly lot: Lot | null;
  readonly nonce: string | null;
  readonly notarised: boolean;
  /** Why it does not count, or null. */
  readonly voided: string | null;
}

/** Where a claim stands: waiting, on stage, missed (may come back), or ended one of three ways. */
export type ClaimStanding = 'waiting' | 'onStage' | 'missed' | 'registered' | 'waived' | 'void';

export interface ClaimState extends Claim {
  readonly standing: ClaimStanding;
  /** All calls so far; attempt numbers run on after a miss. */
  readonly attempts: number;
  readonly attemptsSinceMiss: number;
  readonly misses: number;
  /** When it was called last, UTC. */
  readonly calledAt: string | null;
  /** Who stands before the board, once the papers were checked; asked for again after a miss. */
  readonly papers: { readonly drawer: Drawer; readonly document: string } | null;
  readonly picks: readonly Pick[];
  /** Rights given up by a waiver. */
  readonly waived: number;
  /** The head after the claim's last TicketNotarised: what its slips are anchored in. */
  readonly anchor: Anchor | null;
  readonly signed: EventOf<'ResultSigned'>['data'] | null;
  readonly announced: boolean;
  /** How a group has shared out the stairwell that it drew. */
  readonly allocation: EventOf<'GroupAllocated'>['data']['allocation'] | null;
}

/** `opened` is mode batch's: all its lots are drawn at once. */
export type BatchPhase =
  'frozen' | 'committed' | 'digitsDrawn' | 'opened' | 'sealed' | 'revealed' | 'closed' | 'abandoned';
export type SlotMark = 'closed' | 'designated' | 'opened';

export interface BatchState {
  readonly frozen: Batch;
  readonly input: string;
  readonly phase: BatchPhase;
  readonly commitments: readonly { readonly party: string; readonly commitment: string }[];
  readonly digits: string | null;
  readonly boardRoot: string | null;
  /** Who has attested the head since SecretsCommitted, and since BoardSealed. */
  readonly commitmentsAttestedBy: readonly Role[];
  readonly boardAttestedBy: readonly Role[];
  /** Claim seq n is element n−1; slot s is element s−1. */
  readonly claims: readonly ClaimState[];
  readonly slots: readonly SlotMark[];
  /** Mode batch: what the one opening gave. */
  readonly results: EventOf<'BatchOpened'>['data']['results'];
  /** Mode tickets: tickets that nobody drew, by lot: counted at the end, or lost. */
  readonly tickets: ReadonlyMap<Lot, 'counted' | 'lost'>;
  /** The claim on stage, by its seq (one station in this version). */
  readonly onStage: number | null;
}

export interface CeremonyState {
  /** Of the last entry; 0 and 32 zero bytes before the first. */
  readonly seq: number;
  readonly head: string;
  readonly opened: EventOf<'CeremonyOpened'>['data'] | null;
  readonly keys: Readonly<Record<Role, string>> | null;
  readonly register: EventOf<'RegisterFrozen'>['data'] | null;
  readonly plan: EventOf<'PlanPublished'>['data'] | null;
  /** Groups whose members have all consented, as `groupKey` names them. */
  readonly consents: ReadonlyMap<string, string>;
  readonly batches: ReadonlyMap<BatchCode, BatchState>;
  /** The batch frozen last; earlier ones are closed or abandoned. */
  readonly current: BatchCode | null;
  /** Dwellings given by closed batches, to whom. */
  readonly given: ReadonlyMap<Lot, HouseholdCode>;
  /** Stairwells given by closed batches, to which group. */
  readonly givenStairwells: ReadonlyMap<Lot, ClaimantCode>;
  /** Why the ceremony stands still, or null. */
  readonly suspended: string | null;
  readonly closed: boolean;
  readonly recordings: readonly EventOf<'RecordingSegmentStored'>['data'][];
  /** Sessions begun, and whether the last one still runs as far as the ledger knows. */
  readonly recordingSessions: number;
  readonly recordingRuns: boolean;
  readonly slips: ReadonlyMap<string, 'printed' | 'failed'>;
}

/** A place in the ledger: the head after entry `seq`. */
export interface Anchor {
  readonly seq: number;
  readonly head: string;
}

/** One entry as the ledger gives it back. */
export interface Entry {
  readonly seq: number;
  readonly head: string;
  readonly at: string;
  readonly actor: string;
  readonly event: CeremonyEvent;
}

export const initialState: CeremonyState = {
  seq: 0,
  head: FIRST_HEAD,
  opened: null,
  keys: null,
  register: null,
  plan: null,
  consents: new Map(),
  batches: new Map(),
  current: null,
  given: new Map(),
  givenStairwells: new Map(),
  suspended: null,
  closed: false,
  recordings: [],
  recordingSessions: 0,
  recordingRuns: false,
  slips: new Map(),
};

export function currentBatch(state: CeremonyState): BatchState | null {
  return (state.current && state.batches.get(state.current)) ?? null;
}

export function claimOnStage(batch: BatchState): ClaimState | null {
  return batch.onStage === null ? null : (batch.claims[batch.onStage - 1] ?? null);
}

/** The batch of that code, if it is the one in hand. */
export function batchInHand(state: CeremonyState, code: BatchCode): Result<BatchState, 'NOT_NOW'> {
  const batch = state.current === code ? state.batches.get(code) : undefined;
  return batch ? ok(batch) : err('NOT_NOW');
}

/** A group draws its stairwell of one type; codes hold no white space. */
export const groupKey = (group: string, type: string): string => `${group} ${type}`;

export const slipKey = (batch: string, seq: number): string => `${batch}/${seq}`;
