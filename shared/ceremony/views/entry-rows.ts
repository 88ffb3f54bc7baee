import type { EntryDetail, EntryRow } from '../../ipc/answers.ts';
import type { Directory } from '../../people/directory.ts';
import type { BatchCode } from '../../kernel/ids.ts';
import type { CeremonyState, Entry } from '../state.ts';

export interface EntrySources {
  readonly state: CeremonyState;
  readonly entries: readonly Entry[];
  /** Null while the people's data is locked: then nobody's queue number is known. */
  readonly directory: Directory | null;
}

/** An entry as the console's log has it. */
export function entryRow({ seq, at, actor, event }: Entry, sources: EntrySources): EntryRow {
  return { seq, at, actor, type: event.type, queueNo: queueNoOf(event.data, sources) };
}

/**
 * A page of the ledger from its beginning, so that a page that is full never changes; of one household (of a group: its
 * smallest queue number), or of all.
 */
export function entryRows(
  sources: EntrySources,
  { from, count, queueNo }: { from: number; count: number; queueNo: number | null },
): { total: number; rows: EntryRow[] } {
  const { entries } = sources;
  const about = queueNo === null ? entries : entries.filter((entry) => isAbout(entry, queueNo, sources));
  return {
    total: about.length,
    rows: about.slice(from, from + count).map((entry) => entryRow(entry, sources)),
  };
}

/** Longer entries (a batch with all its lots) are shown up to here. */
const TEXT_SHOWN = 4000;

/** One entry in full: what the chain holds, the head after it, and where the recording shows it. Null: there is none. */
export function entryDetail(sources: EntrySources, seq: number): EntryDetail | null {
  const entry = sources.entries[seq - 1];
  if (!entry) return null;
  const text = JSON.stringify(entry.event.data);
  return {
    ...entryRow(entry, sources),
    head: entry.head,
    text: text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN)}…` : text,
    video: videoOf(sources.entries, entry),
  };
}

function isAbout(entry: Entry, queueNo: number, sources: EntrySources): boolean {
  return queueNoOf(entry.event.data, sources) === queueNo;
}

function queueNoOf(data: object, { state, directory }: EntrySources): number | null {
  if (!directory || !('batch' in data) || !('seq' in data)) return null;
  const claim = state.batches.get(data.batch as BatchCode)?.claims[Number(data.seq) - 1];
  return claim ? directory.household(claim.claimant).queueNo : null;
}

/** How far into which session of the recording an entry lies; null where nothing was recorded then. */
function videoOf(entries: readonly Entry[], { seq, at }: Entry): EntryDetail['video'] {
  for (let i = seq - 1; i >= 0; i--) {
    const { at: since, event } = entries[i] as Entry;
    if (event.type === 'RecordingStopped' && i < seq - 1) return null;
    if (event.type !== 'RecordingStarted') continue;
    return { session: event.data.session, afterMs: Math.max(0, Date.parse(at) - Date.parse(since)) };
  }
  return null;
}
