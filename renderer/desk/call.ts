import { useRef, useState } from 'react';
import type { InputOf, Method } from '../../shared/ipc/contract.ts';
import type { DeskClaim } from '../../shared/ipc/views.ts';
import { bridge } from '../lib/bridge.ts';

type DeskMethod = Extract<Method, 'designateSlot' | 'signResult' | 'reprintSlip'>;
export type Batch = InputOf<'designateSlot'>['batch'];

interface Caller {
  readonly busy: boolean;
  readonly refusal: string | null;
  call<M extends DeskMethod>(method: M, input: InputOf<M>): Promise<boolean>;
  forgive(): void;
}

/** One call at a time, and what came of it. */
export function useCall(): Caller {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const taken = useRef(false);
  const call: Caller['call'] = async (method, input) => {
    if (taken.current) return false;
    taken.current = true;
    setBusy(true);
    setRefusal(null);
    try {
      const result = await bridge.call(method, input);
      if (!result.ok) setRefusal(result.refusal);
      return result.ok;
    } catch (error) {
      console.error(method, error);
      setRefusal('BROKEN');
      return false;
    } finally {
      taken.current = false;
      setBusy(false);
    }
  };
  return { busy, refusal, call, forgive: () => setRefusal(null) };
}

/** The view's batch code in the contract's type; the main process checks its form. */
export function batchOf(claim: DeskClaim): Batch {
  return claim.batch as Batch;
}
