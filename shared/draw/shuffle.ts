import { shuffleStream } from './stream.ts';

/** Fisher-Yates from the end, as docs/protocol.md section 6 pins it. Slot s (from 1) holds element s−1. */
export function shuffle<T>(key: Uint8Array, items: readonly T[]): T[] {
  const a = [...items];
  const stream = shuffleStream(key);
  for (let i = a.length - 1; i >= 1; i--) {
    const j = Number(stream.below(BigInt(i + 1)));
    const held = a[i] as T;
    a[i] = a[j] as T;
    a[j] = held;
  }
  return a;
}
