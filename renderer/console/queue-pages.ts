import type { ClaimRow } from '../../shared/ipc/answers.ts';

export const PAGE = 100;

/** First row and number of rows to draw for a scroll position, a few more on either side. */
export function windowOf(
  scrollTop: number,
  height: number,
  rowHeight: number,
  total: number,
): { from: number; to: number } {
  const from = Math.max(0, Math.floor(scrollTop / rowHeight) - 6);
  const to = Math.min(total, Math.ceil((scrollTop + height) / rowHeight) + 6);
  return { from, to: Math.max(from, to) };
}

/** The pages (from 0) that rows `from` … `to`−1 lie on. */
export function pagesOf({ from, to }: { readonly from: number; readonly to: number }): number[] {
  const first = Math.floor(from / PAGE);
  const last = Math.floor(Math.max(from, to - 1) / PAGE);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

export function rowAt(pages: ReadonlyMap<number, readonly ClaimRow[]>, index: number): ClaimRow | null {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE] ?? null;
}
