import { compact } from './plain-text.ts';

const NUMBERED = /^0*(\d+)(?:栋|幢|号楼|座|楼|号|#|单元|室|房)?$/;

/**
 * Codes of a dwelling and its stairwell from the texts of its address: 1栋, 1单元, 101 give `1-1-0101` and `1-1`.
 * Texts of another form (东区A座) stay, without white space and with `_` for the hyphens that separate the parts.
 * Two spellings of one address (1栋, 01栋) give one code, so that a dwelling entered twice is found.
 */
export function lotCodes(
  building: string,
  stairwell: string,
  room: string,
): { stairwell: string; lot: string } {
  const within = `${part(building)}-${part(stairwell)}`;
  const number = part(room);
  return { stairwell: within, lot: `${within}-${/^\d+$/.test(number) ? number.padStart(4, '0') : number}` };
}

function part(text: string): string {
  const plain = compact(text);
  return NUMBERED.exec(plain)?.[1] ?? plain.replaceAll('-', '_');
}
