import { useEffect, useState } from 'react';

/** 0, 1 … and from the last page to the first again; the first of them stands for `firstMs`, the others for `eachMs`. */
export function useTurn(pages: number, eachMs: number, firstMs = eachMs): number {
  const [page, turn] = useState(0);
  const shown = page < pages ? page : 0;
  useEffect(() => {
    if (pages < 2) return;
    const timer = setTimeout(() => turn((shown + 1) % pages), shown === 0 ? firstMs : eachMs);
    return () => clearTimeout(timer);
  }, [pages, shown, eachMs, firstMs]);
  return shown;
}
