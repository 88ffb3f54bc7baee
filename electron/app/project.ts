import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import type { HouseholdCode } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { maskName, type Masking } from '../../shared/people/masking.ts';
import { type CheckedList, checkList } from '../../shared/preparation/checked-list.ts';
import { codeOf, type HouseholdFile } from '../../shared/preparation/household-file.ts';
import { Dwelling, type Household } from '../../shared/people/household.ts';
import { buildRegister, type RegisterFiles } from '../../shared/people/register.ts';
import type { ClaimantCode, DwellingType } from '../../shared/kernel/ids.ts';
import { groupsOf } from '../../shared/ceremony/claims-due.ts';
import type { Lists } from '../../shared/ceremony/draft-batch.ts';
import type { Adapters, SheetKind } from './adapters.ts';
import { HouseholdFiles } from './household-files.ts';
import { PeopleKey } from './people-key.ts';

const Sheet = z.strictObject({ fileName: z.string(), count: z.number() });
type Sheet = z.infer<typeof Sheet>;

/** Who and what the ceremony is about. Closed until the operator's passphrase has opened the people key. */
export class Project {
  readonly #adapters: Adapters;
  readonly #isFrozen: () => boolean;
  readonly #key: PeopleKey;
  readonly #files: HouseholdFiles;
  #checked: CheckedList | null = null;
  #people: ReadonlyMap<string, Household> | null = null;
  #salts: ReadonlyMap<HouseholdCode, string> | null = null;
  #dwellings: readonly Dwelling[] = [];
  #register: RegisterFiles | null = null;
  #accepted: Lists['accepted'] | null = null;
  #groups: ReadonlyMap<string, HouseholdCode[]> | null = null;
  #masking: Masking = 'surname';
  #version = 0;
  #sheets: Readonly<Record<SheetKind, Sheet | null>>;

  /** `isFrozen` says whether the register is. */
  constructor(adapters: Adapters, isFrozen: () => boolean) {
    this.#adapters = adapters;
    this.#isFrozen = isFrozen;
    this.#files = new HouseholdFiles(adapters);
    this.#key = new PeopleKey(adapters, () => this.#readFiles());
    const { preparation } = adapters.store;
    this.#dwellings = z.array(Dwelling).parse(preparation.get('dwellings') ?? []);
    const sheet = (kind: SheetKind) => Sheet.nullable().parse(preparation.get(`${kind}Sheet`) ?? null);
    this.#sheets = { households: sheet('households'), dwellings: sheet('dwellings') };
  }

  get lock(): PeopleKey['lock'] {
    return this.#key.lock;
  }

  /** Changes with each import: what was counted before is stale then. */
  get version(): number {
    return this.#version;
  }

  /** 32 bytes; seals what the machine itself must keep secret. Only while open. */
  get key(): Uint8Array {
    return this.#key.bytes;
  }

  /** Every household's file, in the order of the list; those that were removed or came late too. */
  get files(): readonly HouseholdFile[] {
    return this.#files.all;
  }

  file(id: string): HouseholdFile | null {
    return this.#files.get(id);
  }

  /** The list as it stands: what may be frozen, and what must be mended before. */
  get checked(): CheckedList {
    const { isPrintable } = this.#adapters.importer;
    // What is frozen stands, though another app with other fonts has opened it.
    this.#checked ??= checkList(this.files, this.#dwellings, (text) => this.#isFrozen() || isPrintable(text));
    return this.#checked;
  }

  /** Those without an error, in the order of the list. */
  get households(): readonly Household[] {
    return this.checked.households;
  }

  get hasHouseholds(): boolean {
    return this.files.some(({ removed, late }) => !removed && !late);
  }

  get dwellings(): readonly Dwelling[] {
    return this.#dwellings;
  }

  /** How names are masked in the register; settled once it is frozen. */
  get masking(): Masking {
    return this.#masking;
  }

