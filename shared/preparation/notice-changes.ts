import { changeTexts, columnTexts, noticeTexts, worded } from './notice-texts.ts';
import type { Notice, NoticeChange, NoticeField } from './papers.ts';

/** One line of the changes: a household and one thing that is not as it was, or neighbours that moved in the queue. */
export interface ChangeLine {
  readonly household: string;
  readonly kind: string;
  readonly field: string;
  readonly from: string;
  readonly to: string;
}
export const CHANGE_COLUMNS = ['household', 'kind', 'field', 'from', 'to'] as const;

const FIELDS: Readonly<Record<NoticeField, string>> = {
  ...{ queueNo: columnTexts.queueNo, maskedName: columnTexts.maskedName, village: columnTexts.village },
  ...{ rights: columnTexts.rights, person: changeTexts.person },
};

/**
 * Where one household is added or leaves, all behind it move in the queue: they are counted apart, or a reader takes one
 * correction for seven hundred.
 */
export function changesSummary(changes: readonly NoticeChange[]): string {
  const own = changes.filter((change) => moveOf(change) === null);
  const count = (of: NoticeChange['kind']) => own.filter(({ kind }) => kind === of).length;
  const parts = [
    [noticeTexts.added, count('added')],
    [noticeTexts.removed, count('removed')],
    [noticeTexts.corrected, count('changed')],
    [noticeTexts.moved, changes.length - own.length],
  ] as const;
  const said = parts.filter(([, n]) => n > 0).map(([text, n]) => worded(text, { count: n }));
  return said.length > 0 ? said.join('，') : noticeTexts.unchanged;
}

/** The households' own changes in the order given, then those that only moved. Of who is new, the place in the list. */
export function changeLines({ changes, rows }: Pick<Notice, 'changes' | 'rows'>): ChangeLine[] {
  if (!changes) return [];
  const queueNos = new Map(rows.map(({ household, queueNo }) => [household, String(queueNo)]));
  const own = changes
    .filter((change) => moveOf(change) === null)
    .flatMap((change) => linesOf(change, queueNos.get(change.household) ?? ''));
  const moves = changes.map(moveOf).filter((move) => move !== null);
  return [
    ...own,
    ...moves
      .sort((a, b) => a.to - b.to)
      .reduce(gather, [])
      .map(lineOfMove),
  ];
}

function linesOf({ household, kind, changes }: NoticeChange, queueNo: string): ChangeLine[] {
  const line = { household, kind: changeTexts[kind], field: '', from: '', to: '' };
  if (changes.length === 0)
    return [kind === 'added' ? { ...line, field: columnTexts.queueNo, to: queueNo } : line];
  return changes.map(({ field, from, to }) => ({
    ...{ ...line, field: FIELDS[field] },
    // Whatever it is given as.
    ...(field === 'person' ? { from: '', to: changeTexts.corrected } : { from, to }),
  }));
}

/** A household that stands elsewhere in the queue and is otherwise as it was. */
interface Move {
  readonly household: string;
  readonly from: number;
  readonly to: number;
}

function moveOf({ household, kind, changes }: NoticeChange): Move | null {
  const [change] = changes;
  if (kind !== 'changed' || changes.length !== 1 || change?.field !== 'queueNo') return null;
  return { household, from: Number(change.from), to: Number(change.to) };
}

/** Neighbours that moved together. */
function gather(runs: Move[][], move: Move): Move[][] {
  const last = runs.at(-1)?.at(-1);
  if (last?.from === move.from - 1 && last.to === move.to - 1) runs.at(-1)?.push(move);
  else runs.push([move]);
  return runs;
}

function lineOfMove(run: readonly Move[]): ChangeLine {
  const [first] = run;
  const last = run.at(-1);
  const line = { kind: changeTexts.moved, field: columnTexts.queueNo };
  if (!first || !last || run.length === 1)
    return { ...line, household: first?.household ?? '', from: String(first?.from), to: String(first?.to) };
  return {
    ...line,
    household: worded(changeTexts.together, { count: run.length }),
    from: worded(changeTexts.range, { first: first.from, last: last.from }),
    to: worded(changeTexts.range, { first: first.to, last: last.to }),
  };
}
