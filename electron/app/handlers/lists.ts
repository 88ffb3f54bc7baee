import { toHex } from '../../../shared/kernel/bytes.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import {
  adjustType,
  checkFile,
  confirmFile,
  editFile,
  newFile,
  removeFile,
  reopenFile,
  restoreFile,
} from '../../../shared/preparation/decide-file.ts';
import { fileDetail, fileRow, forConsole } from '../../../shared/preparation/file-rows.ts';
import {
  type Cells,
  type Field,
  HOUSEHOLD_FIELDS,
  type HouseholdFile,
} from '../../../shared/preparation/household-file.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';

type Methods =
  | ('listFiles' | 'openFile' | 'addFile' | 'editFile' | 'removeFile' | 'restoreFile' | 'adjustType')
  | ('checkFiles' | 'confirmFiles' | 'reopenFile');
type Decided = Result<HouseholdFile>;

/** Households before the freeze: corrected, reviewed, adjusted, one file at a time; each change with its history. */
export function listHandlers(hall: Hall): Handlers<Methods> {
  const { now } = hall.adapters;
  return {
    listFiles: () => listFiles(hall),
    openFile: ({ id }) => {
      const file = fileIn(hall, id);
      return file.ok ? ok(fileDetail(file.value, knownOf(hall))) : file;
    },
    addFile: (input) => addFile(hall, input),
    editFile: ({ id, by, cells, reason }) =>
      changeFile(hall, id, (file) => editFile(file, { at: now(), by, reason, cells: typedCells(cells) })),
    removeFile: ({ id, ...said }) => changeFile(hall, id, (file) => removeFile(file, { at: now(), ...said })),
    restoreFile: ({ id, ...said }) =>
      changeFile(hall, id, (file) => restoreFile(file, { at: now(), ...said })),
    adjustType: ({ id, ...said }) => changeFile(hall, id, (file) => adjustType(file, { at: now(), ...said })),
    reopenFile: ({ id, ...said }) => changeFile(hall, id, (file) => reopenFile(file, { at: now(), ...said })),
    checkFiles: ({ ids, ...said }) => checkFiles(hall, ids, said),
    confirmFiles: ({ ids, by }) => changeFiles(hall, ids, (file) => confirmFile(file, { at: now(), by })),
  };
}

function listFiles(hall: Hall) {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const known = knownOf(hall);
  const { version, files, checked } = hall.project;
  return ok({
    version,
    rows: files.map((file) => fileRow(file, known)),
    others: checked.others.map(forConsole),
  });
}

export function knownOf({ project, preparation }: Hall) {
  const { households } = project.register().register;
  return {
    checked: project.checked,
    queue: new Map(households.map(({ household, queueNo }): [string, number] => [household, queueNo])),
    arrived: (code: string) => preparation.hasArrived(code),
  };
}

export function fileIn({ project }: Hall, id: string): Result<HouseholdFile> {
  if (project.lock !== 'open') return err('LOCKED');
  const file = project.file(id);
  return file ? ok(file) : err('UNKNOWN_FILE');
}

/** Once the register is frozen nothing of it changes any more; who came late is not in it. */
export function isFrozen({ state }: Hall, { late }: Pick<HouseholdFile, 'late'>): boolean {
  return state.register !== null && !late;
}

export function changeFile(hall: Hall, id: string, decide: (file: HouseholdFile) => Decided): Result<null> {
  const file = fileIn(hall, id);
  if (!file.ok) return file;
  if (isFrozen(hall, file.value)) return err('ALREADY_FROZEN');
  const decided = decide(file.value);
  if (!decided.ok) return decided;
  hall.project.putFiles([decided.value]);
  return ok(null);
}

/** All that are at that point; those that are through with it already are left as they are. All or nothing. */
function changeFiles(
  hall: Hall,
  ids: readonly string[],
  decide: (file: HouseholdFile) => Decided,
): Result<null> {
  const changed: HouseholdFile[] = [];
  for (const id of new Set(ids)) {
    const file = fileIn(hall, id);
    if (!file.ok) return file;
    if (isFrozen(hall, file.value)) return err('ALREADY_FROZEN');
    const decided = decide(file.value);
    if (decided.ok) changed.push(decided.value);
    else if (decided.refusal !== 'NOTHING_CHANGED') return decided;
  }
  if (changed.length === 0) return err('NOTHING_CHANGED');
  hall.project.putFiles(changed);
  return ok(null);
}

/** Nobody has checked a household whose row is wrong. */
function checkFiles(
  hall: Hall,
  ids: readonly string[],
  said: Omit<InputOf<'checkFiles'>, 'ids'>,
): Result<null> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const { ofFile } = hall.project.checked;
  const isWrong = (id: string): boolean =>
    ofFile.get(id)?.some(({ severity }) => severity === 'error') === true;
  if (ids.some(isWrong)) return err('LIST_HAS_ERRORS');
  return changeFiles(hall, ids, (file) => checkFile(file, { at: hall.adapters.now(), ...said }));
}

/** Typed by hand; after the freeze it waits for a later ceremony. */
function addFile(hall: Hall, { by, cells }: InputOf<'addFile'>): Result<{ id: string }> {
  if (hall.project.lock !== 'open') return err('LOCKED');
  const { random, now } = hall.adapters;
  const id = toHex(random(8));
  const empty = Object.fromEntries(HOUSEHOLD_FIELDS.map((field) => [field, null])) as Cells;
  const file = newFile(
    {
      ...{ id, salt: toHex(random(16)), place: null, late: hall.state.register !== null },
      cells: { ...empty, ...typedCells(cells) },
    },
    { at: now(), by },
  );
  hall.project.putFiles([file]);
  return ok({ id });
}

/** An empty field is an empty cell. */
function typedCells(cells: Partial<Record<Field, string | undefined>>): Partial<Cells> {
  const typed = Object.entries(cells).map(([field, text]) => [field, text?.normalize('NFC').trim() || null]);
  return Object.fromEntries(typed) as Partial<Cells>;
}
