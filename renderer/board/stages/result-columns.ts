/** How many lots a page has: a dozen is the most that can be read at a time; more are shown in even pages. */
const [MOST, LOTS_A_PAGE] = [12, 10];

export function lotsAPage(lots: number): number {
  return lots > MOST ? LOTS_A_PAGE : MOST;
}

/** One column while the lots fit under each other in large letters, then two. */
export function resultColumns(lots: number): number {
  return lots <= 4 ? 1 : 2;
}
