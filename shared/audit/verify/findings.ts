/** One rule that does not hold. `seq` is the entry it is found at, or null where none can be named. */
export interface Failure {
  readonly check: number;
  readonly seq: number | null;
  /** The file of the bundle in which it is found. */
  readonly file: string;
  readonly what: string;
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
  | 'FILE_ABSENT';

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
  fail(check: number, seq: number | null, what: string, file?: string): void;
  note(kind: NoticeKind, seq: number | null, what: string): void;
}

/** Hostile input must not fill the memory with complaints: after so many, more say nothing new. */
const MOST_KEPT = 10_000;

export function findings(): Findings {
  const failures: Failure[] = [];
  const notices: Notice[] = [];
  return {
    failures,
    notices,
    fail(check, seq, what, file = 'ledger.jsonl') {
      if (failures.length < MOST_KEPT) failures.push({ check, seq, file, what });
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
 */
export function inTellingOrder(failures: readonly Failure[]): Failure[] {
  const phase = ({ check }: Failure) => (check <= 2 ? check : check === 12 ? 4 : 3);
  return [...failures].sort(
    (a, b) => phase(a) - phase(b) || (a.seq ?? 0) - (b.seq ?? 0) || a.check - b.check,
  );
}

/** Ends the sentence of a hash that differs; see `withPlace`. */
export const NOT_THE_FILE = 'is not the file that manifest.json names';

/**
 * A hash in the manifest says that a file differs, not where. Puts the first deeper failure in that file into the
 * same sentence, so that the place is named too.
 */
export function withPlace(failure: Failure, others: readonly Failure[]): Failure {
  if (!failure.what.endsWith(NOT_THE_FILE)) return failure;
  const inFile = others.filter((other) => other !== failure && other.file === failure.file);
  // What nothing in the ledger contradicts shows at its head.
  const telling =
    inFile.length > 0 || failure.file !== 'ledger.jsonl'
      ? inFile
      : others.filter(({ file, check }) => file === 'head.json' && check === 2);
  const first = telling.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0) || a.check - b.check)[0];
  if (!first) return failure;
  return {
    ...failure,
    seq: first.seq,
    what: `${failure.what}; the first trouble in it: ${first.what} (check ${first.check})`,
  };
}
