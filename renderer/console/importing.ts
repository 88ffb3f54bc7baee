import { useState } from 'react';
import type { ImportPreview } from '../../shared/ipc/answers.ts';
import type { ConsoleView, NextStep } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';

export type SpreadsheetKind = 'households' | 'dwellings';

export interface Importing {
  /** Which list is being imported, null if none. */
  readonly kind: SpreadsheetKind | null;
  readonly preview: ImportPreview | null;
  /** True if it replaces a list that is there already. */
  readonly replacing: boolean;
  readonly read: (kind: SpreadsheetKind, file: File) => Promise<void>;
  readonly sample: (kind: SpreadsheetKind) => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly replace: (kind: SpreadsheetKind) => void;
  readonly cancel: () => void;
}

const WANTED: Partial<Record<NextStep, SpreadsheetKind>> = {
  importHouseholds: 'households',
  importDwellings: 'dwellings',
};

/** An import from choosing a file to its confirmation; nothing is stored before. */
export function useImporting(view: ConsoleView): Importing {
  const { run, refuse } = useActions();
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [replaced, setReplaced] = useState<SpreadsheetKind | null>(null);
  const kind = wantedKind(view, replaced);
  const restart = (next: SpreadsheetKind | null): void => {
    setPreview(null);
    setReplaced(next);
  };
  return {
    kind,
    preview: preview?.kind === kind ? preview : null,
    replacing: replaced !== null,
    read: async (wanted, file) => {
      const bytes = await bytesOf(file);
      if (!bytes) {
        refuse('FILE_UNREADABLE');
        return;
      }
      const result = await run('previewImport', {
        kind: wanted,
        fileName: file.name.normalize('NFC'),
        bytes,
      });
      if (result?.ok) setPreview(result.value);
    },
    sample: async (wanted) => {
      const result = await run('previewSample', { kind: wanted });
      if (result?.ok) setPreview(result.value);
    },
    confirm: async () => {
      if (!preview) return;
      const result = await run('confirmImport', { token: preview.token });
      if (result?.ok) restart(null);
    },
    replace: restart,
    cancel: () => restart(null),
  };
}

/** Lists can be replaced until the ceremony opens. */
function wantedKind(view: ConsoleView, replaced: SpreadsheetKind | null): SpreadsheetKind | null {
  if (view.ceremony !== null || view.step === 'unlock' || view.step === 'setPassphrase') return null;
  return replaced ?? WANTED[view.step] ?? null;
}

/** Null where the file is gone, on a lost drive, or locked by the program that has it open. */
async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
