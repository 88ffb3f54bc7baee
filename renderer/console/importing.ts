import { useState } from 'react';
import type { InputOf } from '../../shared/ipc/contract.ts';
import type { ConsoleView, NextStep } from '../../shared/ipc/console-view.ts';
import type { ImportPreview } from '../../shared/ipc/preparation-answers.ts';
import { bridge } from '../lib/bridge.ts';
import { useActions, type Question } from './actions.tsx';
import { mappingWith } from './mapping.ts';

export type SpreadsheetKind = 'households' | 'dwellings';

export interface Importing {
  /** Which list is being imported, null if none. */
  readonly kind: SpreadsheetKind | null;
  readonly preview: ImportPreview | null;
  /** True if it replaces a list that is there already. */
  readonly replacing: boolean;
  /** Whether the columns can be read anew: the sample's cannot. */
  readonly mappable: boolean;
  readonly read: (kind: SpreadsheetKind, file: File) => Promise<void>;
  /** Reads a field from another column of a sheet; null: from none. */
  readonly map: (sheet: string, field: string, column: number | null) => Promise<void>;
  readonly sample: (kind: SpreadsheetKind) => Promise<void>;
  /** `by`: who takes the list over. */
  readonly confirm: (by: string) => Promise<void>;
  readonly replace: (kind: SpreadsheetKind) => void;
  readonly cancel: () => void;
  /** Ends the reading of a file that takes too long. */
  readonly stop: () => void;
}

const WANTED: Partial<Record<NextStep, SpreadsheetKind>> = {
  importHouseholds: 'households',
  importDwellings: 'dwellings',
};

type Read = InputOf<'previewImport'>;

/** An import from choosing a file to its confirmation; nothing is stored before. */
export function useImporting(view: ConsoleView): Importing {
  const { run, refuse } = useActions();
  const { preview, file, look, put } = useLooked();
  const [replaced, setReplaced] = useState<SpreadsheetKind | null>(null);
  const kind = wantedKind(view, replaced);
  const restart = (next: SpreadsheetKind | null): void => {
    put(null);
    setReplaced(next);
  };
  return {
    kind,
    preview: preview?.kind === kind ? preview : null,
    replacing: replaced !== null,
    mappable: file !== null,
    read: async (wanted, chosen) => {
      const bytes = await bytesOf(chosen);
      const fileName = chosen.name.normalize('NFC');
      if (bytes) await look({ kind: wanted, fileName, bytes, mapping: null });
      else refuse('FILE_UNREADABLE');
    },
    map: async (sheet, field, column) => {
      if (preview && file) await look({ ...file, mapping: mappingWith(preview, sheet, field, column) });
    },
    sample: async (wanted) => {
      const result = await run('previewSample', { kind: wanted });
      if (result?.ok) put(result.value);
    },
    confirm: async (by) => {
      if (!preview) return;
      const result = await run('confirmImport', { token: preview.token, by }, questionOf(preview));
      if (result?.ok) restart(null);
    },
    replace: restart,
    cancel: () => restart(null),
    // Past the call that is under way: it is that one that is to end.
    stop: () => void bridge.call('cancelImport', {}).catch(() => null),
  };
}

/** The preview, and the file that it is of: its columns can be read anew. */
function useLooked() {
  const { run } = useActions();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [file, setFile] = useState<Read | null>(null);
  const put = (next: ImportPreview | null, of: Read | null = null): void => {
    setPreview(next);
    setFile(of);
  };
  const look = async (input: Read): Promise<void> => {
    const result = await run('previewImport', input);
    if (result?.ok) put(result.value, input);
  };
  return { preview, file, put, look };
}

/** A list that replaces another asks first, with what becomes of the one that is there. */
function questionOf({ kind, difference }: ImportPreview): Question | undefined {
  if (!difference) return undefined;
  const { added, removed, changed, unchanged } = difference;
  const values = { added: added.length, removed: removed.length, changed: changed.length, unchanged };
  return { name: `replaceList.${kind}`, values };
}

/** Lists can be replaced until the ceremony opens. */
function wantedKind(view: ConsoleView, replaced: SpreadsheetKind | null): SpreadsheetKind | null {
  if (view.ceremony !== null || view.step === 'unlock' || view.step === 'setPassphrase') return null;
  return replaced ?? WANTED[view.step] ?? null;
}

/** Null where the file is gone, on a lost drive, or locked by the program that has it open. */
export async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
