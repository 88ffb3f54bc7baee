import type { FileRow } from '../../shared/ipc/preparation-answers.ts';
import { ClaimantCode } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Dwelling, Household } from '../../shared/people/household.ts';
import type { Field } from '../../shared/preparation/household-file.ts';
import { FIRST_SETTINGS } from '../../shared/preparation/settings.ts';
import type { Stage } from './app.ts';
import type { Chance } from './ceremony-chance.ts';
import {
  aDwelling,
  aHousehold,
  anIdNumber,
  aRight,
  aStairwell,
  dwellingType,
  householdCode,
} from './people.ts';
import { aVisit, CONFIRMER, nextNotice, REVIEWER } from './preparation.ts';

/** What somebody does to the preparation; null where there is nothing to do it to. */
export type Deed = (
  stage: Stage,
  chance: Chance,
  rows: readonly FileRow[],
) => Promise<Result<unknown> | null> | null;

const PEOPLE = ['登记员甲', REVIEWER, CONFIRMER, ' 登记员　甲', '科长'];
const VILLAGES = ['茅塘村', '石桥村', '红星村', ''];
const TYPES = ['110', '80', '160'];
const GROUPS = ['T01', 'T02', 'Ｔ０１'];
const MASKINGS = ['surname', 'ends', 'none'] as const;
const of = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const reason = (n: number): string => of(['核对证件后更正', '当事人申请', ''], n);

/** Two stairwells of two and four dwellings for 110, three for 80. */
export const STOCK: readonly Dwelling[] = [
  ...aStairwell('1栋', '1单元', {}, 1),
  ...aStairwell('1栋', '2单元', {}, 1),
  ...[1, 2, 3, 4].map((n) => aDwelling({ building: '2栋', stairwell: `${n}单元` })),
  ...[1, 2, 3].map((n) => aDwelling({ building: '3栋', room: `10${n}`, type: dwellingType('80') })),
];

/** A household as some list has it: mostly in order, now and then with a wrong number or the code of another. */
function aListed(n: number, { a, b, c }: Chance): Household {
  const wrong = (a + n) % 23 === 0 ? { id: '123' } : (b + n) % 29 === 0 ? { code: householdCode(n + 1) } : {};
  return aHousehold(n, {
    ...{ name: `李${String.fromCodePoint(0x4e00 + n)}翠`, village: of(VILLAGES, (c >> (n % 5)) % 7) },
    rights: [aRight((n + (a % 11 === 0 ? 1 : 0)) % 4 === 0 ? '80' : '110', 1)],
    ...wrong,
  });
}

const pick = (rows: readonly FileRow[], { a }: Chance): FileRow | null =>
  rows.length > 0 ? of(rows, a) : null;

/** A text for each column, right or wrong. */
function aCell({ b, c }: Chance): Partial<Record<Field, string>> {
  const texts: readonly Partial<Record<Field, string>>[] = [
    { village: of(VILLAGES, c) },
    { phone: `1390000${1000 + (c % 9000)}` },
    { name: `张${String.fromCodePoint(0x4e00 + (c % 500))}翠` },
    { id: anIdNumber(100 + (c % 400)) },
    { signedOn: `2019-0${1 + (c % 9)}-15` },
    { entitlements: of(['110㎡×1套', '110㎡×1套、80㎡×1套', '80㎡×1套', '若干'], c) },
    { code: householdCode(1 + (c % 12)) },
    { id: of(['123', ''], c) },
  ];
  return of(texts, b);
}

async function importList(
  stage: Stage,
  kind: 'households' | 'dwellings',
  by: string,
): Promise<Result<unknown>> {
  const preview = await stage.answer('previewSample', { kind });
  return preview.ok ? stage.answer('confirmImport', { token: preview.value.token, by }) : preview;
}

function mended({ id, errors }: FileRow, n: number) {
  const cells: Partial<Record<Field, string>> = {
    ...(errors.some((code) => code.includes('ID')) ? { id: anIdNumber(600 + n) } : {}),
    ...(errors.includes('DUPLICATE_CODE') || errors.includes('NO_CODE')
      ? { code: householdCode(50 + n) }
      : {}),
    ...{ entitlements: '110㎡×1套', signedOn: '2019-10-23', agreementNo: `CQ-${n}`, group: '' },
    name: `王${String.fromCodePoint(0x4e00 + n)}翠`,
  };
  return { id, by: '登记员甲', cells, reason: '补正' };
}

const review = (stage: Stage, { a, b, c }: Chance, rows: readonly FileRow[]) => {
  const fine = rows.filter(({ removed, errors }) => !removed && errors.length === 0);
  const ids = fine.slice(0, 1 + (b % 12)).map(({ id }) => id);
  if (ids.length === 0) return null;
  const by = c % 3 > 0 ? of([REVIEWER, CONFIRMER], a) : of(PEOPLE, c);
  return a % 2
    ? stage.answer('checkFiles', { ids, by, papers: ['idCard'], notes: '' })
    : stage.answer('confirmFiles', { ids, by });
};

