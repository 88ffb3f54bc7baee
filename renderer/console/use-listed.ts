import { useEffect, useState } from 'react';
import type { AnswerOf } from '../../shared/ipc/contract.ts';
import { bridge } from '../lib/bridge.ts';

type Lists =
  'readStatistics' | 'listGroups' | 'listStatements' | 'listFiles' | 'listDwellings' | 'listNotices';

interface Listed<M extends Lists> {
  /** Null until they have come. */
  readonly rows: AnswerOf<M> | null;
  readonly refusal: string | null;
}

/**
 * A list that is asked for anew whenever `stamp` (of the ledger, or of the lists) has grown; the old one stands until the
 * new one is there. Null: nobody looks at it now.
 */
export function useListed<M extends Lists>(method: M, stamp: number | null): Listed<M> {
  const [listed, setListed] = useState<Listed<M>>({ rows: null, refusal: null });
  useEffect(() => {
    if (stamp === null) return;
    let wanted = true;
    void bridge
      .call(method, {} as never)
      .catch(() => ({ ok: false, refusal: 'BROKEN' }) as const)
      .then((result) => {
        if (!wanted) return;
        if (result.ok) setListed({ rows: result.value, refusal: null });
        else setListed(({ rows }) => ({ rows, refusal: result.refusal }));
      });
    return () => {
      wanted = false;
    };
  }, [method, stamp]);
  return listed;
}
