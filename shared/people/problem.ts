import type { ProblemCode } from './problem-texts.ts';

/** Something wrong in a list. Errors block the freeze; warnings are for a person to judge. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly code: ProblemCode;
  readonly sheet: string | null;
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number | null;
  /** The heading as the file words it. */
  readonly column: string | null;
  /** Whose it is, as the file has it. */
  readonly household: string | null;
  readonly group: string | null;
  /** A dwelling's or a dwelling type's code. */
  readonly dwelling: string | null;
  /** What stands there; ID numbers and phone numbers never in full. */
  readonly value: string | null;
  /** A group's rights, or the rights that dwellings are short of. */
  readonly rights: number | null;
}

/** Where a row came from. */
export interface Place<Field extends string = string> {
  readonly sheet: string;
  readonly row: number;
  /** The heading of each recognised column. */
  readonly headings: Readonly<Partial<Record<Field, string>>>;
}

type Details = Partial<Omit<Problem, 'severity' | 'code'>>;

const NOTHING = {
  sheet: null,
  row: null,
  column: null,
  household: null,
  group: null,
  dwelling: null,
} as const;

/** Blocks the freeze. */
export function anError(code: ProblemCode, details: Details): Problem {
  return { severity: 'error', code, ...NOTHING, value: null, rights: null, ...details };
}

/** Is shown, and blocks nothing. */
export function aWarning(code: ProblemCode, details: Details): Problem {
  return { severity: 'warning', code, ...NOTHING, value: null, rights: null, ...details };
}

/** Splits what was found into what blocks (`problems`) and what does not (`warnings`), in the order of the rows. */
export function bySeverity(found: readonly Problem[]): { problems: Problem[]; warnings: Problem[] } {
  const ordered = [...found].sort((a, b) => (a.row ?? Infinity) - (b.row ?? Infinity) || 0);
  return {
    problems: ordered.filter(({ severity }) => severity === 'error'),
    warnings: ordered.filter(({ severity }) => severity === 'warning'),
  };
}
