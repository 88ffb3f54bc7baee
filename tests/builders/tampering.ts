import type { Draft, Materials } from './bundle.ts';
import { chain, copyOf, pack, type BundleFiles } from './bundle.ts';

export type Path = readonly (string | number)[];

/** A bundle in which something was changed and everything that hangs on it was made to fit again. */
export interface Tampered {
  readonly name: string;
  /** What kind of change it is, the same for all of its kind: `TicketOpened.lot`, `drop TicketOpened`. */
  readonly kind: string;
  /** The entry changed, from 1; of an entry dropped, that which took its place. */
  readonly seq: number;
  files(): BundleFiles;
}

/** Every value in it that is not a list or object, and every empty list, by its path. */
export function* leavesOf(value: unknown, path: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) {
    yield path;
    return;
  }
  const members: [string, unknown][] = Object.entries(value);
  if (Array.isArray(value) && members.length === 0) yield path;
  for (const [key, member] of members)
    yield* leavesOf(member, [...path, Array.isArray(value) ? Number(key) : key]);
}

const ELSE: Readonly<Record<string, string>> = {
  notary: 'supervisor',
  supervisor: 'notary',
  machine: 'robot',
  self: 'proxy',
  proxy: 'self',
  refused: 'self',
  board: 'batch',
  batch: 'board',
  tickets: 'board',
  dwellings: 'stairwells',
  stairwells: 'dwellings',
  households: 'dwellings',
  end: 'makeup',
  makeup: 'end',
};

/** Another value of the same form: as near to the old one as a forger would stay. */
export function anotherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return ['X'];
  if (typeof value !== 'string') return 'X';
  if (/^[0-9]{20,}$/.test(value) || /^[0-9]{5}$/.test(value))
    return ((BigInt(value) + 1n) % 10n ** BigInt(value.length)).toString().padStart(value.length, '0');
  if (/^[0-9a-f]{32,}$/.test(value)) return (value.startsWith('0') ? '1' : '0') + value.slice(1);
  return ELSE[value] ?? `${value}X`;
}

function change(draft: Draft, path: Path): void {
  let holder = draft.data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  holder[last] = anotherValue(holder[last]);
}

/** Fields that chaining and signing would put right again. */
function isRemade({ type }: Draft, path: Path): boolean {
  return ['HeadAttested', 'MachineTakenOver', 'RegisterFrozen'].includes(type) || path[0] === 'approvals';
}

/** Each field of each entry changed; the chain, all signatures and the manifest made anew. */
export function* changedFields(make: () => Materials): Generator<Tampered> {
  const whole = make();
  chain(whole);
  for (const [i, draft] of whole.entries.entries()) {
    for (const path of leavesOf(draft.data)) {
      const kind = [draft.type, ...path.filter((key) => typeof key === 'string')].join('.');
      yield {
        name: [i + 1, draft.type, ...path].join('.'),
        kind,
        seq: i + 1,
        files: () => packChanged(whole, i, path),
      };
    }
  }
}

function packChanged(whole: Materials, i: number, path: Path): BundleFiles {
  const copy = copyOf(whole);
  const draft = copy.entries[i] as Draft;
  change(draft, path);
  return pack(copy, isRemade(draft, path) ? new Set([draft]) : new Set());
}

/** Each entry dropped, doubled, and put behind the next; the chain, all signatures and the manifest made anew. */
export function* movedEntries(make: () => Materials): Generator<Tampered> {
  const whole = make();
  chain(whole);
  for (const [i, { type }] of whole.entries.entries()) {
    const packed = (splice: (entries: Draft[], draft: Draft) => void) => () => {
      const copy = copyOf(whole);
      splice(copy.entries, copy.entries[i] as Draft);
      return pack(copy);
    };
    const seq = i + 1;
    yield {
      name: `drop ${seq} ${type}`,
      kind: `drop ${type}`,
      seq,
      files: packed((entries) => entries.splice(i, 1)),
    };
    yield {
      name: `double ${seq} ${type}`,
      kind: `double ${type}`,
      seq: seq + 1,
      files: packed((entries, draft) => entries.splice(i, 0, structuredClone(draft))),
    };
    const next = whole.entries[i + 1];
    if (!next) continue;
    const swap = packed((entries, draft) => entries.splice(i, 2, entries[i + 1] as Draft, draft));
    yield {
      name: `swap ${seq} ${type} with ${next.type}`,
      kind: `swap ${type} ${next.type}`,
      seq,
      files: swap,
    };
  }
}

/** The first few of each kind: every rule is tried, and not the same one a hundred times. */
export function* someOfEach(all: Iterable<Tampered>, most = 2): Generator<Tampered> {
  const seen = new Map<string, number>();
  for (const tampered of all) {
    const before = seen.get(tampered.kind) ?? 0;
    seen.set(tampered.kind, before + 1);
    if (before < most) yield tampered;
  }
}
