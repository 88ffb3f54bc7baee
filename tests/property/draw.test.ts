import fc from 'fast-check';
import { expect, test } from 'vitest';
import { batchInput, batchKey, boardLeaf, commitmentOf, sealBoard } from '../../shared/draw/board.ts';
import { canonical, type Json, jcs } from '../../shared/draw/jcs.ts';
import { merkleTree, rootFromPath } from '../../shared/draw/merkle.ts';
import { offsetSlot } from '../../shared/draw/offset.ts';
import { shuffleStream } from '../../shared/draw/stream.ts';
import { fromHex, toHex } from '../../shared/kernel/bytes.ts';
import { rootOf, shuffled } from '../builders/protocol.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const key = () => bytes(32);
const lots = () =>
  fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1, maxLength: 40 });

test('every lot lies under exactly one slot, whatever the secrets and digits', () => {
  const secrets = fc.array(bytes(32), { minLength: 3, maxLength: 5 });
  const digits = fc.stringMatching(/^[0-9]{24}$/);
  fc.assert(
    fc.property(lots(), secrets, digits, (someLots, someSecrets, someDigits) => {
      const input = batchInput({ lots: someLots });
      const commitments = someSecrets.map((secret) => commitmentOf(input, secret));
      const board = sealBoard(batchKey(someSecrets, commitments, someDigits, input), someLots);
      expect([...board.order].sort()).toEqual([...someLots].sort());
    }),
  );
});

test('each ticket proves itself against the root, and no other lot, slot, nonce or proof does', () => {
  fc.assert(
    fc.property(lots(), key(), fc.nat(), fc.nat(), (someLots, someKey, at, where) => {
      const board = sealBoard(someKey, someLots);
      const { slot, lot, nonce, proof } = board.ticket((at % board.size) + 1);
      const root = (leaf: Uint8Array, index = slot - 1, path = proof) => {
        const found = rootFromPath(leaf, index, board.size, path.map(fromHex));
        return found && toHex(found);
      };
      const leaf = boardLeaf(slot, lot, nonce);
      expect(root(leaf)).toBe(board.root);
      expect(root(boardLeaf(slot, `${lot}x`, nonce))).not.toBe(board.root);
      expect(root(boardLeaf(slot + 1, lot, nonce))).not.toBe(board.root);
      expect(root(boardLeaf(slot, lot, '0'.repeat(32)))).not.toBe(board.root);
      expect(root(leaf, slot - 1, [...proof, '0'.repeat(64)])).toBeNull();
      if (proof.length === 0) return;
      expect(root(leaf, slot - 1, proof.slice(1))).not.toBe(board.root);
      expect(root(leaf, slot - 1, proof.with(where % proof.length, '0'.repeat(64)))).not.toBe(board.root);
    }),
  );
});

test('shuffle and root are those of the second implementation in the tests', () => {
  fc.assert(
    fc.property(lots(), key(), (someLots, someKey) => {
      const board = sealBoard(someKey, someLots);
      expect(board.order).toEqual(shuffled(someKey, someLots));
      const leaves = board.order.map((lot, i) => ({ lot, nonce: board.ticket(i + 1).nonce, slot: i + 1 }));
      expect(board.root).toBe(rootOf(leaves));
    }),
  );
});

test('every path of a tree of any size leads to its root', () => {
  fc.assert(
    fc.property(fc.array(bytes(32), { minLength: 1, maxLength: 70 }), (leaves) => {
      const tree = merkleTree(leaves);
      for (const [i, leaf] of leaves.entries()) {
        const root = rootFromPath(leaf, i, leaves.length, tree.path(i));
        expect(root && toHex(root)).toBe(toHex(tree.root));
      }
    }),
  );
});

test('numbers below n are below n, and one key gives them once and for all', () => {
  fc.assert(
    fc.property(key(), fc.bigInt({ min: 1n, max: 1n << 64n }), (someKey, n) => {
      const [one, again] = [shuffleStream(someKey), shuffleStream(someKey)];
      for (let i = 0; i < 5; i++) {
        const x = one.below(n);
        expect(x >= 0n && x < n).toBe(true);
        expect(again.below(n)).toBe(x);
      }
    }),
  );
});

test('offset dice move to an unopened slot, and all digits together reach each one equally often', () => {
  const board = fc.tuple(
    fc.integer({ min: 1, max: 30 }),
    fc.array(fc.integer({ min: 1, max: 30 })),
    fc.nat(),
  );
  fc.assert(
    fc.property(board, ([size, spent, at]) => {
      const all = Array.from({ length: size }, (_, i) => i + 1);
      const unopened = all.filter((slot) => !spent.includes(slot));
      fc.pre(unopened.length > 0);
      const chosen = unopened[at % unopened.length] ?? 0;
      const reached = unopened.map((_, places) =>
        offsetSlot(size, new Set(spent), chosen, String(places).padStart(5, '0')),
      );
      expect(reached[0]).toBe(chosen);
      expect([...reached].sort((a, b) => a - b)).toEqual(unopened);
    }),
  );
});

test('canonical JSON says the same value, whatever the order of its members', () => {
  const text = fc.string({ unit: 'grapheme' });
  const leaf = fc.oneof(text, fc.nat(), fc.boolean(), fc.constant(null));
  const value = fc.oneof(leaf, fc.array(leaf), fc.dictionary(fc.string(), fc.oneof(leaf, fc.array(leaf))));
  fc.assert(
    fc.property(value, (some) => {
      const json = JSON.parse(JSON.stringify(some)) as Json;
      expect(JSON.parse(canonical(json))).toEqual(json);
      if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
      expect(canonical(Object.fromEntries(Object.entries(json).toReversed()))).toBe(canonical(json));
      expect(new TextDecoder().decode(jcs(json))).toBe(canonical(json));
    }),
  );
});
