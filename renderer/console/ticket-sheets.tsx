import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { useActions } from './actions.tsx';
import { batchOf } from './command.ts';

interface Sheets {
  readonly batch: string;
  /** Null where they went to the printer. */
  readonly path: string | null;
  /** Why nothing came out. */
  readonly failed: string | null;
}

interface Holder {
  readonly sheets: Sheets | null;
  readonly keep: (sheets: Sheets) => void;
}

const SheetsContext = createContext<Holder | null>(null);

/** Where the ticket sheets went is told once, by the answer that seals them; the step moves on at that moment. */
export function TicketSheetsProvider({ children }: { readonly children: ReactNode }) {
  const [sheets, keep] = useState<Sheets | null>(null);
  const holder = useMemo(() => ({ sheets, keep }), [sheets]);
  return <SheetsContext value={holder}>{children}</SheetsContext>;
}

export function useTicketSheets(): Holder {
  const holder = useContext(SheetsContext);
  if (!holder) throw new Error('outside of TicketSheetsProvider');
  return holder;
}

/** After the seal: where the sheets are, and the same ones once more for a printer that has jammed. */
export function TicketSheets({ view }: { readonly view: ConsoleView }) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const { sheets, keep } = useTicketSheets();
  const batch = batchOf(view);
  if (batch === null || view.batch?.mode !== 'tickets') return null;
  const reprint = async (): Promise<void> => {
    const result = await run('reprintTickets', { batch }, { name: 'reprintTickets' });
    if (result?.ok) keep({ batch, ...result.value });
  };
  return (
    <div className="note">
      {sheets?.batch === batch && (
        <p data-testid="tickets-path" data-failed={sheets.failed ?? ''}>
          {sheets.failed !== null ? (
            t('tickets.failed', {
              fault: t([`tickets.faults.${sheets.failed}`, 'tickets.faults.OTHER']),
              code: sheets.failed,
            })
          ) : sheets.path === null ? (
            t('tickets.printed')
          ) : (
            <>
              {t('tickets.saved')} <span className="mono">{sheets.path}</span>
            </>
          )}
        </p>
      )}
      <p>{t('tickets.fold')}</p>
      <button
        type="button"
        className="button"
        data-testid="reprintTickets"
        disabled={busy !== null}
        onClick={() => void reprint()}
      >
        {t('tickets.again')}
      </button>
    </div>
  );
}
