import type { LotView } from '../ipc/views.ts';

/**
 * A claimant as screens and slips name it. Of a group: its code, the smallest `queueNo` and the village of its members,
 * all their names; the hall is shown its code for a name.
 */
export interface Listed {
  readonly household: string;
  readonly queueNo: number;
  readonly name: string;
  readonly maskedName: string;
  readonly maskedId: string;
  readonly village: string;
  /** Of a group, by queueNo; empty for a single household. */
  readonly members: readonly string[];
}

/** Looks up by code; made once for a register, so that a view costs no search. */
export interface Directory {
  /** By the code of a household or of a draw group. */
  household(code: string): Listed;
  /** By the code of a dwelling or of a stairwell. */
  lot(code: string): LotView;
}
