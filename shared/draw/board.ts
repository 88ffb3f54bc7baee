import { concat, fromHex, toHex } from '../kernel/bytes.ts';
import { assert } from '../kernel/assert.ts';
import { hmacSha256, sha256, tag } from './hash.ts';
import { type Json, jcs } from './jcs.ts';
import { leafHash, merkleTree } from './merkle.ts';
import { shuffle } from './shuffle.ts';
import { block } from './stream.ts';

/** `input` of docs/protocol.md section 3: what a frozen batch hashes to. 32 bytes, as hex. */
export function batchInput(batch: Json): string {
  return toHex(sha256(tag('input'), jcs(batch)));
}

/** A party's commitment (section 4). `input` and the answer are hex, `secret` is 32 bytes. */
export function commitmentOf(input: string, secret: Uint8Array): string {
  return toHex(sha256(tag('commit'), fromHex(input), secret));
}

/** The key of a batch (section 6), from the secrets in the order of its parties. 32 bytes. */
export function batchKey(
  secrets: readonly Uint8Array[],
  commitments: readonly string[],
  digits: string,
  input: string,
): Uint8Array {
  return hmacSha256(concat(...secrets), concat(tag('key'), jcs({ commitments, digits, input })));
}

/** A ticket as it lies under its slot; `nonce` 16 bytes and `proof` hashes of 32 bytes, all hex. */
export interface Ticket<L extends string = string> {
  readonly slot: number;
  readonly lot: L;
  readonly nonce: string;
  readonly proof: readonly string[];
}

/** The secret side of a sealed board: never leaves the main process before its slots are opened. */
export interface SealedBoard<L extends string = string> {
  readonly root: string;
  readonly size: number;
  /** The lots by slot: slot s holds element s−1. */
  readonly order: readonly L[];
  /** `slot` from 1 to `size`. */
  ticket(slot: number): Ticket<L>;
}

/** `leaf(s)` of section 7; `nonce` is hex. */
export function boardLeaf(slot: number, lot: string, nonce: string): Uint8Array {
  return leafHash(jcs({ lot, nonce, slot }));
}

/** Shuffles the lots into slots and seals them (sections 6 and 7). */
export function sealBoard<L extends string>(key: Uint8Array, lots: readonly L[]): SealedBoard<L> {
  const order = shuffle(key, lots);
  const nonces = order.map((_, i) => toHex(block(key, 'nonce', i + 1).subarray(0, 16)));
  const tree = merkleTree(order.map((lot, i) => boardLeaf(i + 1, lot, nonces[i] as string)));
  return {
    root: toHex(tree.root),
    size: order.length,
    order,
    ticket(slot) {
      const lot = order[slot - 1];
      const nonce = nonces[slot - 1];
      assert(lot !== undefined && nonce !== undefined, `no slot ${slot}`);
      return { slot, lot, nonce, proof: tree.path(slot - 1).map(toHex) };
    },
  };
}

/** `boardRoot` of mode tickets (section 9): over codes and lots in the order of `lots`. */
export function ticketsRoot(tickets: readonly { readonly lot: string; readonly code: string }[]): string {
  return toHex(merkleTree(tickets.map(({ code, lot }) => leafHash(jcs({ code, lot })))).root);
}
