import { err, ok, type Result } from '../kernel/result.ts';
import { parseEntitlements } from '../people/entitlements.ts';
import {
  type Cells,
  type Change,
  entitlementsText,
  type Field,
  type HouseholdFile,
  NOT_REVIEWED,
  type Paper,
  plainName,
} from './household-file.ts';

/** Why a household's file stays as it is. */
export type FileRefusal =
  | 'NOTHING_CHANGED'
  | 'REASON_NEEDED'
  | 'SAME_PERSON'
  | 'NOT_CHECKED'
  | 'TOO_FEW_RIGHTS'
  | 'BAD_ENTITLEMENTS'
  | 'NOT_NOW';
type Decided = Result<HouseholdFile, FileRefusal>;

/** Who does it, and when (UTC). */
export interface Doing {
  readonly at: string;
  readonly by: string;
}

type Said = Partial<Omit<Change, 'at' | 'by' | 'kind'>>;

function change({ at, by }: Doing, kind: Change['kind'], said: Said = {}): Change {
  return { at, by, kind, field: null, from: null, to: null, reason: '', approver: '', ...said };
}

/** A new file: of a row of a spreadsheet, or of what somebody has typed. */
export function newFile(
  made: Pick<HouseholdFile, 'id' | 'salt' | 'place' | 'cells' | 'late'>,
  doing: Doing,
  kind: 'added' | 'imported' = made.place === null ? 'added' : 'imported',
): HouseholdFile {
  return { ...made, review: NOT_REVIEWED, removed: false, history: [change(doing, kind)] };
}

/** A phone number is nothing that anybody reviews: every other correction begins the review again. */
const UNREVIEWED: readonly Field[] = ['phone'];

/** What the order of the queue is made of: whoever corrects it by hand says why. */
export const ORDER_FIELDS: readonly Field[] = ['signedOn', 'agreementNo', 'code'];

/** Corrects cells; each is a line of its own in the history. */
export function editFile(
  file: HouseholdFile,
  { cells, reason, ...doing }: Doing & { readonly cells: Partial<Cells>; readonly reason: string },
): Decided {
  if (file.removed) return err('NOT_NOW');
  const corrections = changesOf(file.cells, cells);
  if (corrections.length === 0) return err('NOTHING_CHANGED');
  if (corrections.some(({ field }) => ORDER_FIELDS.includes(field)) && reason.trim() === '')
    return err('REASON_NEEDED');
  const lines = corrections.map((said) => change(doing, 'edited', { ...said, reason }));
  return ok(rewritten(file, { ...file.cells, ...cells }, lines));
}

/** What differs, column by column. */
export function changesOf(
  before: Cells,
  after: Partial<Cells>,
): { field: Field; from: string | null; to: string | null }[] {
  return (Object.keys(after) as Field[])
    .map((field) => ({ field, from: shown(before[field]), to: shown(after[field] ?? null) }))
    .filter(({ from, to }) => from !== to);
}

/** A number of more than 15 digits has lost some: it is not what the same digits are as text. */
function shown(cell: Cells[Field]): string | null {
  if (typeof cell === 'number' && cell > Number.MAX_SAFE_INTEGER) return cell.toExponential();
  return cell === null || cell === '' ? null : String(cell);
}

function rewritten(file: HouseholdFile, cells: Cells, lines: readonly Change[]): HouseholdFile {
  const isReviewedAnew = lines.some(({ field }) => field !== null && !UNREVIEWED.includes(field));
  const review = isReviewedAnew ? NOT_REVIEWED : file.review;
  return { ...file, cells, review, history: [...file.history, ...lines] };
}

/** The next import has the row again: its cells are taken over, its salt and its history stay. */
export function reimportFile(
  file: HouseholdFile,
  row: Pick<HouseholdFile, 'place' | 'cells'>,
  doing: Doing,
): HouseholdFile {
  const lines = changesOf(file.cells, row.cells).map((said) => change(doing, 'imported', said));
  const kept = file.removed ? { ...file, removed: false, review: NOT_REVIEWED } : file;
  const all = file.removed ? [change(doing, 'restored'), ...lines] : lines;
  return { ...rewritten(kept, row.cells, all), place: row.place };
}

/** Removed is not deleted: it stays with its history, and can come back. */
export function removeFile(
  file: HouseholdFile,
  { reason, ...doing }: Doing & { readonly reason: string },
): Decided {
  if (file.removed) return err('NOTHING_CHANGED');
  const line = change(doing, 'removed', { reason });
  return ok({ ...file, removed: true, review: NOT_REVIEWED, history: [...file.history, line] });
}

