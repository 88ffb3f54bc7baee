import { useEffect, useRef, useState } from 'react';
import type { ClaimRow } from '../../shared/ipc/answers.ts';
import { bridge } from '../lib/bridge.ts';
import { PAGE } from './queue-pages.ts';

/** The queue is asked for anew at most this often, however fast the draws come. */
const REFRESH_MS = 500;

interface Claims {
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly ClaimRow[]>;
}

const NONE: Claims = { total: 0, pages: new Map() };

/** The pages of the queue that are in sight, renewed as the ledger grows. `seq` is the ledger's. */
export function useClaims(search: string, seq: number, wanted: readonly number[]): Claims {
  const [claims, setClaims] = useState(NONE);
  const asked = useRef({ at: 0, timer: 0, search: '' });
  const pages = wanted.join(',');
  useEffect(() => {
    const last = asked.current;
    const fetchNow = (): void => {
      last.at = performance.now();
      last.timer = 0;
      void fetchPages(search, pages.split(',').map(Number)).then((found) => {
        if (found && last.search === search)
          setClaims((before) => ({ total: found.total, pages: new Map([...before.pages, ...found.pages]) }));
      });
    };
    if (last.search !== search) setClaims(NONE);
    const wait = last.search === search ? REFRESH_MS - (performance.now() - last.at) : 0;
    last.search = search;
    window.clearTimeout(last.timer);
    last.timer = window.setTimeout(fetchNow, Math.max(0, wait));
  }, [search, seq, pages]);
  useEffect(() => {
    const last = asked.current;
    return () => window.clearTimeout(last.timer);
  }, []);
  return claims;
}

async function fetchPages(search: string, pages: readonly number[]): Promise<Claims | null> {
  const found = new Map<number, readonly ClaimRow[]>();
  let total = 0;
  for (const page of pages) {
    const result = await bridge
      .call('listClaims', { from: page * PAGE, count: PAGE, search })
      .catch(() => null);
    if (!result?.ok) return null;
    total = result.value.total;
    found.set(page, result.value.rows);
  }
  return { total, pages: found };
}
