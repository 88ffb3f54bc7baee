import { isObject, shown } from '../../shared/audit/verify/forms.ts';
import { memberTwice, type Reading, readUtf8 } from '../../shared/audit/verify/json.ts';
import { type Comparison, Difference } from './compare.ts';
import { SECTIONS } from './sections.ts';

export interface VectorsReport {
  /** How many values were computed and compared. */
  readonly compared: number;
  /** The first difference, as one line; null where all agree. */
  readonly difference: string | null;
}

/**
 * Computes everything in a file of the form of vectors.json anew and stops at the first value that differs. Never
 * throws: a file that is none, that lacks a section, has one unknown or an empty one is a difference too, for a file
 * that checks nothing must not pass.
 */
export function compareVectors(bytes: Uint8Array): VectorsReport {
  const { value, fault } = readAnyJson(bytes);
  if (fault !== null) return { compared: 0, difference: `the file ${fault}` };
  if (!isObject(value)) return { compared: 0, difference: 'the file is not an object of sections' };
  let compared = 0;
  const difference = firstDifference(value, (section, index, field, expected, got) => {
    compared++;
    if (JSON.stringify(expected) === JSON.stringify(got)) return;
    throw new Difference(
      `${placeOf(section, index)}, ${field}: the file says ${shown(expected)}, this program ${shown(got)}`,
    );
  });
  return { compared, difference };
}

/** JSON of any kind, but no member twice: two readers could take two different ones. */
function readAnyJson(bytes: Uint8Array): Reading<unknown> {
  const text = readUtf8(bytes);
  if (text.fault !== null) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    const twice = memberTwice(text.value);
    return twice === null
      ? { value, fault: null }
      : { value: null, fault: `names the member ${shown(twice)} twice` };
  } catch {
    return { value: null, fault: 'is not JSON' };
  }
}

function firstDifference(file: Record<string, unknown>, compare: Comparison): string | null {
  const names = Object.keys(SECTIONS);
  const unknown = Object.keys(file).filter((name) => name !== 'protocol' && !names.includes(name));
  if (unknown.length > 0) return `there is no section ${unknown.map(shown).join(', ')}`;
  const absent = ['protocol', ...names].filter((name) => !Object.hasOwn(file, name));
  if (absent.length > 0) return `the section ${absent.join(', ')} is absent`;
  if (file['protocol'] !== 'sunlot/1') return `protocol is ${shown(file['protocol'])}, not sunlot/1`;
  for (const [section, check] of Object.entries(SECTIONS)) {
    const difference = sectionDifference(section, file[section], check, compare);
    if (difference !== null) return difference;
  }
  return null;
}

type Check = (typeof SECTIONS)[string];

function sectionDifference(
  section: string,
  content: unknown,
  check: Check,
  compare: Comparison,
): string | null {
  const isList = Array.isArray(content);
  if (isList && content.length === 0) return `the section ${section} is empty`;
  for (const [i, vector] of (isList ? content : [content]).entries()) {
    const index = isList ? i : null;
    try {
      check(vector, (field, expected, got) => compare(section, index, field, expected, got));
    } catch (error) {
      return error instanceof Difference && error.message.startsWith(placeOf(section, index))
        ? error.message
        : `${placeOf(section, index)} cannot be computed: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}

function placeOf(section: string, index: number | null): string {
  return index === null ? section : `${section}[${index}]`;
}
