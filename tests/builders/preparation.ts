import type { InputOf } from '../../shared/ipc/contract.ts';
import type { FileDetail, FileRow } from '../../shared/ipc/preparation-answers.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import { type Doing, newFile } from '../../shared/preparation/decide-file.ts';
import { type Cells, cellsOf, type Field, HouseholdFile } from '../../shared/preparation/household-file.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { CLERK, playTo } from './app-play.ts';
import { OPERATOR, type Stage } from './app.ts';
import { aHousehold, householdCode } from './people.ts';
import { H } from './protocol.ts';

/** Who holds papers against the list, and who confirms it. */
export const REVIEWER = '审核员乙';
export const CONFIRMER = '复核员丙';

/** The clerk, or somebody else, at a time that nobody asks about. */
export function doing(by = CLERK): Doing {
  return { at: '2026-10-01T01:00:00.000Z', by };
}

/** What row `n` of the list says, unless told otherwise. */
export function someCells(n: number, changes: Partial<Cells> = {}): Cells {
  return { ...cellsOf(aHousehold(n)), ...changes };
}

/** Row `n` + 1 of a list, as an import hands it over. */
export function aRow(n: number, changes: Partial<Cells> = {}): Pick<HouseholdFile, 'place' | 'cells'> {
  return { place: { sheet: '台账', row: n + 1 }, cells: someCells(n, changes) };
}

/** The file of row `n`, freshly imported. */
export function aFile(n: number, changes: Partial<Cells> = {}): HouseholdFile {
  return newFile({ id: `f${n}`, salt: saltOf(n), late: false, ...aRow(n, changes) }, doing());
}

/** 16 bytes as hex, different for every `n`. */
export const saltOf = (n: number): string => H(`salt ${n}`).slice(0, 32);

/** What must be possible. */
export function done<T>(decided: Result<T>): T {
  if (!decided.ok) throw new Error(`refused: ${decided.refusal}`);
  return decided.value;
}

/** Why it was refused; null if it was not. */
export function refusalOf(decided: Result<unknown>): string | null {
  return decided.ok ? null : decided.refusal;
}

/** Ids and salts for files that a merge makes. */
export function freshFiles(): () => { id: string; salt: string } {
  let n = 1000;
  return () => ({ id: `f${++n}`, salt: saltOf(n) });
}

/** Takes over that list of households, whatever was there before. */
export async function importHouseholds(stage: Stage, households: readonly Household[]): Promise<void> {
  stage.importer.households = households;
  const { token } = await stage.call('previewSample', { kind: 'households' });
  await stage.call('confirmImport', { token, by: CLERK });
}

export async function importDwellings(stage: Stage, dwellings: readonly Dwelling[]): Promise<void> {
  stage.importer.dwellings = dwellings;
  const { token } = await stage.call('previewSample', { kind: 'dwellings' });
  await stage.call('confirmImport', { token, by: CLERK });
}

/** The line of household `n` in the table; of the last row that bears its code, where several do. */
export async function rowOf(stage: Stage, n: number): Promise<FileRow> {
  const { rows } = await stage.call('listFiles', {});
  const row = rows.findLast(({ code }) => code === householdCode(n));
  if (!row) throw new Error(`no household ${householdCode(n)}`);
  return row;
}

export const idOf = async (stage: Stage, n: number): Promise<string> => (await rowOf(stage, n)).id;

export async function detailOf(stage: Stage, n: number): Promise<FileDetail> {
  return stage.call('openFile', { id: await idOf(stage, n) });
}

/** What an edit of household `n` sends. */
export async function anEdit(
  stage: Stage,
  n: number,
  cells: Partial<Record<Field, string>>,
): Promise<InputOf<'editFile'>> {
  return { id: await idOf(stage, n), by: CLERK, cells, reason: '核对证件后更正' };
}

export async function edit(stage: Stage, n: number, cells: Partial<Record<Field, string>>): Promise<void> {
  await stage.call('editFile', await anEdit(stage, n, cells));
}

/** Checked by one person and confirmed by another. */
export async function reviewed(stage: Stage, n: number): Promise<void> {
  const ids = [await idOf(stage, n)];
  await stage.call('checkFiles', { ids, by: REVIEWER, papers: ['idCard', 'agreement'], notes: '' });
  await stage.call('confirmFiles', { ids, by: CONFIRMER });
}

/** The next round, on A4. */
export function nextNotice({ console }: Stage): InputOf<'publishNotice'> {
  return { round: console.project.notices.rounds + 1, paper: 'A4' };
}

/** Opened, and all but frozen. */
export async function readyToFreeze(stage: Stage): Promise<Stage> {
  return playTo(stage, 'freezeRegister');
}

/** What a visit to that dwelling has found. */
export function aVisit(
  dwelling: Dwelling,
  changes: Partial<Omit<InputOf<'inspectDwelling'>, 'dwelling'>> = {},
): InputOf<'inspectDwelling'> {
  const found = { representatives: ['申屠代表'], result: 'accepted' as const, defects: '', photo: null };
  return { dwelling: dwelling.code, ...found, ...changes };
}

/** Every household's file as it lies on the disk, opened with the operator's passphrase. */
export async function filesOnDisk({ adapters: { store, vault } }: Stage): Promise<HouseholdFile[]> {
  const key = done(await vault.unsealUnder(OPERATOR, 'people', store.sealed.get('people') ?? ''));
  return [...store.people.boxes()].map(([id, box]) =>
    HouseholdFile.parse(JSON.parse(vault.openBox(key, `person:${id}`, box).toString('utf8'))),
  );
}

/** Everything that is kept of the preparation, as the console is told it and as it lies on the disk. */
export async function everythingKept(stage: Stage) {
  const { rows, others } = await stage.call('listFiles', {});
  // How often it was counted is not kept, and a reading ends with the app.
  const { version: _, importing: __, ...project } = stage.console.project;
  return structuredClone({
    ...{ rows, others, project, step: stage.step },
    files: await filesOnDisk(stage),
    dwellings: await stage.call('listDwellings', {}),
    notices: await stage.call('listNotices', {}),
  });
}
