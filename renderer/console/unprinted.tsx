import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../shared/ipc/contract.ts';
import { bridge } from '../lib/bridge.ts';
import { useStable } from '../ui/stable.ts';
import { useActions } from './actions.tsx';

interface UnprintedProps {
  /** The claims (seq) whose slip did not come out. */
  readonly failed: readonly number[];
  readonly batch: InputOf<'reprintSlip'>['batch'] | null;
}

/** Slips that did not come out of the printer; nothing else depends on them. */
export function Unprinted({ failed, batch }: UnprintedProps) {
  const { t } = useTranslation('console');
  const { busy, run } = useActions();
  const queueNos = useQueueNos(useStable(failed));
  if (failed.length === 0 || batch === null) return null;
  return (
    <section className="card unprinted" data-testid="unprinted">
      <h2>{t('unprinted.title')}</h2>
      <p>{t('unprinted.explain')}</p>
      <p className="again">
        {failed.map((seq) => (
          <button
            key={seq}
            type="button"
            className="button"
            data-testid={`reprintSlip-failed-${seq}`}
            disabled={busy !== null}
            onClick={() => void run('reprintSlip', { batch, seq })}
          >
            {t('unprinted.again', { queueNo: queueNos.get(seq) ?? '' })}
          </button>
        ))}
      </p>
    </section>
  );
}

/** People know the queue number; the claim's seq stays inside. */
function useQueueNos(seqs: readonly number[]): ReadonlyMap<number, number> {
  const [found, setFound] = useState<ReadonlyMap<number, number>>(new Map());
  useEffect(() => {
    let wanted = true;
    const look = async (seq: number): Promise<void> => {
      const result = await bridge
        .call('listClaims', { from: seq - 1, count: 1, search: '' })
        .catch(() => null);
      const row = result?.ok ? result.value.rows[0] : undefined;
      if (wanted && row?.seq === seq) setFound((before) => new Map(before).set(seq, row.queueNo));
    };
    for (const seq of seqs) void look(seq);
    return () => {
      wanted = false;
    };
  }, [seqs]);
  return found;
}
