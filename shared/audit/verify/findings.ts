/** One rule that does not hold. `seq` is the entry it is found at, or null where none can be named. */
export interface Failure {
  readonly check: number;
  readonly seq: number | null;
  /** The file of the bundle in which it is found. */
  readonly file: string;
  readonly what: string;
  /** First and last of the entries in which something was changed, where no more than that can be said. */
  readonly within?: readonly [number, number];
}

export type NoticeKind =
  | 'VOID'
  | 'WAIVER'
  | 'ABANDONED'
  | 'TIME_BACKWARDS'
  | 'TICKET_LOST'
  | 'KEY_REPLACED'
  | 'SUSPENDED'
  | 'TAKEN_OVER'
  | 'EARLY_KNOWLEDGE'
  | 'NOT_YET_REVEALED'
  | 'FILE_ABSENT'
  | 'ONE_KEY'
  | 'SHARED_COMMITMENT'
  | 'SHARED_STORAGE_ROOM'
  | 'RECORDINGS_DIFFER';

/** What breaks no rule, but what a reader must be told (docs/protocol.md section 13). */
export interface Notice {
  readonly kind: NoticeKind;
  readonly seq: number | null;
  readonly what: string;
}

/** Gathers what a verification finds: every check speaks to it, none stops at the first failure. */
export interface Findings {
  readonly failures: Failure[];
  readonly notices: Notice[];
  add(failure: Failure): void;
  fail(check: number, seq: number | null, what: string, file?: string): void;
  note(kind: NoticeKind, seq: number | null, what: string): void;
}

/** Hostile input must not fill the memory with complaints: after so many, more say nothing new. */
const MOST_KEPT = 10_000;

export function findings(): Findings {
  const failures: Failure[] = [];
  const notices: Notice[] = [];
  const add = (failure: Failure) => {
    if (failures.length < MOST_KEPT) failures.push(failure);
  };
  return {
    failures,
    notices,
    add,
    fail(check, seq, what, file = 'ledger.jsonl') {
      add({ check, seq, file, what });
    },
    note(kind, seq, what) {
      notices.push({ kind, seq, what });
    },
  };
}

/**
 * The order in which failures are told, the most telling first:
 * check 1 (files and forms) and check 2 (the chain) before all else, for nothing can be read without them;
 * then the ledger from its beginning, because a wrong entry makes later ones look wrong, and an entry that breaks
 * several rules under the lowest check that covers it; at last check 12, which only compares a table with the ledger.
 * Where the chain says only between which entries the ledger was changed, the entry among them at which a rule fails
 * is told before it.
 */
export function inTellingOrder(failures: readonly Failure[]): Failure[] {
  const phase = ({ check }: Failure) => (check <= 2 ? check : check === 12 ? 4 : 3);
  const sorted = [...failures].sort(
    (a, b) => phase(a) - phase(b) || (a.seq ?? 0) - (b.seq ?? 0) || a.check - b.check,
  );
  const shows = sorted.find((failure) => sorted.some(({ within }) => within && isIn(failure, within)));
  if (!shows || shows.check === 1) return sorted;
  const others = sorted.filter((failure) => failure !== shows);
  const files = others.filter(({ check }) => check === 1);
  return [...files, shows, ...others.slice(files.length)];
}

/** An entry left out (check 2) shows at the one behind it. */
function isIn({ check, seq, file, within }: Failure, [from, to]: readonly [number, number]): boolean {
  const last = check === 2 ? to + 1 : to;
  return !within && file === 'ledger.jsonl' && seq !== null && seq >= from && seq <= last;
}

/** Ends the sentence of a hash that differs; see `withPlace`. */
export const NOT_THE_FILE = 'is not the file that manifest.json names';

/**
 * A hash in the manifest says that a file differs, not where. Puts the first deeper failure in that file into the
 * same sentence, so that the place is named too. `others` are in telling order.
 */
export function withPlace(failure: Failure, others: readonly Failure[]): Failure {
  if (!failure.what.endsWith(NOT_THE_FILE)) return failure;
  const inFile = others.find((other) => other !== failure && other.file === failure.file);
  // What nothing in the ledger contradicts, and nobody attested, shows at its head.
  const atHead = others.find(({ file, check }) => file === 'head.json' && check === 2);
  const first = inFile ?? (failure.file === 'ledger.jsonl' ? atHead : undefined);
  if (!first) return failure;
  return {
    ...failure,
    seq: first.seq,
    what: `${failure.what}; the first trouble in it: ${first.what} (check ${first.check})`,
  };
}
