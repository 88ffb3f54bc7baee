import type {
  Imported,
  Importer,
  Machine,
  Papers,
  ReadOptions,
  Recorder,
  RecorderListener,
  SlipPrinter,
} from '../../electron/app/adapters.ts';
import type { PrintedSheet } from '../../shared/ceremony/sheets.ts';
import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import { cellsOf } from '../../shared/preparation/household-file.ts';
import type { ConsentSheet, HouseholdSheets, Notice } from '../../shared/preparation/papers.ts';
import { aDwelling, aHousehold, aRight } from './people.ts';
import { H } from './protocol.ts';

/** A recorder without a camera: it says what a real one would, when the test says so. */
export class FakeRecorder implements Recorder {
  available = true;
  /** The next `begin` fails with this. */
  broken: string | null = null;
  /** Sessions of which files lie there already. */
  readonly taken = new Set<number>();
  readonly begun: number[] = [];
  running: number | null = null;
  left: { file: string }[] = [];
  #listener: RecorderListener | null = null;

  listen(listener: RecorderListener): void {
    this.#listener = listener;
  }

  async begin(session: number) {
    await Promise.resolve();
    if (this.broken !== null) return err(this.broken);
    if (this.taken.has(session)) return err('SESSION_TAKEN');
    if (this.running !== null) throw new Error('the recorder runs already');
    this.begun.push(session);
    this.taken.add(session);
    this.running = session;
    return ok({ tracks: ['board', 'microphone'] });
  }

  async end() {
    await Promise.resolve();
    if (this.running !== null) this.store(`session-${this.running}-end.mp4`);
    this.running = null;
  }

  async recover(entered: readonly { file: string }[]) {
    await Promise.resolve();
    const known = new Set(entered.map(({ file }) => file));
    for (const { file } of this.left) if (!known.has(file)) this.store(file);
  }

  store(file: string): void {
    this.#listener?.segment({
      file,
      sha256: H(file),
      startedAt: '2026-11-21T01:00:00.000Z',
      durationMs: 5000,
    });
  }

  warn(reason: string): void {
    this.#listener?.fault(reason);
  }

  lose(reason: string): void {
    this.running = null;
    this.#listener?.lost(reason);
  }

  async started() {
    await Promise.resolve();
  }

  async chunk() {
    await Promise.resolve();
  }

  stopped(): void {
    return;
  }

  failed({ reason }: { reason: string }): void {
    this.lose(reason);
  }
}

export class FakePrinter implements SlipPrinter {
  printerName: string | null = null;
  broken: string | null = null;
  /** While held, nothing comes out. */
  held: Promise<unknown> = Promise.resolve();
  readonly printed: { content: SlipContent; mark: Mark | null; reprint: number; at: string }[] = [];

  async print(content: SlipContent, mark: Mark | null, { at, reprint }: { at: string; reprint: number }) {
    await this.held;
    if (this.broken !== null) return err(this.broken);
    this.printed.push({ content, mark, reprint, at });
    return ok(H(JSON.stringify(content)));
  }

  readonly previewed: { content: SlipContent; mark: Mark | null; reprint: number }[] = [];

  /** Bytes that tell which preview it was. */
  async preview(content: SlipContent, mark: Mark | null, { reprint }: { reprint: number }) {
    await this.held;
    if (this.broken !== null) return err(this.broken);
    this.previewed.push({ content, mark, reprint });
    return ok(Uint8Array.of(this.previewed.length));
  }

  readonly sheets: PrintedSheet[] = [];
  readonly forgotten: string[] = [];

  /** Without a printer sheets are stored, but for recovery sheets, which no disk may hold. */
  async printSheet(sheet: PrintedSheet) {
    await this.held;
    if (this.broken !== null) return err(this.broken);
    if (this.printerName === null && sheet.kind === 'recovery') return err('NO_PRINTER');
    this.sheets.push(sheet);
    return ok({ path: this.printerName === null ? `/slips/${sheet.kind}.pdf` : null });
  }

  async forgetSheet(path: string) {
    await Promise.resolve();
    this.forgotten.push(path);
  }
}

export class FakeMachine implements Machine {
  troubles: string[] = [];
  obstacles = () => Promise.resolve(this.troubles);
  freeBytes = () => Promise.resolve(10 ** 12);
}

/** Three households with rights of 110, whose names and numbers stand nowhere else; and one of 80. */
export const HOUSEHOLDS: readonly Household[] = [
  aHousehold(1, { name: '欧阳翠翠甲', phone: '13900000001', rights: [aRight('110', 1)] }),
  aHousehold(2, { name: '司徒翠翠乙', phone: '13900000002', rights: [aRight('110', 2)] }),
  aHousehold(3, { name: '上官翠翠丙', phone: '13900000003', rights: [aRight('110', 1)] }),
  aHousehold(4, { name: '诸葛翠翠丁', phone: '13900000004', rights: [aRight('80', 1)] }),
];
export const DWELLINGS: readonly Dwelling[] = [
  ...Array.from({ length: 6 }, (_, i) => aDwelling({ room: `10${i + 1}` })),
  aDwelling({ building: '2栋', type: aRight('80', 1).type }),
];

/** Reads every spreadsheet as the same two lists. */
export class FakeImporter implements Importer {
  problems: Imported['problems'] = [];
  households = HOUSEHOLDS;
  dwellings = DWELLINGS;
  confirmable = true;
  /** While held, the file is still being read. */
  held: Promise<unknown> = Promise.resolve();

  async read(
    kind: 'households' | 'dwellings',
    _bytes: Uint8Array,
    { signal, onProgress }: Pick<ReadOptions, 'signal' | 'onProgress'>,
  ) {
    onProgress(0.5);
    await this.held;
    if (signal.aborted) return err('CANCELLED');
    const drafts = this.households.map((household, i) => ({
      place: { sheet: '台账', row: i + 2 },
      cells: cellsOf(household),
    }));
    return ok({
      ...{ rows: 7, drafts: kind === 'households' ? drafts : [] },
      ...{ dwellings: kind === 'dwellings' ? this.dwellings : [], problems: this.problems },
      ...{ sheets: [], fields: [], skipped: [], confirmable: this.confirmable },
    });
  }

  sample(kind: 'households' | 'dwellings') {
    return Promise.resolve({ fileName: `${kind}.xlsx`, bytes: new Uint8Array([1]) });
  }

  isPrintable = () => true;
}

/** Paper that nobody needs to hold: what was asked for is kept. */
export class FakePapers implements Papers {
  broken: string | null = null;
  held: Promise<unknown> = Promise.resolve();
  readonly notices: { notice: Notice; householdsCsv: Uint8Array; paper: 'A3' | 'A4' }[] = [];
  readonly sheets: HouseholdSheets[] = [];
  readonly consents: ConsentSheet[] = [];

  async notice(notice: Notice, householdsCsv: Uint8Array, paper: 'A3' | 'A4') {
    await this.held;
    if (this.broken !== null) return err(this.broken);
    this.notices.push({ notice, householdsCsv, paper });
    return ok({ folder: `/notices/round-${notice.round}` });
  }

  async householdSheets(sheets: HouseholdSheets) {
    await this.held;
    if (this.broken !== null) return err(this.broken);
    this.sheets.push(sheets);
    return ok({ path: '/sheets/household-sheets.pdf', pages: sheets.sheets.length });
  }

  async consent(sheet: ConsentSheet) {
    await this.held;
    if (this.broken !== null) return err(this.broken);
    this.consents.push(sheet);
    return ok({ path: `/sheets/consent-${sheet.group}.pdf`, pages: 1 });
  }
}
