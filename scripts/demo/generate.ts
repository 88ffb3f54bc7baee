import seedrandom from 'seedrandom';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { idCheckCharacter } from '../../shared/people/id-number.ts';
import type { Sheets } from '../drive/prepare.ts';

interface Village {
  readonly households: number;
  readonly dwellings: number;
  readonly seed: string;
  /** The type of the household's right, and of the dwelling, of that number from 1; 110 where absent. */
  readonly typeOf?: (n: number) => string;
}

const FAMILY = '王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂';
const VILLAGES = ['茅塘村', '茶岭村', '柳湾社区', '石桥村'];

/** Two lists as an office would keep them; the region code 990000 is unassigned, so nobody in them exists. */
export async function writeVillage(
  folder: string,
  { households, dwellings, seed, typeOf = () => '110' }: Village,
): Promise<Sheets> {
  const random = seedrandom(`${seed} village`);
  const people = Array.from({ length: households }, (_, i) => householdLine(i + 1, typeOf(i + 1), random));
  const rooms = Array.from({ length: dwellings }, (_, i) => dwellingLine(i, typeOf(i + 1)));
  const files = { households: join(folder, 'households.csv'), dwellings: join(folder, 'dwellings.csv') };
  await writeCsvFile(
    files.households,
    '户编号,户主姓名,身份证号,村（社区）,协议编号,协议签订时间,安置户型及套数',
    people,
  );
  await writeCsvFile(files.dwellings, '楼栋,单元,楼层,房号,户型,预测面积,杂房编号,验收情况', rooms);
  return files;
}

function writeCsvFile(path: string, heading: string, lines: readonly string[]): Promise<void> {
  return writeFile(path, `\uFEFF${[heading, ...lines].map((line) => `${line}\r\n`).join('')}`);
}

function householdLine(n: number, type: string, random: () => number): string {
  const one = (from: string) => [...from][Math.floor(random() * from.length)] ?? '';
  const born = new Date(Date.UTC(1950, 0, 1) + (n % 18_000) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .replaceAll('-', '');
  const digits = `990000${born}${String(n % 1000).padStart(3, '0')}`;
  const number = String(n).padStart(5, '0');
  const day = new Date(Date.UTC(2024, 0, 1) + (n % 300) * 86_400_000).toISOString().slice(0, 10);
  const village = VILLAGES[n % VILLAGES.length] ?? '';
  const name = one(FAMILY) + one(GIVEN) + one(GIVEN);
  return [
    `H${number}`,
    name,
    digits + idCheckCharacter(digits),
    village,
    `CQ2024-${number}`,
    day,
    `${type}㎡×1套`,
  ].join(',');
}

/** Stairwells of 12: six floors of two. */
function dwellingLine(i: number, type: string): string {
  const stairwell = Math.floor(i / 12);
  const building = Math.floor(stairwell / 2) + 1;
  const [unit, floor] = [(stairwell % 2) + 1, Math.floor((i % 12) / 2) + 1];
  const room = `${floor}0${(i % 2) + 1}`;
  const store = `Z${building}-${unit}-${String((i % 12) + 1).padStart(2, '0')}`;
  return [`${building}栋`, `${unit}单元`, floor, room, `${type}㎡`, `${type}.6`, store, '合格'].join(',');
}
