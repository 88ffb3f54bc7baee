import type { Result } from '../../shared/kernel/result.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { Budget, Unreadable } from './sheet.ts';
import type { Sheet, WorkbookRefusal } from './sheet.ts';
import { readDateStyles, readLinks, readSheetList, readTexts } from './xlsx-parts.ts';
import type { Link, Part } from './xlsx-parts.ts';
import { readSheet } from './xlsx-sheet.ts';
import { openZip } from './zip.ts';
import type { Archive } from './zip.ts';

/** 100,000 rows of 15 columns unpack to some 100 MB; nothing is kept of it but its cells. */
const UNPACKED_LIMIT = 320 * 1024 * 1024;
/** Of the parts that hold no cells, each. */
const SMALL_PART = 16 * 1024 * 1024;

/** Reads an .xlsx, whose parts are unpacked and read as they come. `onProgress` is told how much, as a part of 1. */
export async function readXlsx(
  bytes: Uint8Array,
  onProgress: (part: number) => void,
): Promise<Result<readonly Sheet[], WorkbookRefusal>> {
  const archive = openZip(bytes, (name) => /\.(xml|rels)$/.test(name), UNPACKED_LIMIT);
  if (!archive.ok) return archive;
  if (archive.value.packedSize('xl/workbook.xml') === null) return err('NOT_A_SPREADSHEET');
  try {
    return ok(await readParts(archive.value, onProgress));
  } catch (error) {
    if (error instanceof Unreadable) return err(error.refusal);
    throw error;
  }
}

async function readParts(archive: Archive, onProgress: (part: number) => void): Promise<Sheet[]> {
  const { sheets, from1904 } = await readSheetList(archive.read('xl/workbook.xml', SMALL_PART));
  const links = await readLinks(archive.read('xl/_rels/workbook.xml.rels', SMALL_PART));
  const [textsPart, stylesPart] = [nameOf('sharedStrings', links), nameOf('styles', links)];
  const read = readerWithProgress(
    archive,
    [textsPart, ...[...links.values()].filter(isSheet).map(targetOf)],
    onProgress,
  );
  const budget = new Budget();
  const isThere = (name: string): boolean => archive.packedSize(name) !== null;
  const isDate = isThere(stylesPart) ? await readDateStyles(archive.read(stylesPart, SMALL_PART)) : [];
  const texts = isThere(textsPart) ? await readTexts(read(textsPart), budget) : [];
  const workbook = { texts, isDate, from1904, budget };
  const found: Sheet[] = [];
  for (const { name, link: id } of sheets) {
    const link = links.get(id);
    if (link === undefined) throw new Unreadable('WORKBOOK_DAMAGED');
    // A chart on a sheet of its own has no rows.
    const rows = isSheet(link) ? await readSheet(read(link.target), workbook) : [];
    found.push({ name, rows });
  }
  return found;
}

const isSheet = ({ type }: Link): boolean => type === 'worksheet';
const targetOf = ({ target }: Link): string => target;

/** A part by its link, or where every program puts it. */
function nameOf(type: 'sharedStrings' | 'styles', links: ReadonlyMap<string, Link>): string {
  return [...links.values()].find((link) => link.type === type)?.target ?? `xl/${type}.xml`;
}

/** Reads parts of the archive and tells how much of `names` is done. */
function readerWithProgress(
  archive: Archive,
  names: readonly string[],
  onProgress: (part: number) => void,
): (name: string) => Part {
  const total = names.reduce((sum, name) => sum + (archive.packedSize(name) ?? 0), 0);
  let done = 0;
  return async function* (name) {
    for await (const part of archive.read(name)) {
      onProgress(Math.min(1, (done + part.packed) / Math.max(1, total)));
      yield part;
    }
    done += archive.packedSize(name) ?? 0;
  };
}
