import type { LotView } from '../ipc/views.ts';

/** A household as screens and slips name it. */
export interface Listed {
  readonly household: string;
  readonly queueNo: number;
  readonly name: string;
  readonly maskedName: string;
  readonly maskedId: string;
  readonly village: string;
}

/** Looks up by code; made once for a register, so that a view costs no search. */
export interface Directory {
  household(code: string): Listed;
  lot(code: string): LotView;
}
