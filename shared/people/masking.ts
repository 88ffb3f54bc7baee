/** A character with the marks that belong to it (variation selectors of rare characters). */
const CHARACTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * A name as the hall, the slips of others and the public notice may know it: 王芳 → 王*, 李杰建 → 李*建,
 * 欧阳娜娜 → 欧**娜. It counts characters, not UTF-16 units: 马𠮷文 → 马*文. A name of one character is all hidden.
 */
export function maskName(name: string): string {
  const characters = name.match(CHARACTER) ?? [];
  const first = characters[0] ?? '';
  if (characters.length <= 1) return '*';
  if (characters.length === 2) return `${first}*`;
  return `${first}${'*'.repeat(characters.length - 2)}${characters.at(-1) ?? ''}`;
}

/**
 * An ID number as the household's own slip shows it: region and last four, 990000********0007. Only the birth date is
 * hidden, and the check character narrows it to some 3,300 days: enough at a desk, never for a public notice.
 */
export function maskId(id: string): string {
  return id.length === 18 ? `${id.slice(0, 6)}********${id.slice(14)}` : '*'.repeat(id.length);
}
