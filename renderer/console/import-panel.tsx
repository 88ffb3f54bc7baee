import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from './actions.tsx';
import { ImportPreviewShown } from './import-preview.tsx';
import { hasErrors } from './import-errors.ts';
import type { Importing, SpreadsheetKind } from './importing.ts';
import { StepForm } from './step-form.tsx';
import { StepHeading } from './step-heading.tsx';

interface ImportPanelProps {
  readonly importing: Importing;
  readonly kind: SpreadsheetKind;
}

/** A list from a spreadsheet: choose, look, confirm. */
export function ImportPanel({ importing, kind }: ImportPanelProps) {
  const { t } = useTranslation('console');
  const { busy } = useActions();
  const file = useRef<HTMLInputElement>(null);
  const { preview } = importing;
  const send = (): void => {
    if (!preview) file.current?.click();
    else if (!hasErrors(preview)) void importing.confirm();
  };
  return (
    <StepForm onSend={send}>
      <StepHeading step={kind === 'households' ? 'importHouseholds' : 'importDwellings'} />
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
      {preview ? (
        <ImportPreviewShown preview={preview} />
      ) : (
        <p className="expect">{t(`import.expect.${kind}`)}</p>
      )}
    </StepForm>
  );
}
