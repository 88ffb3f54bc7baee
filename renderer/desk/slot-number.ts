/** The longest number that a board of so many slots has. */
export function mostDigits(slots: number): number {
  return String(slots).length;
}

/** The typed number with one more digit; a leading zero or a digit too many changes nothing. */
export function withDigit(typed: string, digit: string, slots: number): string {
  if (typed === '' && digit === '0') return typed;
  return typed.length >= mostDigits(slots) ? typed : typed + digit;
}

/** The typed number after a key of the keyboard. */
export function typedKey(typed: string, key: string, slots: number): string {
  if (key === 'Backspace') return typed.slice(0, -1);
  return key === 'Delete' ? '' : withDigit(typed, key, slots);
}

export type Chosen = { readonly slot: number } | 'nothing' | 'none' | 'taken';

/** What the typed number names. */
export function chosenSlot(typed: string, slots: string): Chosen {
  if (typed === '') return 'nothing';
  const slot = Number(typed);
  const letter = slots[slot - 1];
  if (letter === undefined) return 'none';
  return letter === '.' ? { slot } : 'taken';
}

/** A small board has large cells: so many in a row. Enlarged, half as many. */
export function padColumns(slots: number, enlarged = false): 4 | 5 | 6 | 10 {
  if (slots <= 20) return 4;
  if (slots <= 60) return 6;
  return enlarged ? 5 : 10;
}

/** Where an arrow key leads from a slot, on a board of so many columns; null if nowhere. */
export function neighbour(slot: number, key: string, columns: number, slots: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ...{ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns },
    ...{ PageUp: -100, PageDown: 100, Home: 1 - slot, End: slots - slot },
  };
  const to = slot + (steps[key] ?? 0);
  return to !== slot && to >= 1 && to <= slots ? to : null;
}

/** The board by hundreds: `{first: 101, letters: '..o'}`. */
export function hundreds(slots: string): { readonly first: number; readonly letters: string }[] {
  const parts: { first: number; letters: string }[] = [];
  for (let from = 0; from < slots.length; from += 100)
    parts.push({ first: from + 1, letters: slots.slice(from, from + 100) });
  return parts;
}
