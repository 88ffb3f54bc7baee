import { parseEntitlements } from '../people/entitlements.ts';
import type { FileDetail, FileRow, ImportProblem } from '../ipc/preparation-answers.ts';
import { maskId } from '../people/masking.ts';
import { compact } from '../people/plain-text.ts';
import type { Problem } from '../people/problem.ts';
import { isEditUnconfirmed } from './decide-file.ts';
import type { CheckedList } from './checked-list.ts';
import type { HouseholdFile } from './household-file.ts';

interface Known {
  readonly checked: CheckedList;
  readonly queue: ReadonlyMap<string, number>;
  readonly arrived: (household: string) => boolean;
}

/** A household's line in the console's table. */
export function fileRow(file: HouseholdFile, { checked, queue, arrived }: Known): FileRow {
  const { id, place, cells, review, removed, late } = file;
  const problems = checked.ofFile.get(id) ?? [];
  const text = (field: keyof typeof cells): string => String(cells[field] ?? '');
  const code = compact(text('code'));
  const codes = (severity: Problem['severity']) =>
    problems.filter((problem) => problem.severity === severity).map((problem) => problem.code);
  const isListed = !removed && !late && codes('error').length === 0;
  return {
    ...{ id, row: place?.row ?? null, code, queueNo: isListed ? (queue.get(code) ?? null) : null },
    ...{ name: text('name').trim(), maskedId: maskId(compact(text('id'))), village: text('village').trim() },
    ...{ agreementNo: text('agreementNo'), signedOn: text('signedOn'), entitlements: text('entitlements') },
    ...{ entitledArea: text('entitledArea'), group: text('group'), stage: review.stage, removed, late },
    ...{
      arrived: isListed && arrived(code),
      editUnconfirmed: isEditUnconfirmed(file),
      errors: codes('error'),
      warnings: codes('warning'),
    },
  };
}

/** Everything that is kept of a household, for whoever checks its papers. */
export function fileDetail(file: HouseholdFile, known: Known): FileDetail {
  const { cells, review, history } = file;
  const rights = parseEntitlements(String(cells.entitlements ?? ''));
  return {
    row: fileRow(file, known),
    ...{ cells, review, history },
    problems: (known.checked.ofFile.get(file.id) ?? []).map(({ field, ...problem }) => ({
      ...forConsole(problem),
      field,
    })),
    askedArea: rights.ok
      ? rights.value.reduce((sum, { type, count }) => sum + Number(type) * count, 0)
      : null,
    rights: rights.ok ? rights.value : [],
  };
}

/** The console names whatever it is about: a household, a group, a dwelling or its type. */
export function forConsole({
  severity,
  code,
  sheet,
  row,
  column,
  household,
  group,
  dwelling,
  value,
}: Problem): ImportProblem {
  return {
    ...{ severity, code, row, column, household: household ?? group ?? dwelling },
    value: value ?? (row === null ? sheet : null),
  };
}
