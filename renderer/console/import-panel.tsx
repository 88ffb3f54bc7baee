import { useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from './actions.tsx';
import { CheckedBy } from './checked-by.tsx';
import { ImportPreviewShown } from './import-preview.tsx';
import { ImportProgress } from './import-progress.tsx';
import type { Importing, SpreadsheetKind } from './importing.ts';
import { useCheckedBy } from './remembered.ts';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

interface ImportPanelProps {
  readonly importing: Importing;
  readonly kind: SpreadsheetKind;
  /** How much of a file has been read, as a part of 1; null while none is being read. */
  readonly progress: number | null;
}

/** A list from a spreadsheet: choose, look, put columns right, confirm. */
export function ImportPanel({ importing, kind, progress }: ImportPanelProps) {
  const { t } = useTranslation('console');
  const file = useRef<HTMLInputElement>(null);
  const [by] = useCheckedBy();
  const { preview } = importing;
  const send = (): void => {
    if (!preview) file.current?.click();
    else if (preview.confirmable) void importing.confirm(by.trim().normalize('NFC'));
  };
  return (
    <StepForm onSend={send}>
      <StepHeading step={kind === 'households' ? 'importHouseholds' : 'importDwellings'} />
      <Sources importing={importing} kind={kind} file={file} />
      <ImportProgress progress={progress} onStop={importing.stop} />
      {preview ? (
        <>
          <CheckedBy testId="importBy" words="import.by" hint={t('import.byHint')} />
          <ImportPreviewShown preview={preview} onMap={importing.mappable ? importing.map : null} />
        </>
      ) : (
        <p className="expect">{t(`import.expect.${kind}`)}</p>
      )}
    </StepForm>
  );
}

interface SourcesProps extends Pick<ImportPanelProps, 'importing' | 'kind'> {
  readonly file: RefObject<HTMLInputElement | null>;
}

function Sources({ importing, kind, file }: SourcesProps) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const { preview } = importing;
  return (
    <div className="sources">
      <input
        ref={file}
        type="file"
        className="unseen"
        tabIndex={-1}
        accept=".xlsx,.csv,.xls,.txt"
        aria-label={t(`import.file.${kind}`)}
        data-testid={`previewImport-${kind}`}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void importing.read(kind, chosen);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      {preview && (
        <button
          type="button"
          className="button"
          disabled={busy !== null}
          onClick={() => file.current?.click()}
        >
          {t('import.other')}
        </button>
      )}
      <button
        type="button"
        className="button"
        data-testid={`previewSample-${kind}`}
        disabled={busy !== null}
        onClick={() => void importing.sample(kind)}
      >
        {t('import.sample')}
      </button>
      {(preview ?? importing.replacing) && (
        <button
          type="button"
          className="button quiet"
          data-testid="previewImport-cancel"
          onClick={importing.cancel}
        >
          {t('import.cancel')}
        </button>
      )}
    </div>
  );
}
