/** Decimal digits of what was typed; full-width ones count, anything else does not. */
export function digitsOf(text: string, most: number): string {
  const plain = text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return plain.replace(/\D/g, '').slice(0, most);
}

/** In groups of four, as they are read aloud: `1234 5678 9`. */
export function grouped(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}
