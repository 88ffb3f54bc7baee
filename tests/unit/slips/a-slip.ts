import { sealBoard } from '../../../shared/draw/board.ts';
import { type Mark, SlipContent, type Strokes } from '../../../shared/ceremony/slip.ts';

const lots = Array.from({ length: 745 }, (_, i) => {
  const floor = 1 + (Math.floor(i / 2) % 6);
  return `${1 + Math.floor(i / 48)}栋-${1 + (Math.floor(i / 12) % 4)}单元-${floor}0${1 + (i % 2)}`;
}).sort();
const board = sealBoard(new Uint8Array(32).fill(7), lots);
const HEAD = '9f2e6d33a3717ee826353a404ba4618d1aeeb6879ad7936bce8ed5f46814924d';

type Lot = SlipContent['lots'][number];

/** Slot `slot` of a sealed board of 745. */
export function aLot(pick: number, slot: number, over: Partial<Lot> = {}): Lot {
  const { nonce, proof, lot } = board.ticket(slot);
  const [building = '', stairwell = '', room = ''] = lot.split('-');
  const place = {
    building,
    stairwell,
    floor: room.slice(0, -2),
    room,
    area: '110.6',
    storageRoom: `Z1-1-${slot}`,
    dwellings: [],
  };
  return {
    pick,
    slot,
    size: 745,
    lot: lot as Lot['lot'],
    nonce,
    proof: [...proof],
    boardRoot: board.root,
    ...place,
    ...over,
  };
}

const stairwells = Array.from(
  { length: 62 },
  (_, i) => `${1 + Math.floor(i / 4)}栋-${1 + (i % 4)}单元`,
).sort();
const stairwellBoard = sealBoard(new Uint8Array(32).fill(9), stairwells);

/** Slot `slot` of a sealed board of 62 stairwells: six floors of `perFloor`. */
export function aStairwell(slot: number, over: Partial<Lot> = {}, perFloor = 2): Lot {
  const { nonce, proof, lot } = stairwellBoard.ticket(slot);
  const [building = '', stairwell = ''] = lot.split('-');
  const dwellings = Array.from({ length: 6 * perFloor }, (_, i) => {
    const floor = 1 + Math.floor(i / perFloor);
    const room = `${floor}0${1 + (i % perFloor)}`;
    return {
      lot: `${lot}-${room}`,
      floor: String(floor),
      room,
      area: `110.${i}`,
      storageRoom: `Z${slot}-${i + 1}`,
    };
  });
  const place = { building, stairwell, floor: '', room: '', area: '', storageRoom: '' };
  const drawn = { pick: 1, slot, size: 62, lot, nonce, proof: [...proof], boardRoot: stairwellBoard.root };
  return { ...drawn, ...place, dwellings, ...over } as Lot;
}

/** Members of a group, each with as many rights as `rights` says. */
export function someMembers(rights: readonly number[]): SlipContent['members'] {
  return rights.map((count, i) => ({
    household: `H${String(100 + i * 7).padStart(4, '0')}` as SlipContent['members'][number]['household'],
    queueNo: 41 + i * 13,
    name: NAMES[i % NAMES.length]!,
    rights: count,
  }));
}
const NAMES = ['雷㛃', '余𬭎', '鿍小明', '欧阳娜娜', '马𠮷文', '曾䶮', '古丽米热·阿卜杜热合曼'];

/** A group of six that has drawn a stairwell of twelve. */
export function aGroupSlip(over: Record<string, unknown> = {}): SlipContent {
  const members = someMembers([3, 2, 2, 2, 2, 1]);
  const person = { name: '余𬭎', maskedId: '990000********1230', relation: '成员' };
  return aSlip(1, {
    ...{ batch: '110-stairwells', household: 'G07', maskedId: '', members, signer: 'group' },
    name: members.map(({ name }) => name).join('、'),
    papers: { drawer: 'group', checkedBy: '陈静', person },
    lots: [aStairwell(5)],
    ...over,
  });
}

/** Drawn by a proxy with a power of attorney. */
export function aProxySlip(over: Record<string, unknown> = {}): SlipContent {
  const person = { name: '赵𠮷祥', maskedId: '990000********4415', relation: '儿子' };
  return aSlip(1, { signer: 'proxy', papers: { drawer: 'proxy', checkedBy: '陈静', person }, ...over });
}

