import { assert } from '../kernel/assert.ts';
import { utf8 } from '../kernel/bytes.ts';

/** What this protocol puts into JSON: no fractions, no undefined. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** RFC 8785 canonical JSON as UTF-8 bytes (docs/protocol.md section 1). */
export function jcs(value: Json): Uint8Array {
  return utf8(canonical(value));
}

/** RFC 8785 canonical JSON as text. Throws on what the protocol cannot hold: fractions, lone surrogates. */
export function canonical(value: Json): string {
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0), `no whole number: ${value}`);
    return String(value);
  }
  if (typeof value === 'string') {
    assert(value.isWellFormed(), 'a lone surrogate cannot be written');
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] as Json)}`).join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
