import type { Result } from '../../shared/kernel/result.ts';

/** What can go wrong on paper. Nothing here ever throws, and nothing here is a reason to draw again. */
export type PrintRefusal =
  /** No `lp` on this machine. */
  | 'NO_PRINT_SYSTEM'
  /** No printer at all, or none of that name. */
  | 'NO_PRINTER'
  | 'COPIES_OUT_OF_RANGE'
  | 'FILE_UNREADABLE'
  /** It would not take the job. */
  | 'PRINTER_REFUSED'
  | 'PRINTER_OUT_OF_PAPER'
  | 'PRINTER_JAMMED'
  | 'PRINTER_OFFLINE'
  /** The printer gave the job up. */
  | 'PRINT_ABORTED'
  /** Somebody cancelled it. */
  | 'PRINT_CANCELLED'
  | 'PRINT_TIMED_OUT'
  /** It was taken, and how it ended cannot be learnt: look at the paper. */
  | 'PRINT_STATE_UNKNOWN'
  | 'SAVE_FAILED';

export interface Printer {
  readonly name: string;
  readonly isDefault: boolean;
}

/** `job` names it at the printer; where a file was saved, it is the path. */
export interface Printed {
  readonly outcome: 'printed' | 'saved';
  readonly printer: string;
  readonly job: string;
}

/** What a job is like; without them it is a slip. */
export interface PrintOptions {
  readonly paper?: 'A5' | 'A4';
  /** What must not stay behind with the print system once it is out, for anyone to print again. */
  readonly isSecret?: boolean;
  /** How long it may take, from its acceptance, where that is longer than a slip takes. */
  readonly timeoutMs?: number;
}

export interface Printers {
  list(): Promise<Result<readonly Printer[], PrintRefusal>>;
  /**
   * Prints a PDF file, and comes back when it is out or will not come. `printer` null: the default one. A job that
   * failed or took too long is cancelled, so that it does not come out later beside its reprint.
   */
  print(
    file: string,
    printer: string | null,
    copies: number,
    options?: PrintOptions,
  ): Promise<Result<Printed, PrintRefusal>>;
}

export const MOST_COPIES = 20;

export function areCopies(copies: number): boolean {
  return Number.isInteger(copies) && copies >= 1 && copies <= MOST_COPIES;
}
