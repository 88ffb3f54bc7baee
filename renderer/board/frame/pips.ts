import type { OnStage } from '../../../shared/ipc/views.ts';

export type Pip = 'drawn' | 'void' | 'ahead';
type Claim = Pick<OnStage, 'rights' | 'pick' | 'drawn'>;

/** One mark for each of a claim's rights, by its pick: those before the pick in hand that drew nothing are void. */
export function pipsOf({ rights, pick, drawn }: Claim): Pip[] {
  const standing = new Set(drawn.map((lot) => lot.pick));
  const last = Math.max(pick - 1, ...standing);
  return Array.from({ length: rights }, (_, i) => {
    if (standing.has(i + 1)) return 'drawn';
    return i + 1 <= last ? 'void' : 'ahead';
  });
}
