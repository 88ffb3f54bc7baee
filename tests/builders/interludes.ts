import type { ResultLine, Share, Statistics } from '../../shared/ipc/show-views.ts';

export const aShare = (name: string, total = 10, drawn = 4): Share => ({ name, total, drawn });

/** The figures of a morning: two types, a village, a building. */
export function someStatistics(over: Partial<Statistics> = {}): Statistics {
  return {
    ...{ rights: 873, drawn: 579, byType: [aShare('80', 128, 128), aShare('110', 745, 451)] },
    ...{ byVillage: [aShare('茶岭村', 873, 579)], byBuilding: [aShare('1栋', 873, 579)] },
    byHour: [{ hour: '2026-11-21T01:00:00.000Z', draws: 579 }],
    ...{ perHour: 94.7, projectedEnd: '2026-11-21T06:00:00.000Z' },
    ...over,
  };
}

/** The `n`th result of a ceremony. */
export function aLine(n: number, over: Partial<ResultLine> = {}): ResultLine {
  return {
    ...{ queueNo: n, maskedName: '李*建', village: '茶岭村', type: '110', slot: 600 + n },
    ...{
      building: '9栋',
      stairwell: '2单元',
      floor: '3',
      room: '302',
      area: '110.6',
      storageRoom: 'Z9-2-05',
    },
    ...over,
  };
}
