import { sha256Hex } from '../../shared/draw/hash.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { isEditUnconfirmed } from '../../shared/preparation/decide-file.ts';
import { supplyAndDemand } from '../../shared/people/supply.ts';
import type { Project } from './project.ts';
import type { Preparation } from './preparation.ts';

type Shown = Pick<ConsoleView['project'], 'version' | 'settings' | 'review' | 'notices' | 'files' | 'supply'>;

/** How far the preparation is; counted again only when something of it has changed. */
export class PreparationView {
  readonly #project: Project;
  readonly #preparation: Preparation;
  #shown: Shown | null = null;

  constructor(project: Project, preparation: Preparation) {
    this.#project = project;
    this.#preparation = preparation;
  }

  get shown(): Shown {
    const { lock, version } = this.#project;
    // What is locked cannot be counted, and is not remembered: the key opens it without a change.
    if (lock !== 'open') return this.#closed();
    if (this.#shown?.version !== version) this.#shown = this.#counted();
    return this.#shown;
  }

  #closed(): Shown {
    const { settings, notices } = this.#preparation;
    const none = {
      households: 0,
      errors: 0,
      warnings: 0,
      entered: 0,
      checked: 0,
      confirmed: 0,
      editsUnconfirmed: 0,
      late: 0,
      arrived: 0,
    };
    return {
      ...{ version: this.#project.version, settings, review: none, files: null, supply: [] },
      notices: { rounds: notices.length, current: false, lastSha256: null, openObjections: 0 },
    };
  }

  #counted(): Shown {
    const { version, files, checked } = this.#project;
    const { settings, notices, objections, arrivals } = this.#preparation;
    const counted = files.filter(({ removed, late }) => !removed && !late);
    const inStage = (stage: string): number => counted.filter(({ review }) => review.stage === stage).length;
    const hashes = registerHashes(this.#project);
    const lastSha256 = notices.at(-1)?.sha256 ?? null;
    return {
      ...{ version, settings, files: hashes },
      supply: supplyAndDemand(this.#project.households, this.#project.dwellings),
      review: {
        ...{ households: counted.length, errors: checked.errors, warnings: checked.warnings },
        ...{ entered: inStage('entered'), checked: inStage('checked'), confirmed: inStage('confirmed') },
        editsUnconfirmed: files.filter(isEditUnconfirmed).length,
        late: files.filter(({ late, removed }) => late && !removed).length,
        arrived: Object.keys(arrivals).filter((code) => this.#project.household(code) !== null).length,
      },
      notices: {
        ...{ rounds: notices.length, lastSha256 },
        current: lastSha256 !== null && lastSha256 === hashes?.households,
        openObjections: objections.filter(({ outcome }) => outcome === null).length,
      },
    };
  }
}

/** SHA-256 (hex) of the two files of the register as the lists have it now; null while there is anything to mend. */
export function registerHashes(project: Project): ConsoleView['project']['files'] {
  if (project.checked.errors > 0 || !project.hasHouseholds || project.dwellings.length === 0) return null;
  const { householdsCsv, stockCsv } = project.register();
  return { households: sha256Hex(householdsCsv), stock: sha256Hex(stockCsv) };
}
