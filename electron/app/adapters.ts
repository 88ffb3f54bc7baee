import type { Views } from '../../shared/ipc/window-views.ts';
import type { VideoTrack } from '../../shared/ipc/contract.ts';
import type { ConsoleDisplays, ScreenWindow } from '../../shared/ipc/display-views.ts';
import type { Outcome } from '../../shared/ipc/answers.ts';
import type { ImportPreview, PrintedPaper } from '../../shared/ipc/preparation-answers.ts';
import type { Mapping } from '../../shared/ipc/preparation-methods.ts';
import type { HouseholdFile } from '../../shared/preparation/household-file.ts';
import type { ConsentSheet, HouseholdSheets, Notice } from '../../shared/preparation/papers.ts';
import type { EventOf } from '../../shared/ceremony/events.ts';
import type { PrintedSheet } from '../../shared/ceremony/sheets.ts';
import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import type { CeremonyState, Entry } from '../../shared/ceremony/state.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Dwelling } from '../../shared/people/household.ts';
import type { Statistics } from '../../shared/ipc/show-views.ts';
import type { LotView } from '../../shared/ipc/views.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Store } from '../ledger/store.ts';
import type { openBox, sealBox, sealUnder, unsealUnder } from '../ledger/vault.ts';

/** Everything that the application reaches the outside through; main.ts gives the real ones. */
export interface Adapters {
  readonly ledger: Ledger;
  readonly store: Store;
  readonly vault: {
    readonly sealUnder: typeof sealUnder;
    readonly unsealUnder: typeof unsealUnder;
    readonly sealBox: typeof sealBox;
    readonly openBox: typeof openBox;
  };
  /** UTC, milliseconds. */
  now(): string;
  /** From the operating system's generator. */
  random(bytes: number): Uint8Array;
  readonly software: { readonly version: string; readonly sha256: string; readonly electron: string };
  readonly folder: string;
  /** Of the file itself, from its first day: nothing turns a rehearsal into a ceremony. */
  readonly rehearsal: boolean;
  /** Ends the app and starts it again on a file of that kind. */
  switchKind(rehearsal: boolean): void;
  readonly importer: Importer;
  readonly papers: Papers;
  readonly slips: SlipPrinter;
  readonly recorder: Recorder;
  readonly machine: Machine;
  /** Nobody is there who has asked for sound: the speakers stay silent until somebody turns them on. */
  readonly mutedAtFirst: boolean;
  readonly displays: Displays;
  exportBundle(order: BundleOrder): Promise<Outcome>;
  exportStatistics(order: StatisticsOrder): Promise<Result<{ readonly path: string }>>;
  publish<W extends ScreenWindow>(window: W, view: Views[W]): void;
}

export type SheetKind = 'households' | 'dwellings';

export interface Importer {
  /** Reads a spreadsheet in a thread of its own, so that no window ever waits; refused with CANCELLED once `signal` aborts. */
  read(kind: SheetKind, bytes: Uint8Array, options: ReadOptions): Promise<Result<Imported>>;
  sample(kind: SheetKind): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>;
  /** Whether the fonts of the papers have every character of `text`; for checkHouseholds after an edit, at no cost. */
  readonly isPrintable: (text: string) => boolean;
}

export interface ReadOptions {
  /** What is already there, so that types and groups are checked row by row. */
  readonly stock: readonly Dwelling[];
  /** The columns as a person has set them; null: as they are recognised. */
  readonly mapping: Mapping | null;
  readonly signal: AbortSignal;
  /** How much has been read, as a part of 1; called a few times a second at most. */
  readonly onProgress: (part: number) => void;
}

export interface Imported extends Pick<
  ImportPreview,
  'rows' | 'problems' | 'sheets' | 'fields' | 'skipped' | 'confirmable'
> {
  /** Households: every row that is a record, with problems or without, in the order of the list. */
  readonly drafts: readonly Pick<HouseholdFile, 'place' | 'cells'>[];
  /** Dwellings: the rows without an error. */
  readonly dwellings: readonly Dwelling[];
}

/** What the office publishes, hands out and has signed before the day: made in a thread, stored in the ceremony's folder. */
export interface Papers {
  /** PDF, workbook, page and `householdsCsv` itself, in a folder of the round; answers that folder. All of it or nothing. */
  notice(
    notice: Notice,
    householdsCsv: Uint8Array,
    paper: 'A3' | 'A4',
  ): Promise<Result<{ readonly folder: string }>>;
  /** Personal data: stored for their owner alone. */
  householdSheets(sheets: HouseholdSheets): Promise<Result<PrintedPaper>>;
  consent(sheet: ConsentSheet): Promise<Result<PrintedPaper>>;
}

