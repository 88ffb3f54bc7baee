import {
  AllocationSheet,
  type PaperTicket,
  RecoverySheet,
  TicketSheets,
} from '../../../shared/ceremony/sheets.ts';
import { sha256Hex } from '../../../shared/draw/hash.ts';
import { utf8 } from '../../../shared/kernel/bytes.ts';
import { aStairwell, someMembers } from './a-slip.ts';

const ceremony = { ceremony: 'yangguang-2026', title: '阳光家园安置房2026年公开抽签选房', rehearsal: false };

export function aTicket(i: number, over: Partial<PaperTicket> = {}): PaperTicket {
  const floor = 1 + (Math.floor(i / 2) % 6);
  const [building, stairwell] = [1 + Math.floor(i / 48), 1 + (Math.floor(i / 12) % 4)];
  const room = `${floor}0${1 + (i % 2)}`;
  const place = { building: `${building}栋`, stairwell: `${stairwell}单元`, floor: String(floor), room };
  return {
    lot: `${building}-${stairwell}-0${room}` as PaperTicket['lot'],
    code: sha256Hex(utf8(`ticket ${i}`)).slice(0, 32),
    ...{ ...place, area: '110.6', storageRoom: `Z${building}-${stairwell}-${i}` },
    ...over,
  };
}

/** Tickets as they come on the worst day. */
const TRICKY: Partial<PaperTicket>[] = [
  {
    building: '东区A座',
    room: '2601',
    storageRoom: '地下二层东区杂房Z12-2-118',
    lot: '东区A座-2-2601' as PaperTicket['lot'],
  },
  { floor: '', room: '', area: '', storageRoom: '', lot: '1-1' as PaperTicket['lot'] },
  { building: '䶮园𠮷座', stairwell: '㛃单元', area: '' },
  {
    ...{ building: '阳光家园一期东区十二号楼', stairwell: '第二单元（北侧）', floor: '12层至13层' },
    ...{ room: '1201室（复式）', lot: '阳光家园一期东区-12栋-2单元-1201' as PaperTicket['lot'] },
  },
];

export const trickyTickets: PaperTicket[] = TRICKY.map((over, i) => aTicket(i, over));

export function someTickets(count: number, over: Partial<TicketSheets> = {}): TicketSheets {
  const tickets = Array.from({ length: count }, (_, i) => aTicket(i));
  const boardRoot = sha256Hex(utf8('a board'));
  return TicketSheets.parse({
    kind: 'tickets',
    ...ceremony,
    batch: '110-1',
    type: '110',
    boardRoot,
    tickets,
    ...over,
  });
}

export function aRecoverySheet(over: Partial<RecoverySheet> = {}): RecoverySheet {
  return RecoverySheet.parse({
    ...{ kind: 'recovery', ...ceremony, role: 'notary', keptBy: 'supervisor' },
    code: '3F8Z-0Q7K-MW4D-9XBH-T2VR-6NGA-Y5EJ-1SCP',
    at: '2026-11-21T01:30:00.000Z',
    ...over,
  });
}

/** A stairwell of twelve, shared out among members in the order of their list. */
export function anAllocation(
  rights: readonly number[],
  over: Partial<AllocationSheet> = {},
): AllocationSheet {
  const { lot, building, stairwell, dwellings } = aStairwell(
    5,
    {},
    Math.ceil(rights.reduce((a, b) => a + b) / 6),
  );
  const members = someMembers(rights);
  const owners = members.flatMap((member) => Array.from({ length: member.rights }, () => member));
  const rows = dwellings.flatMap(({ lot: dwelling, ...place }, i) => {
    const owner = owners[i];
    return owner ? [{ dwelling, ...place, household: owner.household, name: owner.name }] : [];
  });
  return AllocationSheet.parse({
    ...{ kind: 'allocation', ...ceremony, batch: '110-stairwells', type: '110', group: 'G07' },
    ...{ lot, building, stairwell, way: 'agreed', members, rows, checkedBy: '陈静' },
    salt: '0d1c2b3a49586776a5b4c3d2e1f00918',
    ...over,
  });
}
