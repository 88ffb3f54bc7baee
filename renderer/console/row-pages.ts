export const PAGE = 100;

/** The pages (from 0) that rows `from` … `to`−1 lie on. */
export function pagesOf({ from, to }: { readonly from: number; readonly to: number }): number[] {
  if (to <= from) return [];
  const first = Math.floor(from / PAGE);
  const last = Math.floor((to - 1) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Null while its page has not come. */
export function rowAt<R>(pages: ReadonlyMap<number, readonly R[]>, index: number): R | null {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
}

/** Where a key leads from row `at` of so many, a page being so many rows; null for a key that leads nowhere. */
export function movedTo(key: string, at: number, rows: number, page: number): number | null {
  const to: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows - 1,
  };
  const wanted = to[key];
  return wanted === undefined ? null : Math.min(rows - 1, Math.max(0, wanted));
}
