import { attest, approve, isApproved, isAttested, publicKeyOf } from '../../shared/audit/signing.ts';
import { FIRST_HEAD, nextHead } from '../../shared/audit/chain.ts';
import { count, hex16, hex32, hex64, list, members, shown, whole } from '../../shared/audit/verify/forms.ts';
import { ticketsRoot } from '../../shared/draw/board.ts';
import { canonical, type Json } from '../../shared/draw/jcs.ts';
import { offsetSlot } from '../../shared/draw/offset.ts';
import { shuffleStream } from '../../shared/draw/stream.ts';
import { fromHex, utf8 } from '../../shared/kernel/bytes.ts';
import { personCommitment } from '../../shared/people/commitment.ts';
import { anyObject, anyText, type Compare, Difference, inForm } from './compare.ts';
import { checkDraw } from './draw-vector.ts';

function compareList(
  compare: Compare,
  field: string,
  expected: readonly unknown[],
  got: readonly unknown[],
): void {
  if (expected.length === 0) throw new Difference(`${field} is empty`);
  compare(`number of ${field}`, expected.length, got.length);
  for (const [i, value] of expected.entries()) compare(`${field}[${i}]`, value, got[i]);
}

/** How each section of vectors.json is computed. */
export const SECTIONS: Readonly<Record<string, (vector: unknown, compare: Compare) => void>> = {
  vectors: checkDraw,
  below: checkBelow,
  chain: checkChain,
  tickets: checkTickets,
  attest: checkAttest,
  approve: checkApprove,
  person: checkPerson,
  offset: checkOffset,
};

function checkBelow(vector: unknown, compare: Compare): void {
  const { key, n, answers, blocksUsed } = inForm(
    members({ key: hex32, n: anyText, answers: list(anyText), blocksUsed: whole }),
    vector,
  );
  const bound = BigInt(/^[0-9]{1,20}$/.test(n) ? n : 0);
  if (bound < 1n || bound > 1n << 64n) throw new Difference(`n is ${shown(n)}, not 1 … 2^64`);
  const stream = shuffleStream(fromHex(key));
  compareList(
    compare,
    'answers',
    answers,
    answers.map(() => String(stream.below(bound))),
  );
  compare('blocksUsed', blocksUsed, stream.blocksUsed);
}

function checkChain(vector: unknown, compare: Compare): void {
  const { lines, heads } = inForm(members({ lines: list(anyText), heads: list(hex32) }), vector);
  let head = FIRST_HEAD;
  compareList(
    compare,
    'heads',
    heads,
    lines.map((line) => (head = nextHead(head, utf8(line)))),
  );
  for (const [i, line] of lines.entries()) compare(`lines[${i}]`, line, canonical(JSON.parse(line) as Json));
}

function checkTickets(vector: unknown, compare: Compare): void {
  const form = members({ tickets: list(members({ lot: anyText, code: hex16 })), boardRoot: hex32 });
  const { tickets, boardRoot } = inForm(form, vector);
  compare('boardRoot', boardRoot, ticketsRoot(tickets));
}

function checkAttest(vector: unknown, compare: Compare): void {
  const form = members({ seed: hex32, publicKey: hex32, seq: count, head: hex32, signature: hex64 });
  const { seed, publicKey, seq, head, signature } = inForm(form, vector);
  compare('publicKey', publicKey, publicKeyOf(fromHex(seed)));
  compare('signature', signature, attest(fromHex(seed), seq, head));
  compare('signature holds', true, isAttested(publicKey, seq, head, signature));
}

function checkApprove(vector: unknown, compare: Compare): void {
  const { seed, what, data, signature } = inForm(
    members({ seed: hex32, what: anyText, data: anyObject, signature: hex64 }),
    vector,
  );
  compare('signature', signature, approve(fromHex(seed), what, data));
  compare('signature holds', true, isApproved(publicKeyOf(fromHex(seed)), what, data, signature));
}

function checkPerson(vector: unknown, compare: Compare): void {
  const { salt, id, name, commitment } = inForm(
    members({ salt: hex16, id: anyText, name: anyText, commitment: hex32 }),
    vector,
  );
  compare('commitment', commitment, personCommitment(salt, id, name));
}

const LARGEST_BOARD = 1_000_000;

function checkOffset(vector: unknown, compare: Compare): void {
  const form = members({ size: count, opened: list(count), chosen: count, digits: anyText, slot: count });
  const { size, opened, chosen, digits, slot } = inForm(form, vector);
  if (size > LARGEST_BOARD) throw new Difference(`a board of ${size} slots is not tried here`);
  if (!/^[0-9]+$/.test(digits)) throw new Difference(`${shown(digits)} is not decimal`);
  compare('slot', slot, offsetSlot(size, new Set(opened), chosen, digits));
}
