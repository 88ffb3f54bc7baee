import type { BoardStage, BoardView } from '../../../shared/ipc/views.ts';

const KINDS = [
  ...(['ready', 'called', 'rolling', 'designated', 'opened', 'signed', 'announced'] as const),
  ...(['missed', 'waived', 'voided'] as const),
] as const;

export type CallingStage = Extract<BoardStage, { kind: (typeof KINDS)[number] }>;
export type BatchOnBoard = NonNullable<BoardView['batch']>;

/** The stage and its batch while the board is drawn from; null before and after, and while somebody is called, who has
 *  the screen alone. */
export function callingStage({
  stage,
  batch,
}: BoardView): { stage: CallingStage; batch: BatchOnBoard } | null {
  return batch && isDrawing(stage) ? { stage, batch } : null;
}

/** Stages of the ceremony as a whole, not of the batch in hand or the one before. */
const OF_ALL: readonly BoardStage['kind'][] = ['waiting', 'welcome', 'registerFrozen', 'planned', 'closed'];

/** The batch that the stage is about, or null. */
export function ofBatch({ stage, batch }: BoardView): BatchOnBoard | null {
  return OF_ALL.includes(stage.kind) ? null : batch;
}

function isDrawing(stage: BoardStage): stage is CallingStage {
  if (stage.kind === 'called' && !stage.picking) return false;
  return KINDS.some((kind) => kind === stage.kind);
}
