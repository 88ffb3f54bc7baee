import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import { fromHex, toHex, utf8 } from '../../shared/kernel/bytes.ts';
import type { HouseholdCode } from '../../shared/kernel/ids.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { Dwelling, Household } from '../../shared/people/household.ts';
import { buildRegister, type RegisterFiles } from '../../shared/people/register.ts';
import type { ClaimantCode, DwellingType } from '../../shared/kernel/ids.ts';
import { groupsOf } from '../../shared/ceremony/claims-due.ts';
import type { Lists } from '../../shared/ceremony/draft-batch.ts';
import type { Adapters, SheetKind } from './adapters.ts';
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts';

/** What lies in a person's box: the household's papers, and the salt of its commitment (16 bytes as hex). */
const Person = z.strictObject({ household: Household, salt: z.string() });
type Person = z.infer<typeof Person>;

const Sheet = z.strictObject({ fileName: z.string(), count: z.number() });
type Sheet = z.infer<typeof Sheet>;

export const MIN_PASSPHRASE = 8;
const PEOPLE_KEY = 'people';
const PEOPLE_RECOVERY = 'recovery:people';

/** Who and what the ceremony is about. Closed until the operator's passphrase has opened the people key. */
export class Project {
  readonly #adapters: Adapters;
  #key: Uint8Array | null = null;
  #people = new Map<HouseholdCode, Person>();
  #dwellings: readonly Dwelling[] = [];
  #register: RegisterFiles | null = null;
  #accepted: Lists['accepted'] | null = null;
  #groups: ReadonlyMap<string, HouseholdCode[]> | null = null;
  #version = 0;
  #sheets: Readonly<Record<SheetKind, Sheet | null>>;

  constructor(adapters: Adapters) {
    this.#adapters = adapters;
    const { preparation } = adapters.store;
    this.#dwellings = z.array(Dwelling).parse(preparation.get('dwellings') ?? []);
    const sheet = (kind: SheetKind) => Sheet.nullable().parse(preparation.get(`${kind}Sheet`) ?? null);
    this.#sheets = { households: sheet('households'), dwellings: sheet('dwellings') };
  }

