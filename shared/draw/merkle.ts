import { assert } from '../kernel/assert.ts';
import { sha256 } from './hash.ts';

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** `H(0x00 || bytes)`: a leaf of RFC 6962 section 2.1. */
export function leafHash(bytes: Uint8Array): Uint8Array {
  return sha256(LEAF, bytes);
}

/** RFC 6962 section 2.1 Merkle tree over leaf hashes (at least one); `levels[0]` are the leaves. */
export interface MerkleTree {
  readonly root: Uint8Array;
  /** The audit path of leaf `index` (from 0), from the leaf up. */
  path(index: number): Uint8Array[];
}

/**
 * Built level by level: an odd last node moves up unchanged, which gives the same tree as RFC 6962's split
 * at the largest power of two, and each path in O(log n).
 */
export function merkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  assert(leaves.length > 0, 'a tree needs a leaf');
  const levels: Uint8Array[][] = [[...leaves]];
  for (let level = levels[0] ?? []; level.length > 1;) {
    level = parents(level);
    levels.push(level);
  }
  return {
    root: levels.at(-1)?.[0] as Uint8Array,
    path(index) {
      assert(index >= 0 && index < leaves.length, `no leaf ${index}`);
      return levels.flatMap((level, height) => level[(index >> height) ^ 1] ?? []);
    },
  };
}

function parents(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const left = level[i] as Uint8Array;
    const right = level[i + 1];
    above.push(right ? sha256(NODE, left, right) : left);
  }
  return above;
}

/** The root that leaf `index` of `size` leads to along `path`, or null where the path has the wrong length. */
export function rootFromPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | null {
  let hash = leaf;
  let used = 0;
  for (let i = index, last = size - 1; last > 0; i >>= 1, last >>= 1) {
    const isRight = (i & 1) === 1;
    if (!isRight && i === last) continue;
    const sibling = path[used++];
    if (!sibling) return null;
    hash = isRight ? sha256(NODE, sibling, hash) : sha256(NODE, hash, sibling);
  }
  return used === path.length ? hash : null;
}
