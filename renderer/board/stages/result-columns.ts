/** One column while the lots fit under each other in large letters, then two, then three. */
export function resultColumns(lots: number): number {
  if (lots <= 4) return 1;
  return lots <= 14 ? 2 : 3;
}
