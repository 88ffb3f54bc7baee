import { strToU8, zipSync, type Zippable } from 'fflate';
import { HEADINGS, writeCsv } from '../../shared/audit/csv.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import { standingResults } from '../../shared/ceremony/standing-results.ts';
import { sha256Hex } from '../../shared/draw/hash.ts';
import { canonical } from '../../shared/draw/jcs.ts';
import { bundleReadme } from './bundle-readme.ts';

/** What a bundle is made of; no personal data can get in, because none is given. */
export interface BundleSources {
  readonly bodies: readonly Uint8Array[];
  readonly entries: readonly Entry[];
  readonly state: CeremonyState;
  readonly householdsCsv: Uint8Array;
  readonly stockCsv: Uint8Array;
  readonly attestations: readonly { readonly by: string; readonly signature: string }[];
}

export type Files = ReadonlyMap<string, Uint8Array>;

/** The files of docs/protocol.md section 11 by name. The same ledger gives the same bytes. */
export function bundleFiles(sources: BundleSources): Files {
  const { seq, head } = sources.state;
  const attestations = sources.attestations.map(({ by, signature }) => ({ by, signature }));
  const files = new Map<string, Uint8Array>([
    ['README.txt', strToU8(bundleReadme(sources.state.opened?.rehearsal ?? false))],
    ['ledger.jsonl', Buffer.concat(sources.bodies.flatMap((body) => [body, NEWLINE]))],
    ['head.json', strToU8(`${canonical({ attestations, head, seq })}\n`)],
    ['households.csv', sources.householdsCsv],
    ['stock.csv', sources.stockCsv],
    ['results.csv', resultsCsv(sources)],
    ['recordings.csv', recordingsCsv(sources.state)],
  ]);
  const hashes = Object.fromEntries([...files].map(([name, bytes]) => [name, sha256Hex(bytes)]));
  return new Map([...files, ['manifest.json', strToU8(`${canonical({ files: hashes })}\n`)]]);
}

const NEWLINE = Uint8Array.of(0x0a);

/** Standing picks in ledger order; mode batch knows no slots. */
function resultsCsv({ entries, state }: BundleSources): Uint8Array {
  const rows = standingResults(entries, state).map(({ batch, seq, pick, claimant, lot, slot }) => [
    ...[batch, seq, pick, claimant, lot, slot ?? ''],
  ]);
  return writeCsv(HEADINGS.results, rows);
}

function recordingsCsv({ recordings }: CeremonyState): Uint8Array {
  const rows = recordings.map(({ file, sha256, startedAt, durationMs }) => [
    file,
    sha256,
    startedAt,
    durationMs,
  ]);
  return writeCsv(HEADINGS.recordings, rows);
}

/** 1 January 2000: a zip's times say nothing and must not make two exports differ. */
const NO_TIME = new Date(2000, 0, 1);

export function zipped(files: Files): Uint8Array {
  const tree: Zippable = {};
  for (const [name, bytes] of files) tree[name] = [bytes, { mtime: NO_TIME, level: 6 }];
  return zipSync(tree);
}
