import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Adapters, Importer, Recorder, RecorderListener } from '../../../electron/app/adapters.ts';
import { readList } from '../../../electron/import/importer.ts';
import { isPrintable } from '../../../electron/import/printable.ts';
import type { SeenDisplay } from '../../../electron/windows/display-memory.ts';
import { DisplayRoom } from '../../../electron/windows/display-room.ts';
import { slipPdf } from '../../../electron/slips/slip-pdf.ts';
import type { PrintedSheet } from '../../../shared/ceremony/sheets.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { cellsOf } from '../../../shared/preparation/household-file.ts';
import type { Lists } from '../lists.ts';

const SAMPLE = join(import.meta.dirname, '../../../resources/sample');

/** What the machine around an app that is only looked at says of itself; a scene changes it. */
export interface Surroundings {
  /** Null: the sample project, as it comes with the app. */
  lists: Lists | null;
  printerName: string | null;
  printing: 'works' | 'fails' | 'isHeld';
  /** How many there are: the console's, the board's, the desk's. */
  displays: number;
  /** To be called when there are more or fewer of them. */
  displaysChanged: () => void;
  obstacles: string[];
  freeBytes: number;
  /** What was printed beside slips: paper tickets with their codes among it. */
  readonly sheets: PrintedSheet[];
}

export const aHall = (lists: Lists | null): Surroundings => ({
  ...{ lists, printerName: 'HP_LaserJet_Pro', printing: 'works', displays: 3 },
  displaysChanged: () => undefined,
  ...{ obstacles: [], freeBytes: 412 * 10 ** 9, sheets: [] },
});

type Edges = Pick<Adapters, 'importer' | 'papers' | 'slips' | 'machine' | 'displays'>;

/** Everything of the outside but the recorder. Nothing is printed, and no file is written. */
export function edgesOf(hall: Surroundings): Edges {
  return {
    importer: importerOf(hall),
    papers: {
      notice: async ({ round }) => ok({ folder: `/ceremony/notices/round-${round}` }),
      householdSheets: async ({ sheets }) =>
        ok({ path: '/ceremony/sheets/household-sheets.pdf', pages: sheets.length }),
      consent: async ({ group }) => ok({ path: `/ceremony/sheets/consent-${group}.pdf`, pages: 1 }),
    },
    slips: slipsOf(hall),
    machine: {
      obstacles: async () => hall.obstacles,
      freeBytes: async () => hall.freeBytes,
    },
    displays: displaysOf(hall),
  };
}

/** Displays of which a scene says how many there are; the windows on them are not moved. */
function displaysOf(hall: Surroundings): Adapters['displays'] {
  const [put, get] = [() => undefined, () => undefined];
  const room = new DisplayRoom({ get, put }, NAMED.map(seenAs));
  return {
    begin: (isOpen, changed) => {
      room.begin(isOpen);
      hall.displaysChanged = changed;
    },
    get view() {
      room.see(NAMED.map(seenAs).slice(0, hall.displays));
      return room.view;
    },
    assign: (window, id, mayTakeBoards) => room.assign(window, id, mayTakeBoards),
    identify: () => undefined,
  };
}

const NAMED = ['DELL P2422H', 'EPSON EB-L200F', 'WACOM DTK-1660E'];

function seenAs(name: string, n: number): SeenDisplay {
  const bounds = { x: 1920 * n, y: 0, width: 1920, height: 1080 };
  return {
    ...{ id: String(n), name, bounds, workArea: bounds, width: 1920, height: 1080 },
    ...{ primary: n === 0, touch: n === 2 },
  };
}

function importerOf({ lists }: Surroundings): Importer {
  return {
    isPrintable,
    sample: async (kind) => {
      const fileName = `${kind}.xlsx`;
      return { fileName, bytes: new Uint8Array(await readFile(join(SAMPLE, fileName))) };
    },
    read: async (kind, bytes, { stock, mapping }) => {
      if (!lists) return readList(kind, bytes, { stock, mapping });
      const drafts = lists.households.map((household, i) => ({
        place: { sheet: '台账', row: i + 2 },
        cells: cellsOf(household),
      }));
      return ok({
        ...{ rows: lists[kind].length, drafts: kind === 'households' ? drafts : [] },
        dwellings: kind === 'dwellings' ? lists.dwellings : [],
        ...{ problems: [], sheets: [], fields: [], skipped: [], confirmable: true },
      });
    },
  };
}

function slipsOf(hall: Surroundings): Adapters['slips'] {
  const printed = async (what: unknown) => {
    if (hall.printing === 'isHeld') await new Promise(() => undefined);
    return hall.printing === 'fails'
      ? err('PRINTER_STOPPED')
      : ok(createHash('sha256').update(JSON.stringify(what)).digest('hex'));
  };
  return {
    get printerName() {
      return hall.printerName;
    },
    print: (content) => printed(content),
    preview: async (content, mark, made) => ok(await slipPdf(content, mark, made)),
    printSheet: async (sheet) => {
      const made = await printed(sheet.kind);
      hall.sheets.push(sheet);
      if (!made.ok) return made;
      return ok({ path: hall.printerName === null ? `/ceremony/slips/${sheet.kind}.pdf` : null });
    },
    forgetSheet: async () => undefined,
  };
}

/** Records nothing; a scene lets it fail. */
export class StillRecorder implements Recorder {
  available = true;
  #listener: RecorderListener | null = null;

  listen(listener: RecorderListener): void {
    this.#listener = listener;
  }

  async begin() {
    return ok({ tracks: ['board', 'camera', 'microphone'] });
  }

  lose(reason: string): void {
    this.#listener?.lost(reason);
  }

  async end() {}
  async recover() {}
  async started() {}
  async chunk() {}
  stopped(): void {}
  failed(): void {}
}