export function restoreFile(
  file: HouseholdFile,
  { reason, ...doing }: Doing & { readonly reason: string },
): Decided {
  if (!file.removed) return err('NOTHING_CHANGED');
  return ok({ ...file, removed: false, history: [...file.history, change(doing, 'restored', { reason })] });
}

interface Adjustment extends Doing {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly reason: string;
  readonly approver: string;
}

/** 户型调剂: `count` rights of one type become as many of another; a second person has approved it. */
export function adjustType(
  file: HouseholdFile,
  { from, to, count, reason, approver, ...doing }: Adjustment,
): Decided {
  if (file.removed) return err('NOT_NOW');
  if (isSame(approver, doing.by)) return err('SAME_PERSON');
  if (from === to) return err('NOTHING_CHANGED');
  const before = String(file.cells.entitlements ?? '');
  const rights = parseEntitlements(before);
  if (!rights.ok) return err('BAD_ENTITLEMENTS');
  const counts = new Map(rights.value.map((right) => [right.type, right.count]));
  if ((counts.get(from) ?? 0) < count) return err('TOO_FEW_RIGHTS');
  counts.set(from, (counts.get(from) ?? 0) - count);
  counts.set(to, (counts.get(to) ?? 0) + count);
  const entitlements = entitlementsOf(counts);
  if (entitlements === null) return err('BAD_ENTITLEMENTS');
  const line = change(doing, 'adjusted', {
    ...{ field: 'entitlements', from: before, to: entitlements, reason, approver },
  });
  return ok(rewritten(file, { ...file.cells, entitlements }, [line]));
}

/** As a cell; null where reading it would give back other rights: a type may be named by any text. */
function entitlementsOf(counts: ReadonlyMap<string, number>): string | null {
  const rights = [...counts].filter(([, count]) => count > 0).map(([type, count]) => ({ type, count }));
  const text = entitlementsText(rights);
  const read = parseEntitlements(text);
  const isRead =
    read.ok &&
    read.value.length === rights.length &&
    read.value.every(({ type, count }) => counts.get(type) === count);
  return isRead ? text : null;
}

/** Into a group, or out of it (null). */
export function groupFile(
  file: HouseholdFile,
  { group, reason, ...doing }: Doing & { readonly group: string | null; readonly reason: string },
): Decided {
  const [said] = changesOf(file.cells, { group });
  if (file.removed) return err('NOT_NOW');
  if (!said) return err('NOTHING_CHANGED');
  return ok(rewritten(file, { ...file.cells, group }, [change(doing, 'grouped', { ...said, reason })]));
}

/** 初审: one person has held the papers against the list. */
export function checkFile(
  file: HouseholdFile,
  { papers, notes, ...doing }: Doing & { readonly papers: readonly Paper[]; readonly notes: string },
): Decided {
  if (file.removed) return err('NOT_NOW');
  if (file.review.stage !== 'entered') return err('NOTHING_CHANGED');
  const line = change(doing, 'checked', { reason: notes });
  const review = {
    ...NOT_REVIEWED,
    stage: 'checked' as const,
    checkedBy: doing.by,
    papers: [...papers],
    notes,
  };
  return ok({ ...file, review, history: [...file.history, line] });
}

/** 复核: another person confirms it. */
export function confirmFile(file: HouseholdFile, doing: Doing): Decided {
  if (file.removed) return err('NOT_NOW');
  if (file.review.stage === 'confirmed') return err('NOTHING_CHANGED');
  if (file.review.stage !== 'checked') return err('NOT_CHECKED');
  if (isSame(file.review.checkedBy, doing.by)) return err('SAME_PERSON');
  const review = { ...file.review, stage: 'confirmed' as const, confirmedBy: doing.by };
  return ok({ ...file, review, history: [...file.history, change(doing, 'confirmed')] });
}

/** Back to the start of its review. */
export function reopenFile(
  file: HouseholdFile,
  { reason, ...doing }: Doing & { readonly reason: string },
): Decided {
  if (file.review.stage === 'entered') return err('NOTHING_CHANGED');
  return ok({
    ...file,
    review: NOT_REVIEWED,
    history: [...file.history, change(doing, 'reopened', { reason })],
  });
}

/**
 * Whether something was changed that two people have not confirmed since: by hand, or by a list that was imported again.
 * No office's file speaks for such a change; nothing of it may be frozen.
 */
export function isEditUnconfirmed({ history, review, removed, late }: HouseholdFile): boolean {
  if (removed || late || review.stage === 'confirmed') return false;
  return history.some(
    ({ kind, field }) =>
      kind === 'added' || kind === 'restored' || (field !== null && !UNREVIEWED.includes(field)),
  );
}

/** The same person, however the name was typed. */
export function isSame(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}
