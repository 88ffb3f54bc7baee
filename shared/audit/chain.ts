import { fromHex, toHex, u64 } from '../kernel/bytes.ts';
import { sha256, tag } from '../draw/hash.ts';

/** `head_0` of docs/protocol.md section 10: 32 zero bytes, as hex. */
export const FIRST_HEAD = '0'.repeat(64);

/** `head_n = H(tag("entry") || head_{n−1} || body_n)`, over the stored bytes of the body (without its newline). Hex. */
export function nextHead(head: string, body: Uint8Array): string {
  return toHex(sha256(tag('entry'), fromHex(head), body));
}

/** What an attestation signs (section 10): the head after entry `seq`. */
export function attestMessage(seq: number, head: string): Uint8Array {
  return new Uint8Array([...tag('attest'), ...u64(seq), ...fromHex(head)]);
}
