/** How many lots are on show at a time: more of them are shown in pages. */
export const LOTS_A_PAGE = 12;

/** One column while the lots fit under each other in large letters, then two. */
export function resultColumns(lots: number): number {
  return lots <= 4 ? 1 : 2;
}
