import { z } from 'zod';
import { At, HouseholdCode } from '../../shared/kernel/ids.ts';
import { Inspections } from '../../shared/preparation/inspection.ts';
import { PersonName } from '../../shared/preparation/household-file.ts';
import { NoticeObjection, PublishedNotice } from '../../shared/preparation/notices.ts';
import { FIRST_SETTINGS, Settings } from '../../shared/preparation/settings.ts';
import type { Adapters } from './adapters.ts';
import { Kept } from './kept.ts';
import type { Project } from './project.ts';

/** Who is here: household → when, and who let it in. */
const Arrivals = z.record(HouseholdCode, z.strictObject({ at: At, by: PersonName }));
export type Arrivals = z.infer<typeof Arrivals>;

const SETTINGS = 'settings';
const NOTICES = 'notices';

/** What the office keeps beside the lists: settings, visits to dwellings, notices and objections, arrivals. */
export class Preparation {
  readonly #adapters: Adapters;
  readonly #project: Project;
  readonly #inspections: Kept<Inspections>;
  readonly #objections: Kept<NoticeObjection[]>;
  readonly #arrivals: Kept<Arrivals>;
  #settings: Settings;
  #notices: readonly PublishedNotice[];

  constructor(adapters: Adapters, project: Project) {
    this.#adapters = adapters;
    this.#project = project;
    const safe = { adapters, project };
    this.#inspections = new Kept(safe, 'inspections', Inspections, {});
    this.#objections = new Kept(safe, 'objections', z.array(NoticeObjection), []);
    this.#arrivals = new Kept(safe, 'arrivals', Arrivals, {});
    const { preparation } = adapters.store;
    this.#settings = Settings.parse(preparation.get(SETTINGS) ?? FIRST_SETTINGS);
    this.#notices = z.array(PublishedNotice).parse(preparation.get(NOTICES) ?? []);
    project.masking = this.#settings.masking;
  }

  get settings(): Settings {
    return this.#settings;
  }

  set settings(settings: Settings) {
    this.#adapters.store.preparation.put(SETTINGS, settings);
    this.#settings = settings;
    this.#project.masking = settings.masking;
    this.#project.touch();
  }

  /** Oldest first. */
  get notices(): readonly PublishedNotice[] {
    return this.#notices;
  }

  /** A round and its list, byte for byte; all or nothing. */
  addNotice(notice: PublishedNotice, householdsCsv: Uint8Array): void {
    const { store } = this.#adapters;
    const notices = [...this.#notices, notice];
    store.together(() => {
      store.preparation.put(NOTICES, notices);
      store.published.put(noticeFile(notice.round), householdsCsv);
    });
    this.#notices = notices;
    this.#project.touch();
  }

  /** The households.csv of that round. */
  noticeCsv(round: number): Uint8Array | undefined {
    return this.#adapters.store.published.get(noticeFile(round));
  }

  get objections(): readonly NoticeObjection[] {
    return this.#objections.value;
  }

  set objections(objections: readonly NoticeObjection[]) {
    this.#objections.put([...objections]);
    this.#project.touch();
  }

  get inspections(): Inspections {
    return this.#inspections.value;
  }

  /** `accepted` is stored with the visits that say so. */
  inspected(inspections: Inspections, dwelling: string, accepted: boolean): void {
    this.#adapters.store.together(() => {
      this.#inspections.put(inspections);
      this.#project.setAccepted(dwelling, accepted);
    });
  }

  get arrivals(): Arrivals {
    return this.#arrivals.value;
  }

  set arrivals(arrivals: Arrivals) {
    this.#arrivals.put(arrivals);
    this.#project.touch();
  }

  hasArrived(household: string): boolean {
    return this.#project.lock === 'open' && Object.hasOwn(this.arrivals, household);
  }
}

const noticeFile = (round: number): string => `notice-${round}.csv`;
