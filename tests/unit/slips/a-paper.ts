import { sha256Hex } from '../../../shared/draw/hash.ts';
import { utf8 } from '../../../shared/kernel/bytes.ts';
import type { Household } from '../../../shared/people/household.ts';
import { maskId, maskName } from '../../../shared/people/masking.ts';
import { buildRegister } from '../../../shared/people/register.ts';
import { noticeRows, noticeTotals } from '../../../shared/preparation/notice-content.ts';
import type {
  ConsentSheet,
  HouseholdSheet,
  HouseholdSheets,
  Notice,
  NoticeRow,
} from '../../../shared/preparation/papers.ts';
import { aHousehold, aRight, anIdNumber, householdCode } from '../../builders/people.ts';

/** Three of them with characters that few fonts have. */
const NAMES = [
  '李杰建',
  '曾䶮',
  '马𠮷文',
  '雷㛃',
  '余𬭎',
  '鿍小明',
  '欧阳娜娜',
  '王芳',
  '古丽米热·阿卜杜热合曼',
];
const VILLAGES = ['茅塘村', '茶岭村', '白石社区'];
const titled = {
  title: '阳光家园安置房2026年公开抽签选房',
  office: '城关街道城中村改造办公室',
  rehearsal: false,
};

/** Households with everything that must stay inside: full names, numbers, telephones. */
export function somePeople(count: number): Household[] {
  return Array.from({ length: count }, (_, i) =>
    aHousehold(i + 1, {
      name: NAMES[i % NAMES.length]!,
      id: anIdNumber(i + 1, `19${String(40 + (i % 50))}0${1 + (i % 9)}1${i % 9}`),
      phone: `1000${String(1234567 + i * 37)}`,
      village: VILLAGES[i % VILLAGES.length]!,
      rights:
        i % 7 === 3
          ? [aRight('80', 1), aRight('110', 2, 'T03')]
          : [aRight('110', 1, i % 5 === 2 ? 'T01' : null)],
    }),
  );
}

const salts = (people: readonly Household[]) =>
  new Map(people.map(({ code }) => [code, sha256Hex(utf8(`salt of ${code}`)).slice(0, 32)]));

/** The notice of these people, and the file whose version it names: as the app makes them. */
export function theNoticeOf(people: readonly Household[], over: Partial<Notice> = {}) {
  const { householdsCsv, register } = buildRegister(people, [], salts(people));
  const rows = noticeRows(register.households);
  const notice: Notice = {
    ...{ ...titled, round: 1, day: '2026-11-05', objectionsUntil: '2026-11-11' },
    contact: '城关街道办事处二楼 205 室',
    ...{ sha256: sha256Hex(householdsCsv), rows, changes: null, totals: noticeTotals(rows) },
    ...over,
  };
  return { notice, householdsCsv };
}

export const aNotice = (households: number, over: Partial<Notice> = {}): Notice =>
  theNoticeOf(somePeople(households), over).notice;

export function aRow(n: number, over: Partial<NoticeRow> = {}): NoticeRow {
  const rights = [{ type: '110', count: 1, group: null }];
  return { queueNo: n, household: householdCode(n), maskedName: '李**', village: '茅塘村', rights, ...over };
}

/** The sheet of each of these people, in the order of the queue. */
export function theSheetsOf(
  people: readonly Household[],
  over: Partial<HouseholdSheets> = {},
): HouseholdSheets {
  const { householdsCsv, register } = buildRegister(people, [], salts(people));
  const sheets = noticeRows(register.households).map((row): HouseholdSheet => {
    const { name, id, agreementNo, code } = people.find(({ code }) => code === row.household)!;
    const commitment = register.households.find(({ household }) => household === code)!.commitment;
    const salt = salts(people).get(code)!;
    return {
      ...row,
      ...{ name, maskedId: maskId(id), agreementNo, maskedName: maskName(name), salt, commitment },
    };
  });
  return {
    ...titled,
    ...{ day: '2026年11月21日（星期六）上午8:30', hall: '市体育馆一楼大厅' },
    ...{ bring: '身份证原件、户口簿、拆迁协议原件', contact: '城关街道办事处二楼 205 室' },
    ...{ sha256: sha256Hex(householdsCsv), sheets, ...over },
  };
}

export function aConsent(members: number, over: Partial<ConsentSheet> = {}): ConsentSheet {
  return {
    ...titled,
    ...{ group: 'T01', type: '110', rights: members * 2 },
    members: Array.from({ length: members }, (_, i) => ({
      ...{ household: householdCode(100 + i * 7), queueNo: 41 + i * 13, name: NAMES[i % NAMES.length]! },
      ...{ maskedId: maskId(anIdNumber(i + 1)), village: VILLAGES[i % VILLAGES.length]!, rights: 2 },
    })),
    ...over,
  };
}
