import { createHash, createHmac, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

/**
 * The arithmetic of docs/protocol.md once more, on node:crypto and for tests alone: a bundle that the verifier is tried
 * on must not come from the code that verifies it.
 */
export type Data = Record<string, unknown>;

export function H(...parts: (Uint8Array | string)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

export const hex = (text: string) => Buffer.from(text, 'hex');
export const tag = (purpose: string) => Buffer.from(`sunlot/1/${purpose}\0`, 'latin1');

export function u64(n: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(n));
  return bytes;
}

export function jcs(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jcs).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${jcs(member)}`).join(',')}}`;
}

/** The same 32 bytes for the same name, as hex. */
export const secretOf = (name: string) => H(`secret of ${name}`);

export const inputOf = (batch: Data) => H(tag('input'), jcs(batch));
export const commitmentOf = (input: string, secret: string) => H(tag('commit'), hex(input), hex(secret));

function hmac(key: Uint8Array, ...parts: Uint8Array[]): Buffer {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
}

export function keyOf(secrets: string[], commitments: string[], digits: string, input: string): Buffer {
  return hmac(hex(secrets.join('')), tag('key'), Buffer.from(jcs({ commitments, digits, input })));
}

export function shuffled<T>(key: Uint8Array, items: readonly T[]): T[] {
  const a = [...items];
  let block = 0;
  for (let i = a.length - 1; i >= 1; i--) {
    const n = BigInt(i + 1);
    let x: bigint;
    do x = hmac(key, tag('shuffle'), u64(block++)).readBigUInt64BE(0);
    while (x >= 2n ** 64n - (2n ** 64n % n));
    const j = Number(x % n);
    [a[i], a[j]] = [a[j] as T, a[i] as T];
  }
  return a;
}

export const nonceOf = (key: Uint8Array, slot: number) =>
  hmac(key, tag('nonce'), u64(slot)).subarray(0, 16).toString('hex');

/** RFC 6962 section 2.1 word for word: split at the largest power of two below the number of leaves. */
export function rootOf(leaves: readonly Data[]): string {
  if (leaves.length === 1) return H(Uint8Array.of(0), jcs(leaves[0]));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return H(Uint8Array.of(1), hex(rootOf(leaves.slice(0, k))), hex(rootOf(leaves.slice(k))));
}

const PKCS8 = '302e020100300506032b657004220420';

/** A person with a key that everyone can know. */
export interface Signer {
  readonly publicKey: string;
  sign(message: Uint8Array): string;
}

export function signerOf(name: string): Signer {
  const key: KeyObject = createPrivateKey({ key: hex(PKCS8 + secretOf(name)), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(key)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
  return { publicKey, sign: (message) => sign(null, message, key).toString('hex') };
}

export const attestMessage = (seq: number, head: string) =>
  Buffer.concat([tag('attest'), u64(seq), hex(head)]);
export const approveMessage = (what: string, data: Data) =>
  Buffer.concat([tag('approve'), Buffer.from(jcs({ ...data, what }))]);
export const nextHead = (head: string, body: string) => H(tag('entry'), hex(head), body);