export function aSlip(picks = 1, over: Record<string, unknown> = {}): SlipContent {
  return SlipContent.parse({
    ceremony: 'yangguang-2026',
    title: '阳光家园安置房2026年公开抽签选房',
    rehearsal: false,
    batch: '110-1',
    type: '110',
    seq: 37,
    queueNo: 41,
    household: 'H0097',
    name: '曾䶮',
    maskedId: '990000********0962',
    salt: '0d1c2b3a49586776a5b4c3d2e1f00918',
    papers: { drawer: 'self', checkedBy: '陈静', person: null },
    members: [],
    signer: 'self',
    lots: Array.from({ length: picks }, (_, i) => aLot(i + 1, ((37 * (i + 3)) % 745) + 1)),
    anchor: { seq: 1234, head: HEAD },
    ...over,
  });
}

/** A pen that presses harder and softer. */
export const someStrokes: Strokes = [0, 1, 2].map((k) =>
  Array.from({ length: 60 }, (_, i) => ({
    x: 0.15 + k * 0.25 + 0.08 * Math.cos(i / 9) + i * 0.002,
    y: 0.2 + 0.1 * Math.sin(i / 7 + k),
    pressure: 0.2 + 0.6 * Math.abs(Math.sin(i / 12)),
    atMs: i * 16 + k * 1000,
  })),
);

/** The same as a slip has it. */
export const signed: Mark = { kind: 'strokes', strokes: someStrokes };

export const AT = '2026-11-21T02:03:04.567Z';

const LONG_TITLE =
  '某某市某某区某某街道办事处二〇二六年度城中村改造项目第三期安置房源公开抽签选房大会暨居民监督仪式（第一批次，一百一十平方米户型）';
const LONG_PLACE = {
  building: '阳光家园一期东区十二号楼',
  stairwell: '第二单元（北侧）',
  floor: '12层至13层',
  room: '1201室（复式）',
  storageRoom: '地下二层东区杂房Z12-2-118',
};

/** Slips as they come on the worst day, by what is special about them. */
export const trickySlips: Record<string, SlipContent> = {
  'one lot': aSlip(),
  'one lot, drawn by a proxy': aProxySlip(),
  'two lots': aSlip(2, { name: '马𠮷文' }),
  'four lots in a rehearsal': aSlip(4, { rehearsal: true }),
  'twelve lots': aSlip(12, { name: '雷㛃' }),
  'a group of six': aGroupSlip(),
  'a group of twelve': aGroupSlip({ members: someMembers(Array.from({ length: 12 }, () => 1)) }),
  'a group of forty in a rehearsal': aGroupSlip({
    ...{ rehearsal: true, title: LONG_TITLE, members: someMembers(Array.from({ length: 40 }, () => 1)) },
    lots: [aStairwell(9, { building: '东区A座' }, 7)],
  }),
  'a group whose representative refused': aGroupSlip({ signer: 'refused' }),
  'a refusal in a rehearsal under a long title': aSlip(1, {
    ...{ signer: 'refused', rehearsal: true, title: LONG_TITLE, queueNo: 12345 },
    name: '古丽米热·阿卜杜热合曼·买买提艾力',
  }),
  'a proxy with a long name in a rehearsal under a long title': aProxySlip({
    ...{ rehearsal: true, title: LONG_TITLE },
    papers: {
      drawer: 'proxy',
      checkedBy: '欧阳建国（城关街道办事处核验二组）',
      person: {
        name: '阿卜杜热合曼·买买提艾力·古丽米热',
        maskedId: '990000********4415',
        relation: '次子（户主行动不便，公证委托）',
      },
    },
  }),
  'everything long': aSlip(1, {
    ...{ title: LONG_TITLE, household: 'H0097-延伸编号-0000000001', batch: '110-first-day-morning-session' },
    name: `张三${'李'.repeat(40)}`,
    lots: [aLot(1, 5, { ...LONG_PLACE, lot: '阳光家园一期东区-12栋-2单元-1201' as Lot['lot'] })],
  }),
  'twelve lots, everything long': aSlip(12, {
    ...{ title: LONG_TITLE, batch: '110-first-day-morning' },
    lots: Array.from({ length: 12 }, (_, i) => aLot(i + 1, i + 5, LONG_PLACE)),
  }),
};
