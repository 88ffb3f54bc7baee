/** The longest number that a board of so many slots has. */
export function mostDigits(slots: number): number {
  return String(slots).length;
}

/** The typed number with one more digit; a leading zero or a digit too many changes nothing. */
export function withDigit(typed: string, digit: string, slots: number): string {
  if (typed === '' && digit === '0') return typed;
  return typed.length >= mostDigits(slots) ? typed : typed + digit;
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

/** A small board has large cells: so many in a row. */
export function padColumns(slots: number): 4 | 6 | 10 {
  if (slots <= 20) return 4;
  return slots <= 60 ? 6 : 10;
}

/** The board by hundreds: `{first: 101, letters: '..o'}`. */
export function hundreds(slots: string): { readonly first: number; readonly letters: string }[] {
  const parts: { first: number; letters: string }[] = [];
  for (let from = 0; from < slots.length; from += 100)
    parts.push({ first: from + 1, letters: slots.slice(from, from + 100) });
  return parts;
}
