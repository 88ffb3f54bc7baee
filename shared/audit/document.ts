import { toHex } from '../kernel/bytes.ts';
import { sha256, tag } from '../draw/hash.ts';
import { type Json, jcs } from '../draw/jcs.ts';

/** `document` of a ResultSigned entry: `H(tag("slip") || jcs(content))` (docs/protocol.md section 10). Hex. */
export function documentHash(content: Json): string {
  return toHex(sha256(tag('slip'), jcs(content)));
}
