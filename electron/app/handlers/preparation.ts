import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { toHex } from '../../../shared/kernel/bytes.ts';
import type { ImportPreview } from '../../../shared/ipc/answers.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { Imported, SheetKind } from '../adapters.ts';
import type { Hall } from '../hall.ts';
import type { Handlers } from './handlers.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { giveRecovery } from './recovery.ts';

type Methods =
  | 'setLanguage'
  | 'setPassphrase'
  | 'unlock'
  | 'recoverOperator'
  | 'switchToRehearsal'
  | 'previewImport'
  | 'previewSample'
  | 'confirmImport';

interface Pending {
  readonly token: string;
  readonly kind: SheetKind;
  readonly fileName: string;
  readonly imported: Imported;
}

/** Until the register is frozen: the operator's passphrase and the two spreadsheets. */
export function preparationHandlers(hall: Hall): Handlers<Methods> {
  const { importer, store } = hall.adapters;
  let pending: Pending | null = null;

  const preview = async (
    kind: SheetKind,
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Result<ImportPreview>> => {
    if (hall.project.lock !== 'open') return err('LOCKED');
    if (hall.state.opened) return err('NOT_NOW');
    const read = await importer.read(kind, bytes, hall.project.dwellings);
    if (!read.ok) return read;
    const imported = withCrossCheck(hall, kind, read.value);
    pending = { token: toHex(hall.adapters.random(16)), kind, fileName, imported };
    return ok(previewOf(pending));
  };

  return {
    setLanguage: ({ language }) => {
      hall.language = language;
      store.preparation.put('language', language);
      return ok(null);
    },
    ...operatorHandlers(hall),
    previewImport: ({ kind, fileName, bytes }) => preview(kind, fileName, bytes),
    previewSample: async ({ kind }) => {
      const { fileName, bytes } = await importer.sample(kind);
      return preview(kind, fileName, bytes);
    },
    confirmImport: ({ token }) => {
      if (hall.state.opened) return err('NOT_NOW');
      if (pending?.token !== token) return err('UNKNOWN_PREVIEW');
      if (hasErrors(pending.imported)) return err('IMPORT_HAS_ERRORS');
      keep(hall, pending);
      pending = null;
      return ok(null);
    },
  };
}

/** The operator's own passphrase, its recovery, and the kind of file that the app goes on with. */
function operatorHandlers(
  hall: Hall,
): Handlers<'setPassphrase' | 'unlock' | 'recoverOperator' | 'switchToRehearsal'> {
  return {
    setPassphrase: async ({ passphrase }) => {
      const recovery = await hall.project.setPassphrase(passphrase);
      return recovery.ok ? ok(await giveRecovery(hall, 'operator', recovery.value)) : recovery;
    },
    unlock: ({ passphrase }) => hall.project.unlock(passphrase),
    // Two at once would each make a sheet, of which only the last opens anything.
    recoverOperator: oneAtATime(async ({ code, passphrase }: InputOf<'recoverOperator'>) => {
      const recovery = await hall.project.recover(code, passphrase);
      return recovery.ok ? ok(await giveRecovery(hall, 'operator', recovery.value)) : recovery;
    }),
    switchToRehearsal: ({ rehearsal }) => {
      if (rehearsal === hall.adapters.rehearsal) return err('NOT_NOW');
      hall.adapters.switchKind(rehearsal);
      return ok(null);
    },
  };
}

function keep({ project }: Hall, { kind, fileName, imported }: Pending): void {
  if (kind === 'households') project.importHouseholds(imported.households, fileName);
  else project.importDwellings(imported.dwellings, fileName);
}

/** Whether a list may be confirmed at all. */
const hasErrors = ({ problems }: Imported): boolean => problems.some(({ severity }) => severity === 'error');

/** What only shows when households and dwellings meet: a group that fills no stairwell, a type that is short. */
function withCrossCheck(hall: Hall, kind: SheetKind, imported: Imported): Imported {
  const households = kind === 'households' ? imported.households : hall.project.households;
  const dwellings = kind === 'dwellings' ? imported.dwellings : hall.project.dwellings;
  // A list with wrong rows would only give problems that follow from those.
  if (hasErrors(imported) || households.length === 0 || dwellings.length === 0) return imported;
  const crossed = hall.adapters.importer.check(households, dwellings);
  return { ...imported, problems: [...imported.problems, ...crossed] };
}

function previewOf({ token, kind, fileName, imported }: Pending): ImportPreview {
  const { rows, problems, headings, sample } = imported;
  return { token, kind, fileName, rows, problems, byType: countByType(imported, kind), headings, sample };
}

function countByType({ households, dwellings }: Imported, kind: SheetKind): ImportPreview['byType'] {
  const counts = new Map<string, { count: number; inGroups: number; accepted: number }>();
  const add = (type: string, more: { count: number; inGroups: number; accepted: number }) => {
    const { count = 0, inGroups = 0, accepted = 0 } = counts.get(type) ?? {};
    counts.set(type, {
      count: count + more.count,
      inGroups: inGroups + more.inGroups,
      accepted: accepted + more.accepted,
    });
  };
  if (kind === 'dwellings') {
    for (const { type, accepted } of dwellings)
      add(type, { count: 1, inGroups: 0, accepted: accepted ? 1 : 0 });
  } else {
    for (const { type, count, group } of households.flatMap(({ rights }) => rights)) {
      add(type, { count, inGroups: group === null ? 0 : count, accepted: 0 });
    }
  }
  return [...counts]
    .map(([type, count]) => ({ type, ...count }))
    .sort((a, b) => Number(a.type) - Number(b.type));
}