  get lock(): 'new' | 'locked' | 'open' {
    if (this.#key) return 'open';
    return this.#adapters.store.sealed.get(PEOPLE_KEY) ? 'locked' : 'new';
  }

  /** Changes with each import: what was counted before is stale then. */
  get version(): number {
    return this.#version;
  }

  /** 32 bytes; seals what the machine itself must keep secret. Only while open. */
  get key(): Uint8Array {
    assert(this.#key, 'the project is open');
    return this.#key;
  }

  get households(): readonly Household[] {
    return [...this.#people.values()].map(({ household }) => household);
  }

  get hasHouseholds(): boolean {
    return this.#people.size > 0;
  }

  get dwellings(): readonly Dwelling[] {
    return this.#dwellings;
  }

  /** The spreadsheets that were imported last. */
  get sheets(): Readonly<Record<SheetKind, Sheet | null>> {
    return this.#sheets;
  }

  /** Answers the code of the operator's recovery sheet, which is on paper and nowhere else. */
  async setPassphrase(passphrase: string): Promise<Result<string>> {
    if (this.lock !== 'new') return err('NOT_NOW');
    if ([...passphrase].length < MIN_PASSPHRASE) return err('PASSPHRASE_TOO_SHORT');
    const key = this.#adapters.random(32);
    const made = await this.#sealKey(key, passphrase);
    // Another click may have been quicker while the passphrase was being stretched.
    if (this.#adapters.store.sealed.get(PEOPLE_KEY)) return err('NOT_NOW');
    made.store();
    this.#key = key;
    return ok(made.recovery);
  }

  /** A forgotten passphrase: the sealed sheet opens the people key, under a new passphrase and a new sheet. */
  async recover(code: string, passphrase: string): Promise<Result<string>> {
    const box = this.#adapters.store.sealed.get(PEOPLE_RECOVERY);
    if (!box || this.#key) return err('NOT_NOW');
    if ([...passphrase].length < MIN_PASSPHRASE) return err('PASSPHRASE_TOO_SHORT');
    const opened = await this.#adapters.vault.unsealUnder(readRecoveryCode(code), PEOPLE_RECOVERY, box);
    if (!opened.ok) return err('WRONG_RECOVERY_CODE');
    const key = new Uint8Array(opened.value);
    const made = await this.#sealKey(key, passphrase);
    made.store();
    this.#key = key;
    this.#readPeople();
    return ok(made.recovery);
  }

  async #sealKey(key: Uint8Array, passphrase: string): Promise<{ recovery: string; store: () => void }> {
    const { vault, random, store } = this.#adapters;
    const recovery = newRecoveryCode(random);
    const [own, paper] = await Promise.all([
      vault.sealUnder(passphrase, PEOPLE_KEY, key),
      vault.sealUnder(recovery, PEOPLE_RECOVERY, key),
    ]);
    const keep = () => {
      store.sealed.put(PEOPLE_KEY, own);
      store.sealed.put(PEOPLE_RECOVERY, paper);
    };
    return { recovery, store: () => store.together(keep) };
  }

  async unlock(passphrase: string): Promise<Result<null>> {
    const box = this.#adapters.store.sealed.get(PEOPLE_KEY);
    if (!box || this.#key) return err('NOT_NOW');
    const opened = await this.#adapters.vault.unsealUnder(passphrase, PEOPLE_KEY, box);
    if (!opened.ok) return opened;
    this.#key = new Uint8Array(opened.value);
    this.#readPeople();
    return ok(null);
  }

  /** Replaces all households; each gets a fresh salt. All or nothing. */
  importHouseholds(households: readonly Household[], fileName: string): void {
    const { store, vault, random } = this.#adapters;
    const people = households.map((household): Person => ({ household, salt: toHex(random(16)) }));
    const boxes = people.map((person): [string, Uint8Array] => {
      const { code } = person.household;
      return [code, vault.sealBox(this.key, personBox(code), utf8(JSON.stringify(person)))];
    });
    store.together(() => {
      store.people.replace(new Map(boxes));
      store.preparation.put('householdsSheet', { fileName, count: households.length });
    });
    this.#sheets = { ...this.#sheets, households: { fileName, count: households.length } };
    this.#setPeople(people);
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
    return this.#people.get(code as HouseholdCode)?.household ?? null;
  }

  dwelling(code: string): Dwelling | null {
    return this.#dwellings.find((dwelling) => dwelling.code === code) ?? null;
  }

  salt(code: string): string {
    const person = this.#people.get(code as HouseholdCode);
    assert(person, `no household ${code}`);
    return person.salt;
  }

  /** The two files of the register and what they say; the same bytes every time. */
  register(): RegisterFiles {
    this.#register ??= buildRegister(this.households, this.#dwellings, this.#salts());
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

  #salts(): Map<HouseholdCode, string> {
    return new Map([...this.#people].map(([code, { salt }]) => [code, salt]));
  }

  #readPeople(): void {
    const { store, vault } = this.#adapters;
    const people = [...store.people.boxes()].map(([code, box]) => {
      const plain = vault.openBox(this.key, personBox(code), box);
      return Person.parse(JSON.parse(plain.toString('utf8')));
    });
    this.#setPeople(people);
  }

  #setPeople(people: readonly Person[]): void {
    for (const { salt } of people) assert(fromHex(salt).length === 16, 'a salt has 16 bytes');
    this.#people = new Map(people.map((person) => [person.household.code, person]));
    this.#listsChanged();
  }

  #listsChanged(): void {
    this.#register = null;
    this.#accepted = null;
    this.#groups = null;
    this.#version++;
  }
}

const personBox = (code: string): string => `person:${code}`;
