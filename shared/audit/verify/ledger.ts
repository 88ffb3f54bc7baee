import { canonical, type Json } from '../../draw/jcs.ts';
import { FIRST_HEAD, nextHead } from '../chain.ts';
import { dataFault, isListedType, type Listed } from './entries.ts';
import type { Findings } from './findings.ts';
import { count, type Held, isObject, members, shown, text, time } from './forms.ts';
import { parseJson, readUtf8 } from './json.ts';

/** A line of the ledger. `seq` is the number of its line, which is what its `seq` has to be. */
export interface Entry {
  readonly seq: number;
  /** Null where the line could not be read. */
  readonly type: string | null;
  readonly at: string | null;
  /** Null where the line could not be read. */
  readonly data: Readonly<Record<string, Json>> | null;
  /** Null where the type is not listed, or the data do not fit it. */
  readonly listed: Listed | null;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  /** heads[n] is the head after entry n; heads[0] is head_0. */
  readonly heads: readonly string[];
}

const NEWLINE = 0x0a;
const anyObject = {
  fault: (value: unknown) => (isObject(value) ? null : 'is not an object'),
  holds: {} as Record<string, Json>,
};
const envelope = members({ actor: text, at: time, data: anyObject, seq: count, type: text });

/** Reads the lines and their forms (check 1), canonical bodies, seqs and the chain (check 2). */
export function readLedger(bytes: Uint8Array, findings: Findings): Ledger {
  const entries: Entry[] = [];
  const heads = [FIRST_HEAD];
  for (const body of bodies(bytes, findings)) {
    const seq = entries.length + 1;
    heads.push(nextHead(heads[seq - 1] ?? FIRST_HEAD, body));
    entries.push(readEntry(seq, body, findings));
  }
  return { entries, heads };
}

function* bodies(bytes: Uint8Array, findings: Findings): Generator<Uint8Array> {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, from);
    if (end < 0) findings.fail(1, line, `line ${line} does not end with a newline`);
    const to = end < 0 ? bytes.length : end;
    yield bytes.subarray(from, to);
    from = to + 1;
  }
}

function readEntry(seq: number, body: Uint8Array, findings: Findings): Entry {
  const unread: Entry = { seq, type: null, at: null, data: null, listed: null };
  const line = readUtf8(body);
  const json = line.fault === null ? parseJson(line.value) : line;
  if (line.fault !== null || json.fault !== null) {
    findings.fail(1, seq, `line ${seq} ${json.fault ?? ''}`);
    return unread;
  }
  const fault = envelope.fault(json.value);
  if (fault) {
    findings.fail(1, seq, `the entry's ${fault}`);
    return unread;
  }
  const entry = json.value as Held<typeof envelope>;
  checkBody(seq, line.value, entry, findings);
  const { type, at, data } = entry;
  return { seq, type, at, data, listed: readData(seq, entry, findings) };
}

function checkBody(seq: number, line: string, entry: Held<typeof envelope>, findings: Findings): void {
  if (canonical(entry) !== line) findings.fail(2, seq, 'the body is not in canonical form');
  if (entry.seq !== seq) findings.fail(2, seq, `line ${seq} holds the entry with seq ${entry.seq}`);
}

function readData(seq: number, entry: Held<typeof envelope>, findings: Findings): Listed | null {
  if (!isListedType(entry.type)) return null;
  const fault = dataFault(entry.type, entry.data);
  if (fault) {
    findings.fail(1, seq, `${shown(entry.type)}: ${fault}`);
    return null;
  }
  return { type: entry.type, seq, at: entry.at, data: entry.data } as unknown as Listed;
}
