import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useActions } from './actions.tsx';
import { scanOf, type Scanned } from './scan.ts';

interface ScanFieldProps {
  /** A key of the dictionary. */
  readonly words: string;
  readonly testId: string;
  readonly required?: boolean;
  /** A photograph that is shown again later: no PDF. */
  readonly picture?: boolean;
  readonly scan: Scanned | null;
  readonly onScan: (scan: Scanned | null) => void;
}

/** A photograph or PDF of a paper, from the scanner's folder or a telephone. */
export function ScanField({
  words,
  testId,
  required = false,
  picture = false,
  scan,
  onScan,
}: ScanFieldProps) {
  const { t } = useTranslation('console');
  const { refuse } = useActions();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const read = async (file: File): Promise<void> => {
    const read = await scanOf(file);
    if (typeof read === 'string') refuse(read);
    else onScan(read);
  };
  return (
    <div className="field scan">
      <label className="label" htmlFor={id}>
        {t(words)}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        className="unseen"
        tabIndex={-1}
        accept={picture ? 'image/*' : 'image/*,.pdf'}
        data-testid={testId}
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          if (chosen) void read(chosen);
          // The same file, scanned anew, can be chosen again.
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="button"
        data-missing={required && !scan}
        onClick={() => input.current?.click()}
      >
        {t(scan ? 'scan.other' : 'scan.choose')}
      </button>
      <span className={`hint ${scan ? 'good' : ''}`}>
        {scan ? scan.fileName : t(picture ? 'scan.pictureHint' : 'scan.hint')}
      </span>
    </div>
  );
}
