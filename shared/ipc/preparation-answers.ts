import type { Cells, Change, Field, Paper, Review } from '../preparation/household-file.ts';
import type { Inspection } from '../preparation/inspection.ts';
import type { NoticeChange } from '../preparation/papers.ts';
import type { NoticeObjection, PublishedNotice } from '../preparation/notices.ts';

/** What the console is told about a spreadsheet before anything is stored. */
export interface ImportPreview {
  /** Names this preview to `confirmImport`. */
  readonly token: string;
  readonly kind: 'households' | 'dwellings';
  readonly fileName: string;
  /** Rows that are records. */
  readonly rows: number;
  readonly problems: readonly ImportProblem[];
  /** Rights (households) or dwellings by dwelling type; `accepted` only for dwellings. */
  readonly byType: readonly {
    readonly type: string;
    readonly count: number;
    readonly inGroups: number;
    readonly accepted: number;
  }[];
  /** The sheets that have headings, each with its columns and what is read from them. */
  readonly sheets: readonly SheetPreview[];
  /** Fields that a list of this kind has, with their titles; `required` ones must be mapped. */
  readonly fields: readonly { readonly field: string; readonly title: string; readonly required: boolean }[];
  /** Rows that are no records (titles, blanks, totals, repeated headings, remarks), counted by why. */
  readonly skipped: readonly { readonly why: string; readonly rows: readonly number[] }[];
  /** What confirming it does to the list that is there; null where there is none. */
  readonly difference: ImportDifference | null;
  /** Whether it may be confirmed: a list of dwellings only without errors, any list only with its columns. */
  readonly confirmable: boolean;
}

export interface SheetPreview {
  readonly sheet: string;
  readonly headingRow: number;
  /** Every column's heading, in the order of the sheet; '' where it has none. */
  readonly headings: readonly string[];
  /** Field → column (from 0). */
  readonly mapping: Readonly<Record<string, number>>;
  /** The first rows as they were read, for the eye. */
  readonly sample: readonly (readonly string[])[];
}

export interface ImportDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  readonly changed: readonly {
    readonly household: string;
    readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  }[];
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

/** One line of the table of households. `name` in full; ID numbers never. */
export interface FileRow {
  readonly id: string;
  readonly row: number | null;
  readonly code: string;
  /** By signing day and agreement number; null while the row has an error or is removed. */
  readonly queueNo: number | null;
  readonly name: string;
  readonly maskedId: string;
  readonly village: string;
  readonly agreementNo: string;
  readonly signedOn: string;
  readonly entitlements: string;
  readonly entitledArea: string;
  readonly group: string;
  readonly stage: Review['stage'];
  readonly removed: boolean;
  readonly late: boolean;
  readonly arrived: boolean;
  /** Changed since the first import, and not confirmed by two people. */
  readonly editUnconfirmed: boolean;
  /** Codes of what is wrong with this row, errors first. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

export interface FileList {
  readonly version: number;
  readonly rows: readonly FileRow[];
  /** Problems of no single row: a group that fills no stairwell, a type that is short. */
  readonly others: readonly ImportProblem[];
}

/** One household with everything that is kept of it: personal data in full, for whoever checks its papers. */
export interface FileDetail {
  readonly row: FileRow;
  readonly cells: Cells;
  readonly review: Review & { readonly papers: readonly Paper[] };
  readonly history: readonly Change[];
  readonly problems: readonly (ImportProblem & { readonly field: Field | null })[];
  /** Square metres asked by its rights, to hold against the entitled area; null if they cannot be read. */
  readonly askedArea: number | null;
  readonly rights: readonly { readonly type: string; readonly count: number }[];
}

export interface DwellingRow {
  readonly dwelling: string;
  readonly building: string;
  readonly stairwell: string;
  readonly floor: string;
  readonly room: string;
  readonly type: string;
  readonly area: string;
  readonly storageRoom: string;
  readonly accepted: boolean;
  readonly inspections: readonly Inspection[];
}

export interface NoticeList {
  readonly published: readonly PublishedNotice[];
  readonly next: number;
  /** SHA-256 of households.csv as it is now (hex); null while the list has errors. */
  readonly sha256: string | null;
  /** Since the last round; null before the first, or while the list has errors. */
  readonly changes: readonly NoticeChange[] | null;
  readonly objections: readonly NoticeObjection[];
}

/** Somebody at the door. `name` and `maskedId` are for the clerk to hold against the papers. */
export interface Arrival {
  readonly household: string;
  readonly queueNo: number;
  readonly name: string;
  readonly maskedId: string;
  readonly village: string;
  readonly rights: readonly {
    readonly type: string;
    readonly count: number;
    readonly group: string | null;
  }[];
  /** When it checked in (UTC), or null. */
  readonly at: string | null;
}

/** Where a paper lies; null where it went to the printer and nothing stays behind. */
export interface PrintedPaper {
  readonly path: string | null;
  readonly pages: number;
}
