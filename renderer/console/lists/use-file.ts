import { useEffect, useState } from 'react';
import type { FileDetail } from '../../../shared/ipc/preparation-answers.ts';
import { bridge } from '../../lib/bridge.ts';

interface Kept {
  readonly id: string;
  readonly detail: FileDetail | null;
  readonly refusal: string | null;
}

/** One household with everything that is kept of it, asked for anew whenever the lists have changed. */
export function useFile(id: string, version: number): Kept {
  const [kept, keep] = useState<Kept>({ id, detail: null, refusal: null });
  useEffect(() => {
    let wanted = true;
    void bridge
      .call('openFile', { id })
      .catch(() => ({ ok: false, refusal: 'BROKEN' }) as const)
      .then((result) => {
        if (!wanted) return;
        keep(
          result.ok
            ? { id, detail: result.value, refusal: null }
            : { id, detail: null, refusal: result.refusal },
        );
      });
    return () => {
      wanted = false;
    };
  }, [id, version]);
  return kept.id === id ? kept : { id, detail: null, refusal: null };
}