/** What may be done, by name. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  import: (stage, chance) => {
    const all = Array.from({ length: 8 }, (_, i) => i + 1).filter((n) => (chance.b + n) % 6 !== 0);
    stage.importer.households = all.map((n) => aListed(n, chance));
    return importList(stage, 'households', of(PEOPLE, chance.c));
  },
  dwellings: (stage, { a }) => {
    stage.importer.dwellings = STOCK.map((dwelling, i) => ({ ...dwelling, accepted: (a + i) % 13 !== 0 }));
    return importList(stage, 'dwellings', '登记员甲');
  },
  edit: (stage, chance, rows) => {
    const row = pick(rows, chance);
    const said = { by: of(PEOPLE, chance.c), reason: reason(chance.c), cells: aCell(chance) };
    return row && stage.answer('editFile', { id: row.id, ...said });
  },
  mend: (stage, { a }, rows) => {
    const wrong = rows.find(({ removed, errors }) => !removed && errors.length > 0);
    return wrong ? stage.answer('editFile', mended(wrong, a % 300)) : null;
  },
  remove: (stage, chance, rows) => {
    const row = pick(rows, chance);
    const said = { by: of(PEOPLE, chance.b), reason: '当事人申请' };
    return row && stage.answer(chance.c % 2 ? 'restoreFile' : 'removeFile', { id: row.id, ...said });
  },
  add: (stage, chance) => stage.answer('addFile', { by: of(PEOPLE, chance.a), cells: aCell(chance) }),
  review,
  reviewAgain: review,
  reopen: (stage, chance, rows) => {
    const row = pick(rows, chance);
    return row && stage.answer('reopenFile', { id: row.id, by: of(PEOPLE, chance.b), reason: '证件过期' });
  },
  adjust: (stage, chance, rows) => {
    const row = pick(rows, chance);
    const { b, c } = chance;
    const types = {
      from: dwellingType(of(TYPES, b)),
      to: dwellingType(of(TYPES, b + c)),
      count: 1 + (c % 2),
    };
    const people = { by: of(PEOPLE, b), approver: of(PEOPLE, c) };
    return row && stage.answer('adjustType', { id: row.id, ...types, ...people, reason: '房源不足' });
  },
  group: (stage, { a, b, c }, rows) => {
    const ids = rows.filter((_, i) => (a + i) % 3 === 0).map(({ id }) => id);
    const group = ClaimantCode.parse(of(GROUPS, b));
    return stage.answer('formGroup', { group, ids: ids.slice(0, c % 3), by: of(PEOPLE, c), reason: '' });
  },
  inspect: (stage, { a, b }) =>
    stage.answer('inspectDwelling', {
      ...aVisit(of(STOCK, a)),
      ...(b % 3 ? {} : { result: 'defects' as const, defects: of(['渗水', ' '], a) }),
      photo: b % 2 ? new Uint8Array([a % 256, b % 256]) : null,
    }),
  settings: (stage, { a, c }) =>
    stage.answer('saveSettings', {
      settings: { ...FIRST_SETTINGS, hall: `${a % 5} 号厅`, masking: c % 5 ? stage.console.project.settings.masking : of(MASKINGS, a) }, // prettier-ignore
    }),
  publish: (stage, { a }) =>
    stage.answer('publishNotice', { ...nextNotice(stage), round: nextNotice(stage).round + (a % 9 ? 0 : 1) }),
  object: (stage, { a, b }) =>
    stage.answer('recordNoticeObjection', { household: b % 3 ? householdCode(1 + (a % 9)) : null, by: of(PEOPLE, b), words: `异议 ${a}` }), // prettier-ignore
  checkIn: (stage, { a, b }) =>
    stage.answer(b % 3 ? 'checkIn' : 'undoCheckIn', {
      household: householdCode(1 + (a % 9)),
      by: of(PEOPLE, b),
    }),
};

/** Settles an objection, as often as somebody likes. */
export async function settle(stage: Stage, { a, b }: Chance): Promise<Result<unknown> | null> {
  const { objections } = await stage.call('listNotices', {});
  const outcome = { by: of(PEOPLE, b), upheld: b % 2 === 0, words: '已查' };
  return objections.length > 0
    ? stage.answer('settleNoticeObjection', { id: of(objections, a).id, ...outcome })
    : null;
}

/** Opens the ceremony, then freezes the register: mostly with the right passphrases. */
export function goOn(stage: Stage, { a, c }: Chance): Promise<Result<unknown>> {
  const passphrases = { ...stage.passphrases, ...(a % 5 ? {} : { supervisor: '不是这一句口令' }) };
  return stage.console.ceremony === null
    ? stage.answer('openCeremony', {
        title: '第一场',
        passphrases: stage.passphrases,
        withoutRecording: false,
      })
    : stage.answer('freezeRegister', { passphrases, shortage: c % 2 === 0 });
}

/** A few deeds in a row that lead to a list that may be frozen: who is wrong is mended, all are confirmed, a round hangs. */
export async function putInOrder(stage: Stage): Promise<void> {
  for (let n = 0; n < 30; n++) {
    const { rows } = await stage.call('listFiles', {});
    const wrong = rows.find(({ removed, errors }) => !removed && errors.length > 0);
    if (!wrong) break;
    await stage.answer('editFile', mended(wrong, 300 + n));
  }
  for (const group of ['T01', 'T02'].map((code) => ClaimantCode.parse(code)))
    await stage.answer('formGroup', { group, ids: [], by: '登记员甲', reason: '解散' });
  const { rows } = await stage.call('listFiles', {});
  const ids = rows.filter(({ removed }) => !removed).map(({ id }) => id);
  await stage.answer('checkFiles', { ids, by: REVIEWER, papers: [], notes: '' });
  await stage.answer('confirmFiles', { ids, by: CONFIRMER });
  await stage.answer('publishNotice', nextNotice(stage));
}
