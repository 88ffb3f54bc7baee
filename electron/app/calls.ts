import type { Method } from '../../shared/ipc/contract.ts';

/**
 * Opening a ticket is the draw: from the parsed command to the event on disk to the views sent, all of it synchronous.
 * `npm run bench` reads the measures; the last thousand are kept.
 */
export function measureDraw(method: Method, from: number): void {
  if (method !== 'openTicket') return;
  if (performance.getEntriesByName('draw').length >= 1000) performance.clearMeasures('draw');
  performance.measure('draw', { start: from, end: performance.now() });
}

/** Calls after which no window has anything new to see. */
export const QUIET: ReadonlySet<Method> = new Set([
  ...(['recorderChunk', 'listClaims', 'listGroups', 'listStatements'] as const),
  ...(['listEntries', 'openEntry'] as const),
  ...(['listFiles', 'openFile', 'listDwellings', 'showPhoto', 'listNotices', 'findArrival'] as const),
  ...(['readStatistics', 'exportStatistics'] as const),
  ...(['printAllocation', 'printConsent', 'printHouseholdSheets', 'previewSlip'] as const),
]);
