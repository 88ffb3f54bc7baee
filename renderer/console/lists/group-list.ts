import type { FileRow, ImportProblem } from '../../../shared/ipc/preparation-answers.ts';
import { parseEntitlements } from '../../../shared/people/entitlements.ts';
import { checkGroups } from '../../../shared/people/groups.ts';
import type { ClaimantCode } from '../../../shared/kernel/ids.ts';

export interface GroupOfFiles {
  readonly group: string;
  /** What it draws; null while the rights of its members cannot be read. */
  readonly type: string | null;
  readonly members: readonly { readonly row: FileRow; readonly rights: number }[];
  readonly rights: number;
  readonly problems: readonly ImportProblem[];
}

/** The groups as the list has them, by their codes, with what is wrong with each. */
export function groupsOf(rows: readonly FileRow[], others: readonly ImportProblem[]): GroupOfFiles[] {
  const grouped = rows.filter(({ group, removed }) => group !== '' && !removed);
  const read = grouped.map((row) => {
    const parsed = parseEntitlements(row.entitlements);
    return { row, entitlements: parsed.ok ? parsed.value : null };
  });
  const { types } = checkGroups(
    read.map(({ row, entitlements }) => ({
      ...{ label: row.code, place: null, group: row.group as ClaimantCode, entitlements },
    })),
    'any',
  );
  const byCode = new Map<string, typeof read>();
  for (const one of read) byCode.set(one.row.group, [...(byCode.get(one.row.group) ?? []), one]);
  const words = new Intl.Collator('zh-CN', { numeric: true });
  return [...byCode]
    .sort(([a], [b]) => words.compare(a, b))
    .map(([group, within]) => {
      const type = types.get(group as ClaimantCode) ?? null;
      const members = within.map(({ row, entitlements }) => ({
        row,
        rights: entitlements?.find((each) => each.type === type)?.count ?? 0,
      }));
      return {
        ...{ group, type, members },
        rights: members.reduce((sum, { rights }) => sum + rights, 0),
        problems: others.filter(({ household }) => household === group),
      };
    });
}
