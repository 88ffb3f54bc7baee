import type { ImportDifference } from '../ipc/preparation-answers.ts';
import { changesOf, type Doing, newFile, reimportFile, removeFile } from './decide-file.ts';
import { codeOf, type HouseholdFile } from './household-file.ts';

type Row = Pick<HouseholdFile, 'place' | 'cells'>;

/** A row of the new list and the file that it is of; a file without a row is not in the new list. */
interface Pair {
  readonly file: HouseholdFile | null;
  readonly row: Row | null;
}

/** By household code; where several rows bear one, the first goes with the first. Late deciders are of no list. */
function pair(files: readonly HouseholdFile[], rows: readonly Row[]): Pair[] {
  const byCode = new Map<string, HouseholdFile[]>();
  const known = files.filter(({ late }) => !late);
  // Who is there goes before who was removed.
  for (const file of [...known.filter((f) => !f.removed), ...known.filter((f) => f.removed)]) {
    const code = codeOf(file.cells);
    if (code === '') continue;
    const alike = byCode.get(code);
    if (alike) alike.push(file);
    else byCode.set(code, [file]);
  }
  const pairs = rows.map((row): Pair => ({ file: byCode.get(codeOf(row.cells))?.shift() ?? null, row }));
  const taken = new Set(pairs.map(({ file }) => file));
  return [...pairs, ...known.filter((f) => !taken.has(f)).map((file): Pair => ({ file, row: null }))];
}

/** What the new list would change: a person confirms it before anything is stored. */
export function differenceOf(files: readonly HouseholdFile[], rows: readonly Row[]): ImportDifference {
  const pairs = pair(files, rows);
  const both = pairs.flatMap(({ file, row }) => (file && row && !file.removed ? [{ file, row }] : []));
  const changed = both
    .map(({ file, row }) => ({
      household: codeOf(row.cells),
      changes: changesOf(file.cells, row.cells).map(({ field, from, to }) => ({
        ...{ field, from: from ?? '', to: to ?? '' },
      })),
    }))
    .filter(({ changes }) => changes.length > 0);
  return {
    added: pairs.flatMap(({ file, row }) => (row && (!file || file.removed) ? [codeOf(row.cells)] : [])),
    removed: pairs.flatMap(({ file, row }) => (!row && file && !file.removed ? [codeOf(file.cells)] : [])),
    unchanged: both.length - changed.length,
    changed,
  };
}

/** The files after that list, in its order; who is no longer in it is removed, not deleted. `fresh` makes ids and salts. */
export function mergeList(
  files: readonly HouseholdFile[],
  rows: readonly Row[],
  { reason, fresh, ...doing }: Doing & { readonly reason: string; fresh(): { id: string; salt: string } },
): HouseholdFile[] {
  // Whoever comes in by a later list is added to the first: two people look at it.
  const kind = files.length > 0 ? 'added' : 'imported';
  const merged = pair(files, rows).map(({ file, row }) => {
    if (!file) return newFile({ ...fresh(), ...(row as Row), late: false }, doing, kind);
    if (row) return reimportFile(file, row, doing);
    const removed = removeFile(file, { ...doing, reason });
    return removed.ok ? removed.value : file;
  });
  return [...merged, ...files.filter(({ late }) => late)];
}
