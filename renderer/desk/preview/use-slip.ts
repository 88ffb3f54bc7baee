import { useEffect, useState } from 'react';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import { bridge } from '../../lib/bridge.ts';
import type { Pdf } from './pdf.ts';

/** `failed` holds why it cannot be shown: the words on the page say the same. */
export type Slip =
  | { readonly kind: 'making' }
  | { readonly kind: 'made'; readonly pdf: Pdf }
  | { readonly kind: 'failed'; readonly code: string };

/** The slip as it will be printed, or as it was. `document` null: that of a registered claim. */
export function useSlip({ batch, seq, document }: InputOf<'previewSlip'>): Slip {
  const [slip, setSlip] = useState<Slip>({ kind: 'making' });
  useEffect(() => {
    let isWanted = true;
    let made: Pdf | null = null;
    void fetchSlip({ batch, seq, document }).then((next) => {
      if (next.kind === 'made') made = next.pdf;
      if (isWanted) setSlip(next);
      else void made?.loadingTask.destroy();
    });
    return () => {
      isWanted = false;
      void made?.loadingTask.destroy();
    };
  }, [batch, seq, document]);
  return slip;
}

async function fetchSlip(input: InputOf<'previewSlip'>): Promise<Slip> {
  try {
    const answer = await bridge.call('previewSlip', input);
    if (!answer.ok) return { kind: 'failed', code: answer.refusal };
    // Only now: nobody waits for the reader before the page stands.
    const { openPdf } = await import('./pdf.ts');
    return { kind: 'made', pdf: await openPdf(answer.value.bytes) };
  } catch (error) {
    console.error('previewSlip', error);
    return { kind: 'failed', code: 'SLIP_NOT_MADE' };
  }
}