  set masking(masking: Masking) {
    if (masking === this.#masking) return;
    this.#masking = masking;
    this.#listsChanged();
  }

  /** Something that the lists are not made of has changed: notices, arrivals, settings. */
  touch(): void {
    this.#version++;
  }

  /** The spreadsheets that were imported last. */
  get sheets(): Readonly<Record<SheetKind, Sheet | null>> {
    return this.#sheets;
  }

  setPassphrase(passphrase: string): Promise<Result<string>> {
    return this.#key.setPassphrase(passphrase);
  }

  recover(code: string, passphrase: string): Promise<Result<string>> {
    return this.#key.recover(code, passphrase);
  }

  unlock(passphrase: string): Promise<Result<null>> {
    return this.#key.unlock(passphrase);
  }

  /** The whole list as the import leaves it; all or nothing. */
  replaceFiles(files: readonly HouseholdFile[], fileName: string, count: number): void {
    const sheet = { fileName, count };
    this.#files.replace(this.key, files, () => {
      this.#adapters.store.preparation.put('householdsSheet', sheet);
    });
    this.#sheets = { ...this.#sheets, households: sheet };
    this.#listsChanged();
  }

  /** Files that are new or changed; all or nothing. */
  putFiles(files: readonly HouseholdFile[]): void {
    this.#files.put(this.key, files);
    this.#listsChanged();
  }

  /** What a visit has found: from now on it enters a pool, or does not. */
  setAccepted(code: string, accepted: boolean): void {
    const dwellings = this.#dwellings.map((dwelling) =>
      dwelling.code === code ? { ...dwelling, accepted } : dwelling,
    );
    this.#adapters.store.preparation.put('dwellings', dwellings);
    this.#dwellings = dwellings;
    this.#listsChanged();
  }

  importDwellings(dwellings: readonly Dwelling[], fileName: string): void {
    const { store } = this.#adapters;
    store.together(() => {
      store.preparation.put('dwellings', dwellings);
      store.preparation.put('dwellingsSheet', { fileName, count: dwellings.length });
    });
    this.#sheets = { ...this.#sheets, dwellings: { fileName, count: dwellings.length } };
    this.#dwellings = dwellings;
    this.#listsChanged();
  }

  household(code: string): Household | null {
    this.#people ??= new Map(this.households.map((household) => [household.code, household]));
    return this.#people.get(code) ?? null;
  }

  dwelling(code: string): Dwelling | null {
    return this.#dwellings.find((dwelling) => dwelling.code === code) ?? null;
  }

  salt(code: string): string {
    const salt = this.#allSalts().get(code as HouseholdCode);
    assert(salt !== undefined, `no household ${code}`);
    return salt;
  }

  /** The two files of the register and what they say; the same bytes every time. */
  register(): RegisterFiles {
    const masking = (name: string): string => maskName(name, this.masking);
    this.#register ??= buildRegister(this.households, this.#dwellings, this.#allSalts(), masking);
    return this.#register;
  }

  /** The register with the dwellings that have passed their inspection: what a batch is frozen from. */
  lists(): Lists {
    const { register } = this.register();
    this.#accepted ??= new Set(this.#dwellings.filter(({ accepted }) => accepted).map(({ code }) => code));
    return { register, accepted: this.#accepted };
  }

  /** A draw group's households of that type, by queueNo; empty where there is none of that code. */
  group(code: string): readonly HouseholdCode[] {
    this.#groups ??= this.#membersByGroup();
    return this.#groups.get(code) ?? [];
  }

  /** A group draws one type, so its code alone names it. */
  #membersByGroup(): Map<string, HouseholdCode[]> {
    const { register } = this.register();
    const types = new Set(register.households.map(({ type }) => type));
    const groups = [...types].flatMap((type: DwellingType): [ClaimantCode, HouseholdCode[]][] =>
      [...groupsOf(register, type)].map(([group, rows]) => [group, rows.map(({ household }) => household)]),
    );
    return new Map(groups);
  }

  /** Where two rows bear one code, the first keeps it: the other has an error. */
  #allSalts(): ReadonlyMap<HouseholdCode, string> {
    this.#salts ??= new Map(
      this.files
        .filter(({ removed, late }) => !removed && !late)
        .map(({ cells, salt }): [HouseholdCode, string] => [codeOf(cells) as HouseholdCode, salt])
        .reverse(),
    );
    return this.#salts;
  }

  #readFiles(): void {
    this.#files.read(this.key);
    this.#listsChanged();
  }

  #listsChanged(): void {
    this.#checked = null;
    this.#people = null;
    this.#salts = null;
    this.#register = null;
    this.#accepted = null;
    this.#groups = null;
    this.#version++;
  }
}
