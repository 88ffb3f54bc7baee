import { Unreadable } from './sheet.ts';
import type { Budget } from './sheet.ts';
import { own, readXml } from './xml.ts';
import type { Attributes } from './xml.ts';

/** A part of a workbook, piece by piece. */
export type Part = AsyncIterable<{ readonly piece: Uint8Array }>;

/** A sheet as the workbook lists it; `link` names its part. */
export interface ListedSheet {
  readonly name: string;
  readonly link: string;
}

/** xl/workbook.xml: the sheets in their order, and whether days count from 1904, as on an old Macintosh. */
export async function readSheetList(part: Part): Promise<{ sheets: ListedSheet[]; from1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let from1904 = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes['date1904']);
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', link: prefixed(attributes, 'id') });
    },
  });
  if (new Set(sheets.map(({ name }) => name)).size < sheets.length) throw new Unreadable('WORKBOOK_DAMAGED');
  return { sheets, from1904 };
}

export interface Link {
  /** The last word of its type: worksheet, chartsheet, styles, sharedStrings. */
  readonly type: string;
  /** The name of the part in the archive. */
  readonly target: string;
}

/** xl/_rels/workbook.xml.rels: where the parts lie, by link. */
export async function readLinks(part: Part): Promise<Map<string, Link>> {
  const links = new Map<string, Link>();
  await readXml(part, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      links.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: inArchive(target) });
    },
  });
  return links;
}

/** `worksheets/sheet1.xml` is meant from xl/, `/xl/worksheets/sheet1.xml` from the top. */
function inArchive(target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `xl/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Number formats that show a date, by their number: those of every Excel, and those of the Chinese one (27 to 58). */
const isDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** xl/styles.xml: for each style of a cell, whether it shows its number as a date. */
export async function readDateStyles(part: Part): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCells = false;
  await readXml(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inCells = true;
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') own.set(id, showsDate(attributes['formatCode'] ?? ''));
      if (name === 'xf' && inCells) styles.push(own.get(id) ?? isDateFormat(id));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}

/** `yyyy"年"m"月"d"日"`, `[$-804]yyyy/m/d;@`: what is quoted, escaped or in brackets is no sign of a date. */
function showsDate(format: string): boolean {
  const [positive = ''] = format.replace(/"[^"]*"|[\\_*].|\[(?![hms]+\])[^\]]*\]/gi, '').split(';');
  return /[ymdhs]/i.test(positive);
}

/** xl/sharedStrings.xml: the table of texts. Phonetic guides are no part of a text. */
export async function readTexts(part: Part, budget: Budget): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let [inText, inGuide] = [false, false];
  await readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') inGuide = true;
      inText = name === 't' && !inGuide;
    },
    text(piece) {
      if (!inText) return;
      budget.takeCharacters(piece.length);
      text += piece;
    },
    close(name) {
      inText = false;
      if (name === 'rPh') inGuide = false;
      if (name !== 'si') return;
      budget.takeCells(1);
      texts.push(own(unescaped(text)));
    },
  });
  return texts;
}

/** `_x000D_` is how the format writes a character that XML cannot. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** An attribute of another namespace, whatever its prefix: `r:id`. */
function prefixed(attributes: Attributes, name: string): string {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1] ?? '';
}
