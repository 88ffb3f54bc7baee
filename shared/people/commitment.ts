import { fromHex, toHex } from '../kernel/bytes.ts';
import { sha256, tag } from '../draw/hash.ts';
import { jcs } from '../draw/jcs.ts';

/**
 * A household's commitment (docs/protocol.md section 2): `salt` is 16 bytes as hex, `id` has an upper case X,
 * `name` is in NFC. Answers 32 bytes as hex. Without the salt it tells nobody who it is.
 */
export function personCommitment(salt: string, id: string, name: string): string {
  return toHex(sha256(tag('person'), fromHex(salt), jcs({ id, name })));
}

/** The salt of what a group signs, made of its members' (each 16 bytes as hex): the same every time, and it tells none of theirs. */
export function groupSalt(salts: readonly string[]): string {
  return toHex(sha256(tag('group'), ...salts.map((salt) => fromHex(salt))).subarray(0, 16));
}
