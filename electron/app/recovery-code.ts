/** 32 signs that nobody takes for one another, by hand or aloud: no I, L, O, U (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 20;

/** 160 random bits as `ABCD-EFGH-…`, eight groups of four: what a recovery sheet holds. */
export function newRecoveryCode(random: (bytes: number) => Uint8Array): string {
  const bits = [...random(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = (bits.match(/.{5}/g) ?? []).map((five) => SIGNS.charAt(parseInt(five, 2)));
  return (signs.join('').match(/.{4}/g) ?? []).join('-');
}

/** As it was made, however it was copied: lower case, without dashes, O for 0, I and L for 1, full width. */
export function readRecoveryCode(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return (plain.match(/.{1,4}/g) ?? []).join('-');
}
