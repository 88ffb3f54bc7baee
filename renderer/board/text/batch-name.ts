import type { TFunction } from 'i18next';
import type { BatchOnBoard } from '../stages/calling-stage.ts';

/** What a batch is, on every stage of it: `110 ㎡ 批次`, `110 ㎡ 组团批次`, `80 ㎡ 补抽纸签批次`. */
export function batchName(
  t: TFunction<'board'>,
  { type, draws, mode, makeUp }: Pick<BatchOnBoard, 'type' | 'draws' | 'mode' | 'makeUp'>,
): string {
  const kinds = [
    draws === 'stairwells' && 'group',
    draws === 'households' && 'order',
    makeUp && 'makeUp',
    mode === 'tickets' && 'tickets',
  ].filter((kind) => kind !== false);
  return t('batch', { type, kinds: kinds.map((kind) => t(`kinds.${kind}`)).join('') });
}
