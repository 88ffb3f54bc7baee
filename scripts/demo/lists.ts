import { readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkTogether, readList, type ReadList } from '../../electron/import/importer.ts';
import type { ImportProblem } from '../../shared/ipc/preparation-answers.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Dwelling } from '../../shared/people/household.ts';
import { TEXTS, type ProblemText } from '../../shared/people/problem-texts.ts';
import { supplyAndDemand } from '../../shared/people/supply.ts';
import type { DemoOptions } from './options.ts';
import { reasonOf } from './reason.ts';

type Kind = 'households' | 'dwellings';
type Choice = Pick<DemoOptions, 'out' | 'households' | 'dwellings' | 'type'>;

const sample = join(import.meta.dirname, '../../resources/sample');
const MOST_SAID = 20;

/** Why a demo of these lists cannot come to its end, or null; found out before anything is touched. */
export async function listsRefusal(choice: Choice): Promise<string | null> {
  for (const file of [choice.households, choice.dwellings]) {
    const refusal = file === null ? null : await fileRefusal(file, choice.out);
    if (refusal !== null) return refusal;
  }
  const dwellings = await readKind('dwellings', choice, []);
  const stock = dwellings.ok ? dwellings.value.dwellings : [];
  const households = await readKind('households', choice, stock);
  if (!dwellings.ok || !households.ok)
    return [dwellings, households].flatMap((read) => (read.ok ? [] : read.refusal)).join('\n');
  const problems = errorsOf(checkTogether(households.value.households, stock));
  if (problems.length > 0)
    return listed(`${fileOf('households', choice)} and ${fileOf('dwellings', choice)}`, problems);
  return typeRefusal(choice.type, households.value, stock);
}

async function fileRefusal(file: string, out: string): Promise<string | null> {
  if (file.startsWith(`${out}${sep}`))
    return `${file} lies in ${out}, which the demo replaces. Name another folder with --out.`;
  try {
    return (await stat(file)).isFile() ? null : `${file} is not a file. Name an .xlsx or .csv file.`;
  } catch (error) {
    return unreadable(file, error);
  }
}

const unreadable = (file: string, error: unknown): string =>
  `${file} cannot be read: ${reasonOf(error)}. Name an .xlsx or .csv file.`;

const fileOf = (kind: Kind, choice: Choice): string => choice[kind] ?? join(sample, `${kind}.xlsx`);

async function readKind(kind: Kind, choice: Choice, stock: readonly Dwelling[]): Promise<Result<ReadList>> {
  const file = fileOf(kind, choice);
  const bytes = await readFile(file).catch((error: unknown) => unreadable(file, error));
  if (typeof bytes === 'string') return err(bytes);
  const read = await readList(kind, new Uint8Array(bytes), { stock });
  if (!read.ok) return err(listed(file, [sentence(read.refusal)]));
  const problems = errorsOf(read.value.problems);
  return problems.length > 0 ? err(listed(file, problems)) : ok(read.value);
}

function listed(file: string, lines: readonly string[]): string {
  const more = lines.length > MOST_SAID ? [`  … and ${lines.length - MOST_SAID} more`] : [];
  const said = lines.slice(0, MOST_SAID).map((line) => `  ${line}`);
  return [`${file} cannot be imported, so nothing was begun:`, ...said, ...more].join('\n');
}

/** A line for each problem; columns that are missing are one. */
function errorsOf(problems: readonly ImportProblem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const missing = errors.filter(({ code }) => code === 'MISSING_COLUMNS');
  const columns = missing.map(({ column }) => column).join(', ');
  return [
    ...(missing.length > 0 ? [`columns ${columns}: ${sentence('MISSING_COLUMNS')}`] : []),
    ...errors.filter(({ code }) => code !== 'MISSING_COLUMNS').map(lineOf),
  ];
}

function lineOf({ code, row, column, household, value }: ImportProblem): string {
  const place = [
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
    ...(household === null ? [] : [household]),
    ...(value === null || value === household ? [] : [`“${value}”`]),
  ];
  return [...(place.length > 0 ? [place.join(', ')] : []), sentence(code)].join(': ');
}

function sentence(code: string): string {
  const text = Object.entries<ProblemText>(TEXTS).find(([name]) => name === code)?.[1];
  return text ? `${text.en} ${text.zh}` : code;
}

function typeRefusal(type: string, { households }: ReadList, stock: readonly Dwelling[]): string | null {
  const types = supplyAndDemand(households, stock)
    .filter(({ singleClaims, accepted }) => singleClaims > 0 && accepted > 0)
    .map((supply) => String(supply.type));
  if (types.includes(type)) return null;
  const others = types.length > 0 ? `--type can be ${types.join(', ')}` : 'no other type can be drawn either';
  return `No household draws a dwelling of type ${type} by itself from accepted dwellings; ${others}.`;
}
