import { isNormal } from '../../kernel/text.ts';
import { isObject, isWhole, shown } from './forms.ts';

export type Reading<T> =
  { readonly value: T; readonly fault: null } | { readonly value: null; readonly fault: string };

/** Deeper than any entry could need, and far from where a stack ends. */
const DEEPEST = 200;

/** Strict UTF-8: a byte that fits no character is refused, not replaced; a byte order mark is kept, to be refused. */
export function readUtf8(bytes: Uint8Array): Reading<string> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), fault: null };
  } catch {
    return { value: null, fault: 'is not UTF-8' };
  }
}

/** A JSON file in the forms of docs/protocol.md section 1, no member twice. */
export function readJson(bytes: Uint8Array): Reading<unknown> {
  const text = readUtf8(bytes);
  if (text.fault !== null) return text;
  const json = parseJson(text.value);
  if (json.fault !== null) return json;
  const twice = memberTwice(text.value);
  return twice === null ? json : { value: null, fault: `names the member ${shown(twice)} twice` };
}

/** JSON in the forms of section 1. A member named twice shows in the canonical form only. */
export function parseJson(text: string): Reading<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { value: null, fault: 'is not JSON' };
  }
  const fault = formFault(value, 0);
  return fault === null ? { value, fault: null } : { value: null, fault };
}

/** ASCII keys, whole numbers to 2^53−1, texts in NFC: what holds in every entry, listed or not. */
function formFault(value: unknown, depth: number): string | null {
  if (typeof value === 'string') return isNormal(value) ? null : 'holds a text that is not in NFC';
  if (typeof value === 'number')
    return isWhole(value) ? null : 'holds a number that is not whole, 0 to 2^53−1';
  if (typeof value !== 'object' || value === null) return null;
  if (depth === DEEPEST) return `is nested more than ${DEEPEST} deep`;
  for (const key in value) {
    if (!/^[\x00-\x7f]*$/.test(key)) return 'holds a key that is not ASCII';
    const fault = formFault((value as Record<string, unknown>)[key], depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/gs;

/** The first member that stands twice in one object of a text that is known to be JSON, or null. */
export function memberTwice(text: string): string | null {
  const open: (Set<string> | null)[] = [];
  let before = '';
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token === ':') {
      const key = String(JSON.parse(before));
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
    before = token;
  }
  return null;
}

export function isRecordOfTexts(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((member) => typeof member === 'string');
}
