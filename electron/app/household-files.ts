import { z } from 'zod';
import { assert } from '../../shared/kernel/assert.ts';
import { utf8 } from '../../shared/kernel/bytes.ts';
import { Household } from '../../shared/people/household.ts';
import { newFile } from '../../shared/preparation/decide-file.ts';
import { cellsOf, HouseholdFile } from '../../shared/preparation/household-file.ts';
import type { Adapters } from './adapters.ts';

/** What lay in a box before households had files: it is taken over as it was. */
const OlderBox = z.strictObject({ household: Household, salt: z.string() });

/** Every household's file, a sealed box each; in memory only while the people key is open. */
export class HouseholdFiles {
  readonly #adapters: Adapters;
  #files = new Map<string, HouseholdFile>();

  constructor(adapters: Adapters) {
    this.#adapters = adapters;
  }

  /** In the order of the list. */
  get all(): readonly HouseholdFile[] {
    return [...this.#files.values()];
  }

  get(id: string): HouseholdFile | null {
    return this.#files.get(id) ?? null;
  }

  /** What is taken over is stored at once: its history begins then, and not at every unlock. */
  read(key: Uint8Array): void {
    const { store, vault } = this.#adapters;
    const takenOver: HouseholdFile[] = [];
    const files = [...store.people.boxes()].map(([id, box]) => {
      const plain: unknown = JSON.parse(vault.openBox(key, boxName(id), box).toString('utf8'));
      const older = OlderBox.safeParse(plain);
      if (!older.success) return HouseholdFile.parse(plain);
      const file = this.#takenOver(id, older.data);
      takenOver.push(file);
      return file;
    });
    this.#files = new Map(files.map((file) => [file.id, file]));
    if (takenOver.length > 0) this.put(key, takenOver);
  }

  #takenOver(id: string, { household, salt }: z.infer<typeof OlderBox>): HouseholdFile {
    const made = { id, salt, place: null, cells: cellsOf(household), late: false };
    return newFile(made, { at: this.#adapters.now(), by: '' }, 'imported');
  }

  /** Files that are new or changed; all or nothing. */
  put(key: Uint8Array, files: readonly HouseholdFile[]): void {
    this.#adapters.store.people.put(this.#sealed(key, files));
    for (const file of files) this.#files.set(file.id, file);
  }

  /** The whole list anew, in its order. `also` is stored in the same transaction. */
  replace(key: Uint8Array, files: readonly HouseholdFile[], also: () => void): void {
    const { store } = this.#adapters;
    const boxes = this.#sealed(key, files);
    store.together(() => {
      store.people.replace(boxes);
      also();
    });
    this.#files = new Map(files.map((file) => [file.id, file]));
    assert(this.#files.size === files.length, 'every file has an id of its own');
  }

  #sealed(key: Uint8Array, files: readonly HouseholdFile[]): Map<string, Uint8Array> {
    const seal = (file: HouseholdFile): Uint8Array =>
      this.#adapters.vault.sealBox(key, boxName(file.id), utf8(JSON.stringify(HouseholdFile.parse(file))));
    return new Map(files.map((file) => [file.id, seal(file)]));
  }
}

const boxName = (id: string): string => `person:${id}`;
