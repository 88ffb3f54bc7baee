import {
  count,
  type Form,
  hex16,
  hex32,
  isObject,
  list,
  members,
  orNull,
  shown,
} from '../../shared/audit/verify/forms.ts';
import {
  batchInput,
  batchKey,
  boardLeaf,
  commitmentOf,
  sealBoard,
  type SealedBoard,
} from '../../shared/draw/board.ts';
import { sha256Hex } from '../../shared/draw/hash.ts';
import { type Json, jcs } from '../../shared/draw/jcs.ts';
import { rootFromPath } from '../../shared/draw/merkle.ts';
import { fromHex, toHex } from '../../shared/kernel/bytes.ts';
import { anyObject, anyText, type Compare, Difference, inForm } from './compare.ts';

const opening = members({ slot: count, lot: anyText, nonce: hex16, proof: list(hex32) });

/** What a whole draw is computed from, and what may be said of it; a vector need not say everything. */
const FROM = { batch: anyObject, secrets: list(hex32), digits: anyText };
const SAID = {
  input: hex32,
  commitments: list(hex32),
  key: hex32,
  order: orNull(list(anyText)),
  orderSha256: hex32,
  boardRoot: hex32,
  openings: list(opening),
};
type Said = { [K in keyof typeof SAID]?: (typeof SAID)[K] extends Form<infer T> ? T : never };

/** A whole draw from a frozen batch, the secrets and the digits to its openings. */
export function checkDraw(vector: unknown, compare: Compare): void {
  const { batch, secrets, digits, said } = readVector(vector);
  const lots = inForm(list(anyText), batch['lots']);
  const input = batchInput(batch);
  const commitments = secrets.map((secret) => commitmentOf(input, fromHex(secret)));
  const key = batchKey(secrets.map(fromHex), commitments, digits, input);
  const board = sealBoard(key, lots);
  const got = {
    input,
    commitments,
    key: toHex(key),
    order: board.order,
    orderSha256: sha256Hex(jcs(board.order)),
    boardRoot: board.root,
  };
  for (const [field, value] of Object.entries(got)) {
    const expected = said[field as keyof typeof got];
    if (expected !== undefined && expected !== null) compare(field, expected, value);
  }
  for (const [i, one] of (said.openings ?? []).entries()) {
    checkOpening(one, board, (field, ...values) => compare(`openings[${i}].${field}`, ...values));
  }
}

function readVector(vector: unknown): {
  batch: Record<string, Json>;
  secrets: readonly string[];
  digits: string;
  said: Said;
} {
  if (!isObject(vector)) throw new Difference('it is not an object');
  // A long order is said by its hash alone, and `order` is then null.
  const fields = Object.entries(SAID).filter(([field]) => Object.hasOwn(vector, field));
  const form = members({ ...FROM, ...Object.fromEntries(fields) });
  const { batch, secrets, digits } = inForm(form, vector) as {
    batch: Record<string, never>;
    secrets: string[];
    digits: string;
  };
  if (fields.every(([field]) => vector[field] === null)) throw new Difference('it says nothing to compare');
  const empty = fields.find(([field]) => JSON.stringify(vector[field]) === '[]');
  if (empty) throw new Difference(`${empty[0]} is empty`);
  return { batch, secrets, digits, said: vector };
}

/** What lies under a slot, and that its proof leads to the root. */
function checkOpening(
  { slot, lot, nonce, proof }: { slot: number; lot: string; nonce: string; proof: readonly string[] },
  board: SealedBoard,
  compare: Compare,
): void {
  if (slot > board.size) throw new Difference(`there is no slot ${shown(slot)}`);
  const ticket = board.ticket(slot);
  compare('lot', lot, ticket.lot);
  compare('nonce', nonce, ticket.nonce);
  compare('proof', proof, ticket.proof);
  const root = rootFromPath(boardLeaf(slot, lot, nonce), slot - 1, board.size, proof.map(fromHex));
  compare('root from proof', board.root, root && toHex(root));
}
