import { concat, u64 } from '../kernel/bytes.ts';
import { hmacSha256, tag } from './hash.ts';

/** `block(label, i) = HMAC(key, tag(label) || u64(i))` of docs/protocol.md section 6. 32 bytes. */
export function block(key: Uint8Array, label: string, i: number): Uint8Array {
  return hmacSha256(key, concat(tag(label), u64(i)));
}

/** Whole numbers drawn from the key without bias; one stream serves a whole shuffle. */
export interface Stream {
  /** A number in 0 … n−1. `n` in 1 … 2^64. */
  below(n: bigint): bigint;
  /** How many blocks have been taken so far. */
  readonly blocksUsed: number;
}

const TWO_64 = 1n << 64n;

/** The stream labelled `shuffle` (docs/protocol.md section 6): takes the next block while x would bias the answer. */
export function shuffleStream(key: Uint8Array): Stream {
  let used = 0;
  return {
    below(n) {
      const limit = TWO_64 - (TWO_64 % n);
      for (;;) {
        const bytes = block(key, 'shuffle', used++);
        const x = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
        if (x < limit) return x % n;
      }
    },
    get blocksUsed() {
      return used;
    },
  };
}
