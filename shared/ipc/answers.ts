/** What the console is told about a spreadsheet before anything is stored. */
export interface ImportPreview {
  /** Names this preview to `confirmImport`; absent errors, it can be confirmed. */
  readonly token: string;
  readonly kind: 'households' | 'dwellings';
  readonly fileName: string;
  readonly rows: number;
  readonly problems: readonly ImportProblem[];
  /** Rights (households) or dwellings by dwelling type; `accepted` only for dwellings. */
  readonly byType: readonly {
    readonly type: string;
    readonly count: number;
    readonly inGroups: number;
    readonly accepted: number;
  }[];
  readonly headings: readonly string[];
  /** The first rows as they were read, for the eye. */
  readonly sample: readonly (readonly string[])[];
}

export interface ImportProblem {
  readonly severity: 'error' | 'warning';
  /** UPPER_SNAKE; the sentences stand in shared/people/problem-texts.ts. */
  readonly code: string;
  readonly row: number | null;
  readonly column: string | null;
  readonly household: string | null;
  readonly value: string | null;
}

export type ClaimStatus =
  'waiting' | 'called' | 'picking' | 'signing' | 'registered' | 'missed' | 'waived' | 'void';

/** One line of the console's queue. `name` in full: the operator checks papers against it. */
export interface ClaimRow {
  readonly seq: number;
  readonly queueNo: number;
  readonly household: string;
  readonly name: string;
  readonly village: string;
  readonly rights: number;
  readonly status: ClaimStatus;
  readonly lots: readonly { readonly slot: number; readonly lot: string }[];
}

/** What came out: where it lies and what our own verifier says of it. */
export interface Outcome {
  readonly folder: string;
  readonly verdict: 'valid' | 'consistent' | 'rehearsal' | 'interim' | 'not valid';
  readonly firstFailure: string | null;
}
