import type { Batch, Claim, EntryOf } from './entries.ts';

/** One pick of a claim, from its designation on. */
export interface Pick {
  readonly pick: number;
  /** Where the household pointed, and after the offset dice where they led. */
  slot: number;
  lot: string | null;
  /** The entry that opened it, or null. */
  opened: EntryOf<'TicketOpened'> | null;
  voided: boolean;
}

/**
 * How far a claim is: waiting (not called), called, designated, rolled, opened, ready (for its next pick, or to sign),
 * signed, announced, registered, missed (to be called again), over (finally missed, waived or ended by void).
 */
export type Step =
  | 'waiting'
  | 'called'
  | 'designated'
  | 'rolled'
  | 'opened'
  | 'ready'
  | 'signed'
  | 'announced'
  | 'registered'
  | 'missed'
  | 'over';

export interface ClaimRecord {
  readonly claim: Claim;
  step: Step;
  attempts: number;
  attemptsSinceMiss: number;
  misses: number;
  station: number | null;
  /** The lots given up by a waiver; 0 where there was none. */
  waived: number;
  readonly picks: Pick[];
  allocated: boolean;
}

/** What the ledger has said of one batch so far. */
export interface BatchRecord {
  readonly seq: number;
  readonly batch: Batch;
  /** Recomputed, whatever the entry says. */
  readonly input: string;
  /** The rules of section 3 hold, so that it can be recomputed. */
  readonly sound: boolean;
  /** How far in its life: -1 after the freeze, else an index of LIVES. */
  step: number;
  readonly attestedBy: Set<string>;
  abandoned: boolean;
  closed: boolean;
  committed: EntryOf<'SecretsCommitted'> | null;
  drawn: EntryOf<'DigitsDrawn'> | null;
  sealed: EntryOf<'BoardSealed'> | null;
  results: EntryOf<'BatchOpened'> | null;
  /** Mode batch: what each claim drew, by its seq. */
  readonly drawnLots: Map<number, string[]>;
  revealed: EntryOf<'SecretsRevealed'> | null;
  readonly opened: EntryOf<'TicketOpened'>[];
  /** Mode tickets: lot and code of every ticket opened, counted or lost. */
  readonly codes: Map<string, string>;
  readonly lots: ReadonlySet<string>;
  readonly claims: ReadonlyMap<number, ClaimRecord>;
  /** Ascending. */
  readonly unopened: number[];
  /** The claim between its designation and its opening. */
  pending: ClaimRecord | null;
  readonly stations: Map<number, ClaimRecord>;
  /** The claim that is next to have its first call; past the last when all have had it. */
  next: number;
  readonly missed: Set<number>;
  /** Dwellings that were free and that it pooled. */
  readonly pooled: string[];
}

/** Every batch frozen so far, by its code. */
export type Batches = Map<string, BatchRecord>;

export function newRecord(entry: EntryOf<'BatchFrozen'>, input: string, sound: boolean): BatchRecord {
  const { batch } = entry.data;
  return {
    seq: entry.seq,
    batch,
    input,
    sound,
    step: -1,
    attestedBy: new Set(),
    abandoned: false,
    closed: false,
    committed: null,
    drawn: null,
    sealed: null,
    results: null,
    revealed: null,
    drawnLots: new Map(),
    opened: [],
    codes: new Map(),
    lots: new Set(batch.lots),
    claims: new Map(batch.claims.map((claim) => [claim.seq, newClaim(claim)])),
    unopened: batch.lots.map((_, i) => i + 1),
    pending: null,
    stations: new Map(),
    next: 1,
    missed: new Set(),
    pooled: [],
  };
}

function newClaim(claim: Claim): ClaimRecord {
  return {
    claim,
    step: 'waiting',
    attempts: 0,
    attemptsSinceMiss: 0,
    misses: 0,
    station: null,
    waived: 0,
    picks: [],
    allocated: false,
  };
}

/** The picks whose lots stand: opened and not voided. */
export function standing(claim: ClaimRecord): Pick[] {
  return claim.picks.filter(({ opened, voided }) => opened !== null && !voided);
}

/** Registered, finally missed, waived or ended by void; a claim that signs after its waiver goes on to the registration. */
export function isEnded({ step, waived }: ClaimRecord): boolean {
  if (step === 'registered' || step === 'over') return true;
  return waived > 0 && step !== 'signed' && step !== 'announced';
}

/** One batch for each size of stairwell: the size is that of the first group's rights. */
export function stairwellSize({ batch }: BatchRecord): number {
  return (batch.claims[0]?.members ?? []).reduce((sum, { rights }) => sum + rights, 0);
}
