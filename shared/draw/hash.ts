import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';
import { concat, toHex, utf8 } from '../kernel/bytes.ts';

/** `H(a || b || …)` of docs/protocol.md section 1. 32 bytes. */
export function sha256(...parts: Uint8Array[]): Uint8Array {
  return sha256Of(concat(...parts));
}

export function sha256Hex(...parts: Uint8Array[]): string {
  return toHex(sha256(...parts));
}

/** HMAC-SHA256. 32 bytes. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  return hmac(sha256Of, key, message);
}

/** `tag(p)`: the ASCII text `sunlot/1/` + p, then one zero byte; keeps one use of a hash apart from another. */
export function tag(purpose: string): Uint8Array {
  return utf8(`sunlot/1/${purpose}\0`);
}
