import { createContext, useContext, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';

/** What the big button says and does while a panel wants it otherwise than its step: `form` sends the step's form. */
export interface BigWords {
  readonly id: string;
  /** A key of the dictionary. */
  readonly text: string;
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  readonly kind: 'form' | 'wait';
  /** A key of the dictionary, said beside the button instead of the step's own hint. */
  readonly hint?: string | undefined;
}

interface Holder {
  readonly words: BigWords | null;
  readonly put: (words: BigWords | null) => void;
}

const BigWordsContext = createContext<Holder | null>(null);

export function BigWordsProvider({ children }: { readonly children: ReactNode }) {
  const [words, put] = useState<BigWords | null>(null);
  const holder = useMemo(() => ({ words, put }), [words]);
  return <BigWordsContext value={holder}>{children}</BigWordsContext>;
}

function useHolder(): Holder {
  const holder = useContext(BigWordsContext);
  if (!holder) throw new Error('outside of BigWordsProvider');
  return holder;
}

export function useBigWords(): BigWords | null {
  return useHolder().words;
}

/** A panel's own words for the big button, as long as it is shown. */
export function useOwnBigWords(words: BigWords | null): void {
  const { put } = useHolder();
  const said = JSON.stringify(words);
  useLayoutEffect(() => {
    put(JSON.parse(said) as BigWords | null);
    return () => put(null);
  }, [put, said]);
}
