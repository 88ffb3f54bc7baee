import { FIRST_SOUND, type Statistics, type Totals } from '../../shared/ipc/show-views.ts';
import { FIRST_SETTINGS } from '../../shared/preparation/settings.ts';
import { type BoardView, type DeskView } from '../../shared/ipc/views.ts';
import type { ConsoleView } from '../../shared/ipc/console-view.ts';
import { claimOnStage, type ClaimState, currentBatch } from '../../shared/ceremony/state.ts';
import { boardView } from '../../shared/ceremony/views/board-view.ts';
import { consoleView, type ConsoleSources } from '../../shared/ceremony/views/console-view.ts';
import { deskView } from '../../shared/ceremony/views/desk-view.ts';
import { nextStep, type Readiness } from '../../shared/ceremony/views/next-step.ts';
import { type Ahead, aheadOf } from '../../shared/ceremony/views/plan-view.ts';
import { statisticsOf } from '../../shared/ceremony/views/statistics.ts';
import type { Directory, Listed } from '../../shared/people/directory.ts';
import type { RegisterFiles } from '../../shared/people/register.ts';
import type { Ceremony } from './ceremony.ts';
import { ALL_SHOWN } from './app-displays.ts';
import { LATE } from './ceremony-hall.ts';
import { H } from './protocol.ts';

/** Names as the register of a test has them: `名H0001` in full, `*H0001` masked; of a group its members'. */
export function aDirectory({ register }: RegisterFiles): Directory {
  const single = (household: string): Listed => {
    const row = register.households.find((listed) => listed.household === household);
    if (!row) throw new Error(`no household ${household}`);
    return {
      ...{ household, queueNo: row.queueNo, name: `名${household}`, maskedName: `*${household}` },
      ...{ maskedId: `99****${household}`, village: row.village, members: [] },
    };
  };
  const group = (code: string): Listed => {
    const rows = register.households.filter((row) => row.group === code);
    if (rows.length === 0) return single(code);
    const members = rows.map(({ household }) => household);
    return { ...single(members[0]!), household: code, maskedName: code, maskedId: '', members };
  };
  return {
    household: group,
    lot: (code) => ({
      ...{ lot: code, building: '1栋', stairwell: '1单元', floor: '1', room: '101', area: '110.6' },
      ...{
        storageRoom: `Z${code}`,
        dwellings: register.stock.filter((row) => row.stairwell === code).length,
      },
    }),
  };
}

/** All is open, nothing is exported. */
export const READY: Readiness = {
  ...{ lock: 'open', households: true, dwellings: true, notice: true, next: null },
  ...{ unsealed: true, attested: false, exported: false },
};

export function aheadIn(hall: Ceremony): Ahead {
  return aheadOf(hall.state, { register: hall.files.register, accepted: hall.accepted });
}

export function stepIn(hall: Ceremony, ready: Partial<Readiness> = {}) {
  return nextStep(hall.state, { ...READY, next: aheadIn(hall).next, ...ready });
}

/** The claim that the last entry about a claim of the batch in hand was about. */
export function lastIn({ state, session }: Ceremony): ClaimState | null {
  const batch = currentBatch(state);
  const entry = session.entries.findLast(
    ({ event: { data } }) => 'seq' in data && 'batch' in data && data.batch === state.current,
  );
  if (!batch || !entry || !('seq' in entry.event.data)) return null;
  return batch.claims[entry.event.data.seq - 1] ?? null;
}

/** Nothing but the ceremony on the board. */
export const A_SHOW: BoardView['show'] = { theme: 'gold', skips: 0, interlude: null };

export function boardIn(hall: Ceremony, locked = false): BoardView {
  const { state, files } = hall;
  return boardView({
    ...{ state, directory: locked ? null : aDirectory(files), language: 'zh-CN' },
    ...{ rehearsal: state.opened?.rehearsal ?? false, last: lastIn(hall), next: aheadIn(hall).next },
    ...{ show: A_SHOW, totals: () => totalsIn(hall) },
  });
}

export function statisticsIn({ state, session, files }: Ceremony, from = LATE): Statistics {
  const lists = { directory: aDirectory(files), register: files.register };
  return statisticsOf({ state, entries: session.entries, lists, from });
}

export function totalsIn(hall: Ceremony): Totals {
  const { rights, drawn, byType } = statisticsIn(hall);
  return { rights, drawn, byType };
}

export function deskIn(hall: Ceremony, document: string | null = H('slip'), locked = false): DeskView {
  const { state, files } = hall;
  return deskView({
    ...{
      state,
      directory: locked ? null : aDirectory(files),
      language: 'en',
      rehearsal: state.opened?.rehearsal ?? false,
      last: lastIn(hall),
    },
    slips: {
      signing: () =>
        document === null ? null : { document, signer: { drawer: 'self', name: '名', relation: '' } },
      stateOf: () => 'printed',
      reprintsOf: () => 0,
    },
  });
}

/** The preparation of a ceremony of which nothing is said. */
export const A_PROJECT: ConsoleView['project'] = {
  ...{ rehearsal: false, households: null, dwellings: null, supply: [], obstacles: [], version: 1 },
  settings: FIRST_SETTINGS,
  review: {
    households: 0,
    errors: 0,
    warnings: 0,
    entered: 0,
    checked: 0,
    confirmed: 0,
    editsUnconfirmed: 0,
    late: 0,
    arrived: 0,
  },
  notices: { rounds: 0, current: false, lastSha256: null, openObjections: 0 },
  ...{ files: null, importing: null },
};

const EDGES: ConsoleSources['edges'] = {
  app: { version: '0.1.0', electron: '45', folder: '/data' },
  project: A_PROJECT,
  recording: { state: 'off', fault: null, since: null, freeBytes: 0 },
  printer: { name: null, pending: 0, failed: [] },
  windows: { board: true, desk: true, displays: 3 },
  displays: ALL_SHOWN,
  outcome: null,
  pace: { perHour: null, projectedEnd: null },
  show: { theme: 'gold', sound: FIRST_SOUND, interlude: null, say: null },
};

export function consoleIn(hall: Ceremony, changes: Partial<ConsoleSources> = {}): ConsoleView {
  const { state, session, files } = hall;
  const ahead = aheadIn(hall);
  const batch = currentBatch(state);
  return consoleView({
    ...{ state, entries: session.entries, directory: aDirectory(files), language: 'zh-CN', ahead },
    ...{ ready: { ...READY, next: ahead.next }, edges: EDGES, arrived: () => false },
    document: batch && claimOnStage(batch) ? H('slip') : null,
    ...changes,
  });
}
