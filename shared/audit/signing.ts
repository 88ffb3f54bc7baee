import { ed25519 } from '@noble/curves/ed25519.js';
import { concat, fromHex, toHex } from '../kernel/bytes.ts';
import { tag } from '../draw/hash.ts';
import { type Json, jcs } from '../draw/jcs.ts';
import { attestMessage } from './chain.ts';

/** The public half of a 32-byte Ed25519 seed, as hex. */
export function publicKeyOf(seed: Uint8Array): string {
  return toHex(ed25519.getPublicKey(seed));
}

/** Signs the head after entry `seq` (docs/protocol.md section 10). Hex of 64 bytes. */
export function attest(seed: Uint8Array, seq: number, head: string): string {
  return toHex(ed25519.sign(attestMessage(seq, head), seed));
}

export function isAttested(publicKey: string, seq: number, head: string, signature: string): boolean {
  return isSigned(publicKey, attestMessage(seq, head), signature);
}

/**
 * What an approval signs (section 10): an entry's data without its approvals, and `what`, its type.
 * `data` must hold no `approvals`.
 */
function approveMessage(what: string, data: Record<string, Json>): Uint8Array {
  return concat(tag('approve'), jcs({ ...data, what }));
}

export function approve(seed: Uint8Array, what: string, data: Record<string, Json>): string {
  return toHex(ed25519.sign(approveMessage(what, data), seed));
}

export function isApproved(
  publicKey: string,
  what: string,
  data: Record<string, Json>,
  signature: string,
): boolean {
  return isSigned(publicKey, approveMessage(what, data), signature);
}

/** RFC 8032 verification, strict: no second encoding of a signature or key is let through. */
function isSigned(publicKey: string, message: Uint8Array, signature: string): boolean {
  try {
    return ed25519.verify(fromHex(signature), message, fromHex(publicKey), { zip215: false });
  } catch {
    return false;
  }
}
