import { useCallback, useEffect, useRef, useState } from 'react';
import type { ClaimFilter, ClaimRow, EntryRow } from '../../shared/ipc/answers.ts';
import { bridge } from '../lib/bridge.ts';
import { PAGE } from './row-pages.ts';

/** A list is asked for anew at most this often, however fast the draws come. */
const REFRESH_MS = 500;

interface Page<R> {
  readonly total: number;
  readonly rows: readonly R[];
}

interface Paged<R> {
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly R[]>;
}

/** Null: it could not be had, and what was there before stands. */
type Ask<R> = (from: number, count: number) => Promise<Page<R> | null>;

/** The pages of the queue that are in sight. `stamp` grows with the ledger and the lists. */
export function useClaims(
  search: string,
  status: ClaimFilter | null,
  stamp: number,
  wanted: readonly number[],
): Paged<ClaimRow> {
  const ask = useCallback<Ask<ClaimRow>>(
    async (from, count) => {
      const filter = status === null ? {} : { status };
      const result = await bridge.call('listClaims', { from, count, search, ...filter }).catch(() => null);
      return result?.ok ? result.value : null;
    },
    [search, status],
  );
  return usePaged(ask, stamp, wanted);
}

/** The pages of the ledger that are in sight, of one household or of all. */
export function useEntries(
  queueNo: number | null,
  stamp: number,
  wanted: readonly number[],
): Paged<EntryRow> {
  const ask = useCallback<Ask<EntryRow>>(
    async (from, count) => {
      const result = await bridge.call('listEntries', { from, count, queueNo }).catch(() => null);
      return result?.ok ? result.value : null;
    },
    [queueNo],
  );
  return usePaged(ask, stamp, wanted);
}

/** Renewed as `stamp` grows; with another `ask` it begins anew. Nothing wanted asks for nothing. */
function usePaged<R>(ask: Ask<R>, stamp: number, wanted: readonly number[]): Paged<R> {
  const [paged, setPaged] = useState<Paged<R> & { readonly ask: Ask<R> }>({
    total: 0,
    pages: new Map(),
    ask,
  });
  const last = useRef({ at: 0, timer: 0, ask });
  const pages = wanted.join(',');
  useEffect(() => {
    if (pages === '') return;
    const asked = last.current;
    const fetchNow = async (): Promise<void> => {
      asked.at = performance.now();
      const found = await fetchPages(ask, pages.split(',').map(Number));
      if (found && asked.ask === ask)
        setPaged((before) => ({
          ...found,
          ask,
          pages: before.ask === ask ? joined(before, found) : found.pages,
        }));
    };
    const wait = asked.ask === ask ? REFRESH_MS - (performance.now() - asked.at) : 0;
    asked.ask = ask;
    window.clearTimeout(asked.timer);
    asked.timer = window.setTimeout(() => void fetchNow(), Math.max(0, wait));
  }, [ask, stamp, pages]);
  useEffect(() => {
    const asked = last.current;
    return () => window.clearTimeout(asked.timer);
  }, []);
  return paged.ask === ask ? paged : { total: 0, pages: new Map() };
}

function joined<R>(before: Paged<R>, found: Paged<R>): Paged<R>['pages'] {
  return new Map([...before.pages, ...found.pages]);
}

async function fetchPages<R>(ask: Ask<R>, wanted: readonly number[]): Promise<Paged<R> | null> {
  const pages = new Map<number, readonly R[]>();
  let total = 0;
  for (const page of wanted) {
    const found = await ask(page * PAGE, PAGE);
    if (!found) return null;
    total = found.total;
    pages.set(page, found.rows);
  }
  return { total, pages };
}
