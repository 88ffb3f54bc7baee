import { describe, expect, test } from 'vitest';
import { choosingOrder, filled, isShared, leftFor, sharingOf } from '../../../renderer/console/allocation.ts';
import { isCode, scannedInto, shownCode } from '../../../renderer/console/ticket-code.ts';
import type { GroupRow } from '../../../shared/ipc/answers.ts';

const rest = { building: '1栋', stairwell: '1单元', floor: '1', area: '110', storageRoom: 'Z', dwellings: 0 };
const GROUP: GroupRow = {
  ...{ group: 'T01', type: '110', queueNo: 3, consented: true },
  members: [
    { household: 'H0009', queueNo: 9, name: '乙', rights: 1 },
    { household: 'H0003', queueNo: 3, name: '甲', rights: 2 },
  ],
  drawn: {
    ...{ batch: 'b1', seq: 2, pick: 1, lot: '1-1', order: null, allocated: false },
    dwellings: ['1-1-0201', '1-1-0101', '1-1-0102'].map((lot) => ({ ...rest, lot, room: lot.slice(-3) })),
  },
};
const drawnIn = (order: readonly string[]): GroupRow => ({ ...GROUP, drawn: { ...GROUP.drawn!, order } });

describe('a stairwell that is shared out', () => {
  test('is filled in the order of the queue, or as the members have drawn it', () => {
    expect(choosingOrder(GROUP)).toEqual(['H0003', 'H0009']);
    expect(filled(GROUP, {})).toEqual({ '1-1-0201': 'H0003', '1-1-0101': 'H0003', '1-1-0102': 'H0009' });
    const lottery = drawnIn(['H0009', 'H0003']);
    expect(filled(lottery, {})['1-1-0201']).toBe('H0009');
  });

  test('keeps what is given already, and gives nobody more than its rights', () => {
    const full = filled(GROUP, { '1-1-0102': 'H0003' });
    expect(full['1-1-0102']).toBe('H0003');
    expect(leftFor(GROUP, full, 'H0003')).toBe(0);
    expect(isShared(GROUP, full)).toBe(true);
    expect(isShared(GROUP, { ...full, '1-1-0102': 'H0009' })).toBe(false);
    expect(isShared(GROUP, {})).toBe(false);
  });

  test('is sent sorted by dwelling, and only when it is complete', () => {
    expect(sharingOf(GROUP, { '1-1-0101': 'H0003' }, '王')).toBeNull();
    const sharing = sharingOf(GROUP, filled(GROUP, {}), '王');
    expect(sharing).toMatchObject({ batch: 'b1', seq: 2, pick: 1, way: 'agreed', checkedBy: '王' });
    expect(sharing?.allocation.map(({ dwelling }) => dwelling)).toEqual(['1-1-0101', '1-1-0102', '1-1-0201']);
    expect(sharingOf(drawnIn(['H0009', 'H0003']), filled(GROUP, {}), '王')?.way).toBe('lottery');
  });
});

describe('the code of a ticket', () => {
  const code = '9f3a17c29f3a17c29f3a17c29f3a17c2';

  test('is shown in groups of four, however it was typed', () => {
    expect(shownCode('9F3A-17c2 9f')).toBe('9f3a 17c2 9f');
    expect(isCode(code.toUpperCase())).toBe(true);
    expect(isCode(code.slice(1))).toBe(false);
  });

  test('is found where the scanner typed it into the field of the slot', () => {
    expect(scannedInto(code)).toEqual({ slot: '', code });
    expect(scannedInto(`38${code}`)).toEqual({ slot: '38', code });
    expect(scannedInto('38')).toBeNull();
    expect(scannedInto(`x${code}`)).toBeNull();
  });
});
