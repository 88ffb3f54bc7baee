import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sheets } from '../../scripts/drive/prepare.ts';
import { anIdNumber } from '../builders/people.ts';

export const NAMES = [
  '赵一凡',
  '钱二宝',
  '孙三多',
  '李四喜',
  '周五福',
  '吴六顺',
  '郑七巧',
  '王八方',
  '冯九如',
  '陈十全',
];

/** Three households that fill a stairwell of 12 together, five of 110 by themselves, two of 80; nobody of whom exists. */
const RIGHTS: readonly (readonly [rights: string, group: string])[] = [
  ['110㎡×5套', 'T01'],
  ['110㎡×4套', 'T01'],
  ['110㎡×3套', 'T01'],
  ['110㎡×1套', ''],
  ['110㎡×2套', ''],
  ['110㎡×1套', ''],
  ['110㎡×1套', ''],
  ['110㎡×1套', ''],
  ['80㎡×1套', ''],
  ['80㎡×1套', ''],
];

/** Writes both lists as an office keeps them. */
export async function aSmallVillage(folder: string): Promise<Sheets> {
  const households = join(folder, 'households.csv');
  const dwellings = join(folder, 'dwellings.csv');
  const people = RIGHTS.map(([rights, group], i) => {
    const n = String(i + 1).padStart(4, '0');
    const day = `2024-03-${String(i + 1).padStart(2, '0')}`;
    return [`H${n}`, NAMES[i], anIdNumber(i + 1), '茅塘村', `CQ-${n}`, day, rights, group].join(',');
  });
  const stock = [...[1, 2].flatMap((unit) => rooms('1栋', unit, 12, '110㎡')), ...rooms('2栋', 1, 3, '80㎡')];
  const heading = '户编号,户主姓名,身份证号,村(社区),协议编号,协议签订时间,安置户型及套数,组团编号';
  await writeFile(households, csv(heading, people));
  await writeFile(dwellings, csv('楼栋,单元,楼层,房号,户型,预测面积,杂房编号,验收情况', stock));
  return { households, dwellings };
}

function rooms(building: string, unit: number, count: number, type: string): string[] {
  return Array.from({ length: count }, (_, i) => {
    const floor = Math.floor(i / 2) + 1;
    const room = `${floor}0${(i % 2) + 1}`;
    return [building, `${unit}单元`, floor, room, type, '100.5', `Z${building}${unit}-${room}`, '合格'].join(
      ',',
    );
  });
}

const csv = (heading: string, lines: readonly string[]): string =>
  `\uFEFF${[heading, ...lines].map((line) => `${line}\r\n`).join('')}`;
