import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { toHex } from '../../../shared/kernel/bytes.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { ImportPreview } from '../../../shared/ipc/preparation-answers.ts';
import { supplyAndDemand } from '../../../shared/people/supply.ts';
import { checkList } from '../../../shared/preparation/checked-list.ts';
import { forConsole } from '../../../shared/preparation/file-rows.ts';
import { differenceOf, mergeList } from '../../../shared/preparation/merge.ts';
import { dwellingDifference, withInspections } from '../../../shared/preparation/merge-dwellings.ts';
import type { Imported, SheetKind } from '../adapters.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';

type Methods = 'previewImport' | 'previewSample' | 'cancelImport' | 'confirmImport';
type Asked = Omit<InputOf<'previewImport'>, 'bytes'> & { readonly bytes: Uint8Array };

interface Pending {
  readonly token: string;
  /** Of the lists that the preview was made against: a change since then would go unseen. */
  readonly version: number;
  readonly kind: SheetKind;
  readonly fileName: string;
  readonly imported: Imported;
}

/** Lists from spreadsheets: read in a thread, looked at, then taken over. `changed` tells the windows how far the reading is. */
export function importHandlers(hall: Hall, changed: () => void): Handlers<Methods> {
  const { importer } = hall.adapters;
  let pending: Pending | null = null;
  let reading: AbortController | null = null;

  const read = async ({ kind, fileName, bytes, mapping }: Asked): Promise<Result<ImportPreview>> => {
    if (hall.project.lock !== 'open') return err('LOCKED');
    if (hall.state.opened) return err('NOT_NOW');
    if (reading) return err('IMPORT_UNDER_WAY');
    reading = new AbortController();
    const onProgress = (part: number): void => {
      hall.importing = part;
      changed();
    };
    onProgress(0);
    const options = { stock: hall.project.dwellings, mapping, signal: reading.signal, onProgress };
    // However the reading ends, another may be begun.
    const answer = await importer.read(kind, bytes, options).finally(() => {
      reading = null;
      hall.importing = null;
    });
    if (!answer.ok) return answer;
    pending = pendingOf(hall, { kind, fileName, imported: answer.value });
    return ok(previewOf(hall, pending));
  };

  return {
    previewImport: read,
    previewSample: async ({ kind }) => read({ kind, mapping: null, ...(await importer.sample(kind)) }),
    cancelImport: () => {
      reading?.abort();
      pending = null;
      return ok(null);
    },
    confirmImport: ({ token, by }) => {
      const confirmed = confirmable(hall, pending, token);
      if (!confirmed.ok) return confirmed;
      keep(hall, confirmed.value, by);
      pending = null;
      return ok(null);
    },
  };
}

function confirmable({ state, project }: Hall, pending: Pending | null, token: string): Result<Pending> {
  if (state.opened) return err('NOT_NOW');
  if (pending?.token !== token) return err('UNKNOWN_PREVIEW');
  if (pending.version !== project.version) return err('CHANGED_MEANWHILE');
  return pending.imported.confirmable ? ok(pending) : err('IMPORT_HAS_ERRORS');
}

/** A list does not overrule a visit, and its preview does not say that it would. */
function pendingOf(
  { project, preparation, adapters }: Hall,
  { imported, ...read }: Omit<Pending, 'token' | 'version'>,
): Pending {
  const dwellings = withInspections(imported.dwellings, preparation.inspections);
  const token = toHex(adapters.random(16));
  return { ...read, token, version: project.version, imported: { ...imported, dwellings } };
}

function keep(hall: Hall, { kind, fileName, imported }: Pending, by: string): void {
  const { project } = hall;
  if (kind === 'households')
    project.replaceFiles(merged(hall, imported, by, fileName), fileName, imported.rows);
  else project.importDwellings(imported.dwellings, fileName);
}

function merged({ project, adapters }: Hall, { drafts }: Imported, by: string, fileName: string) {
  const fresh = () => ({ id: toHex(adapters.random(8)), salt: toHex(adapters.random(16)) });
  return mergeList(project.files, drafts, { at: adapters.now(), by, reason: fileName, fresh });
}

function previewOf(hall: Hall, { token, kind, fileName, imported }: Pending): ImportPreview {
  const { rows, sheets, fields, skipped, confirmable } = imported;
  const { problems, byType } = kind === 'households' ? householdsIn(hall, imported) : dwellingsIn(imported);
  const difference = differenceTo(hall, kind, imported);
  return { token, kind, fileName, rows, problems, byType, sheets, fields, skipped, difference, confirmable };
}

/** Besides what is wrong with a row: whether there will be enough of everything. */
function householdsIn(hall: Hall, imported: Imported): Pick<ImportPreview, 'problems' | 'byType'> {
  const after = checkList(
    merged(hall, imported, '', ''),
    hall.project.dwellings,
    hall.adapters.importer.isPrintable,
  );
  const seen = new Set(imported.problems.map(({ code }) => code));
  const others = after.others.map(forConsole).filter(({ code }) => !seen.has(code));
  const byType = supplyAndDemand(after.households, []).map(({ type, rights, inGroups }) => ({
    ...{ type, count: rights, inGroups, accepted: 0 },
  }));
  return { problems: [...imported.problems, ...others], byType };
}

function dwellingsIn({ problems, dwellings }: Imported): Pick<ImportPreview, 'problems' | 'byType'> {
  const byType = supplyAndDemand([], dwellings).map(({ type, dwellings: count, accepted }) => ({
    ...{ type, count, inGroups: 0, accepted },
  }));
  return { problems, byType };
}

function differenceTo({ project }: Hall, kind: SheetKind, imported: Imported): ImportPreview['difference'] {
  if (kind === 'households')
    return project.files.length > 0 ? differenceOf(project.files, imported.drafts) : null;
  return project.dwellings.length > 0 ? dwellingDifference(project.dwellings, imported.dwellings) : null;
}
