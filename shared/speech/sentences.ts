import type { OnStage } from '../ipc/views.ts';
import type { ClockTime } from './clock.ts';

/** What is said, in one language. Nothing in it is a name: numbers and rooms are spoken, names are shown. */
export interface Sentences {
  called(claim: OnStage, makeUp: boolean): string;
  announced(claim: OnStage): string;
  missed(claim: OnStage): string;
  waived(claim: OnStage): string;
  voided(slot: number): string;
  /** `reason`: the ledger's UPPER_SNAKE code. */
  suspended(reason: string): string;
  readonly resumed: string;
  readonly batchOpened: string;
  readonly allDrawn: string;
  readonly closed: string;
  /** Null: nobody knows when it ends. */
  breakUntil(until: ClockTime | null): string;
}

/** Lots of one claim that are read out; of more than these the hall is sent to the screen. */
export const MOST_READ = 3;