export interface SlipPrinter {
  /** Null where slips are saved in the ceremony's folder, for want of a printer. */
  readonly printerName: string | null;
  /** Makes, stores and prints one slip; answers the SHA-256 of the PDF (hex), or why it could not. */
  print(
    content: SlipContent,
    mark: Mark | null,
    options: { at: string; reprint: number },
  ): Promise<Result<string>>;
  /** The same PDF to look at: nothing is stored or printed. Refused with SLIP_NOT_MADE. */
  preview(
    content: SlipContent,
    mark: Mark | null,
    options: { at: string; reprint: number },
  ): Promise<Result<Uint8Array>>;
  /**
   * Prints a sheet, or stores it where there is no printer and says where. What is secret (tickets, recovery codes) is
   * never left on disk beside a printer; a recovery sheet without one is refused with NO_PRINTER.
   */
  printSheet(sheet: PrintedSheet, options: { at: string }): Promise<Result<{ readonly path: string | null }>>;
  /** Deletes a stored sheet, once it has served. */
  forgetSheet(path: string): Promise<void>;
}

/** The recording of the ceremony, by sessions. Faults and segments come to the listener, never as exceptions. */
export interface Recorder {
  listen(listener: RecorderListener): void;
  /** Whether an ffmpeg was found; without one nothing is recorded. */
  readonly available: boolean;
  begin(session: number): Promise<Result<{ readonly tracks: readonly string[] }>>;
  /** Resolves when the last segment has been reported. */
  end(): Promise<void>;
  /** Reports what a crash left behind, before a new session begins. */
  recover(entered: CeremonyState['recordings']): Promise<void>;
  started(input: { session: number; tracks: string[]; mimeType: string }): Promise<void>;
  chunk(input: { session: number; track: VideoTrack; index: number; bytes: Uint8Array }): Promise<void>;
  stopped(input: { session: number; reason: string }): void;
  failed(input: { session: number; track: VideoTrack; reason: string }): void;
}

export interface RecorderListener {
  segment(segment: EventOf<'RecordingSegmentStored'>['data']): void;
  /** Something is wrong, but the session goes on. */
  fault(reason: string): void;
  /** The session has ended by itself. */
  lost(reason: string): void;
}

/** What the machine says of its disk, looked at before a ceremony opens and while it runs. */
export interface Machine {
  /** UPPER_SNAKE facts that would stop a ceremony in the middle: FOLDER_UNWRITABLE, DISK_NEARLY_FULL. */
  obstacles(): Promise<readonly string[]>;
  freeBytes(): Promise<number>;
}

/** The displays, and which window stands on which: decided, remembered and kept up by the windows themselves. */
export interface Displays {
  /**
   * Once, before windows open. `isOpen`: a ceremony runs, so a display that is away is a loss, not another room. `changed`
   * is called whenever a display has come, gone or changed, after it was decided what goes where.
   */
  begin(isOpen: boolean, changed: () => void): void;
  readonly view: ConsoleDisplays;
  /**
   * `id` null: in a window. Refused: DISPLAY_GONE, DISPLAY_TAKEN, and BOARD_NEEDS_DISPLAY where the board would lose its
   * own display and `mayTakeBoards` is false.
   */
  assign(window: ScreenWindow, id: string | null, mayTakeBoards: boolean): Result<null>;
  /** Each display says its number and what is on it. */
  identify(language: 'zh-CN' | 'en'): void;
}

export interface BundleOrder {
  readonly bodies: readonly Uint8Array[];
  readonly entries: readonly Entry[];
  readonly state: CeremonyState;
  readonly householdsCsv: Uint8Array;
  readonly stockCsv: Uint8Array;
  /** Over the last entry. */
  readonly attestations: readonly { readonly by: string; readonly signature: string }[];
  readonly results: readonly ResultRow[];
}

/** The figures after entry `seq`, counted `at` then (UTC), and every draw behind them. */
export interface StatisticsOrder {
  readonly title: string;
  readonly rehearsal: boolean;
  readonly seq: number;
  readonly head: string;
  readonly at: string;
  readonly statistics: Statistics;
  readonly draws: readonly DrawLine[];
}

/** One draw; `voided` is the code of the reason why it does not count, or null. */
export interface DrawLine extends ResultRow {
  /** UTC. */
  readonly at: string;
  readonly voided: string | null;
}

/** One standing result with what the hall may know of it. */
export interface ResultRow {
  readonly batch: string;
  readonly seq: number;
  readonly pick: number;
  /** Null in mode batch. */
  readonly slot: number | null;
  readonly queueNo: number;
  readonly household: string;
  readonly maskedName: string;
  readonly village: string;
  readonly type: string;
  readonly lot: LotView;
}
