import type { BoardStage, BoardView } from '../../../shared/ipc/views.ts';

const KINDS = ['ready', 'called', 'designated', 'opened', 'signed', 'announced', 'missed'] as const;

export type CallingStage = Extract<BoardStage, { kind: (typeof KINDS)[number] }>;
export type BatchOnBoard = NonNullable<BoardView['batch']>;

/** The stage and its batch while households are being called; null before and after. */
export function callingStage({
  stage,
  batch,
}: BoardView): { stage: CallingStage; batch: BatchOnBoard } | null {
  return batch && isCalling(stage) ? { stage, batch } : null;
}

function isCalling(stage: BoardStage): stage is CallingStage {
  return KINDS.some((kind) => kind === stage.kind);
}
