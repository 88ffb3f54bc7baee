import { assert } from '../kernel/assert.ts';

/**
 * Where the offset dice move a designated slot (docs/protocol.md section 8): over the unopened slots in ascending
 * order and round again, by (digits mod their number) places. `chosen` is itself unopened.
 */
export function offsetSlot(
  size: number,
  opened: ReadonlySet<number>,
  chosen: number,
  digits: string,
): number {
  const unopened: number[] = [];
  for (let slot = 1; slot <= size; slot++) if (!opened.has(slot)) unopened.push(slot);
  const from = unopened.indexOf(chosen);
  assert(from >= 0, `slot ${chosen} is not unopened`);
  const places = Number(BigInt(digits) % BigInt(unopened.length));
  return unopened[(from + places) % unopened.length] as number;
}
