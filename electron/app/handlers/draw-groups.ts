import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { PrintedPaper } from '../../../shared/ipc/preparation-answers.ts';
import { maskId } from '../../../shared/people/masking.ts';
import { compact } from '../../../shared/people/plain-text.ts';
import { groupFile } from '../../../shared/preparation/decide-file.ts';
import type { HouseholdFile } from '../../../shared/preparation/household-file.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';
import { fileIn, isFrozen } from './lists.ts';
import { titled } from './notices.ts';

/** Groups (组团) before the freeze: who is in one, and the sheet that its members sign. */
export function drawGroupHandlers(hall: Hall): Handlers<'formGroup' | 'printConsent'> {
  return {
    formGroup: (input) => formGroup(hall, input),
    printConsent: ({ group }) => printConsent(hall, group),
  };
}

/** The group has those members from now on and no others: all or nothing. */
function formGroup(hall: Hall, { group: typed, ids, ...said }: InputOf<'formGroup'>): Result<null> {
  const group = compact(typed);
  const chosen = new Set(ids);
  for (const id of chosen) {
    const file = fileIn(hall, id);
    if (!file.ok) return file;
  }
  if (hall.project.lock !== 'open') return err('LOCKED');
  const touched = hall.project.files.filter(
    (file) => chosen.has(file.id) || (!file.removed && groupOf(file) === group),
  );
  if (touched.some((file) => isFrozen(hall, file))) return err('ALREADY_FROZEN');
  const at = hall.adapters.now();
  const changed: HouseholdFile[] = [];
  for (const file of touched) {
    const decided = groupFile(file, { at, ...said, group: chosen.has(file.id) ? group : null });
    if (decided.ok) changed.push(decided.value);
    else if (decided.refusal !== 'NOTHING_CHANGED') return decided;
  }
  if (changed.length === 0) return err('NOTHING_CHANGED');
  hall.project.putFiles(changed);
  return ok(null);
}

const groupOf = ({ cells }: HouseholdFile): string => compact(String(cells.group ?? ''));

/** A household whose row is wrong is in no group yet: a sheet without it would be signed by too few. */
function lacksMembers({ project }: Hall, group: string): boolean {
  const { ofFile } = project.checked;
  return project.files.some(
    (file) =>
      groupOf(file) === group && ofFile.get(file.id)?.some(({ severity }) => severity === 'error') === true,
  );
}

async function printConsent(hall: Hall, group: string): Promise<Result<PrintedPaper>> {
  const { project, adapters } = hall;
  if (project.lock !== 'open') return err('LOCKED');
  if (lacksMembers(hall, group)) return err('LIST_HAS_ERRORS');
  const rows = project.register().register.households.filter((row) => row.group === group);
  const [first] = rows;
  if (!first) return err('UNKNOWN_GROUP');
  const members = rows.map(({ household, queueNo, village, rights }) => {
    const { name = '', id = '' } = project.household(household) ?? {};
    return { household, queueNo, name, maskedId: maskId(id), village, rights };
  });
  return adapters.papers.consent({
    ...titled(hall),
    ...{ group, type: first.type, members },
    rights: rows.reduce((sum, { rights }) => sum + rights, 0),
  });
}
