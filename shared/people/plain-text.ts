/** What nobody sees in a cell: zero-width characters, byte order and direction marks, soft hyphens, control characters. */
const INVISIBLE = /\p{Cf}|(?![\t\n\r])\p{Cc}/gu;
/** Half of a character that was torn: it must not pass unseen, so it becomes the sign for one that was lost. */
const TORN = /\p{Cs}/gu;
/** ASCII without white space and without the apostrophe in front. */
const PLAIN = /^(?!')[!-~]*$/;
/** Names and villages as most of them are: nothing in them to tidy. */
const PLAIN_HAN = /^[\u4E00-\u9FFF]*$/;
const HAN_GAP = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/**
 * Text for people to read (names, villages): NFC, without invisible characters, padding, and the spaces with which
 * offices stretch 王　芳 to the width of 李杰建. Rare characters stay what they are.
 */
export function tidy(text: string): string {
  if (PLAIN_HAN.test(text)) return text;
  return text
    .replace(TORN, '\uFFFD')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(HAN_GAP, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Text for machines to read (numbers, dates, codes): full-width forms become ASCII (NFKC, which also makes ㎡ m2), and
 * all white space goes, with the apostrophe that forces Excel to take a number as text. What that brings together may
 * combine: it is NFC again at the end.
 */
export function compact(text: string): string {
  // Most cells are plain already, and a list may have a million of them.
  if (PLAIN.test(text)) return text;
  return text
    .replace(TORN, '\uFFFD')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .normalize('NFC')
    .replace(/^['’]/, '');
}
