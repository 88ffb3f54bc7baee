/**
 * Orders two texts by their UTF-8 bytes ("sorted" of docs/protocol.md section 1), which is code point order.
 * JavaScript's own `<` compares UTF-16 units and puts 𠮷 before 﨎.
 */
export function compareUtf8(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) - rank(y);
  }
  return a.length - b.length;
}

/** Lifts surrogates above the rest of the basic plane, where their code points belong. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** Strictly ascending by UTF-8 bytes: sorted, and without repeats. */
export function isSorted(texts: readonly string[]): boolean {
  return texts.every((text, i) => i === 0 || compareUtf8(texts[i - 1] ?? '', text) < 0);
}

/** NFC and no lone surrogate: what may be written to a ledger. */
export function isNormal(text: string): boolean {
  return text.isWellFormed() && text.normalize('NFC') === text;
}

const FORBIDDEN_IN_CODE = /[\p{White_Space}\p{Cc}\s]/u;

/** A code of a household, dwelling, stairwell, batch …: not empty, NFC, no white space, no control character. */
export function isCode(text: string): boolean {
  return text.length > 0 && isNormal(text) && !FORBIDDEN_IN_CODE.test(text);
}
