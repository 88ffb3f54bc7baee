import type { Progress } from '../../../shared/ipc/views.ts';
import { useTexts } from '../text/formats.ts';

/** How many slots are still unopened. */
export function Remaining({ progress: { remaining, lots } }: { progress: Progress }) {
  const { t, count } = useTexts();
  return (
    <div className="remaining">
      <span className="label">{t('remaining')}</span>
      <b>{count(remaining)}</b>
      <span className="remaining-of">/ {count(lots)}</span>
    </div>
  );
}
