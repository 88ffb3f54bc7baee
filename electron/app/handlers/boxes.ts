import type { Hall } from '../hall.ts';
import type { Boxes } from '../role-safe.ts';

/** To be called inside the transaction of the entry that the boxes belong to. */
export function storeBoxes({ adapters }: Hall, boxes: Boxes): void {
  for (const { name, box } of boxes) adapters.store.sealed.put(name, box);
}
