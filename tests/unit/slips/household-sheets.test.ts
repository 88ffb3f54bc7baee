import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { doorCode } from '../../../electron/slips/household-own.ts';
import { householdSheetsPdf } from '../../../electron/slips/household-sheets.ts';
import { stepTexts } from '../../../electron/slips/household-texts.ts';
import { mm } from '../../../electron/slips/typeset.ts';
import { personCommitment } from '../../../shared/people/commitment.ts';
import type { HouseholdSheets } from '../../../shared/preparation/papers.ts';
import { aHousehold, aRight } from '../../builders/people.ts';
import { somePeople, theSheetsOf } from './a-paper.ts';
import { AT } from './a-slip.ts';
import { fontsOf, overlaps, pagesOf, pictureOf, popplerMissing, solid, wordsOf } from './poppler.ts';

const make = async (sheets: HouseholdSheets) => (await householdSheetsPdf(sheets, { at: AT })).pdf;
const pageOf = async (...rights: ReturnType<typeof aRight>[]) =>
  solid(pagesOf(await make(theSheetsOf([aHousehold(1, { rights })])))[0]!);

describe.skipIf(popplerMissing !== null)(
  `households' sheets read back${popplerMissing ? ` (skipped: ${popplerMissing})` : ''}`,
  () => {
    test('one page a household, in the order given, with what is its own and nothing of the others', async () => {
      const people = somePeople(20);
      const sheets = theSheetsOf(people);
      const { pdf, pages: count } = await householdSheetsPdf(sheets, { at: AT });
      const pages = pagesOf(pdf).map(solid);
      expect(count).toBe(20);
      expect(pages).toHaveLength(20);
      sheets.sheets.forEach(({ household, name, maskedId, salt, commitment, agreementNo, village }, i) => {
        for (const own of [household, name, maskedId, salt, commitment, agreementNo, village])
          expect(pages[i]).toContain(own);
        for (const own of [household, salt, commitment])
          expect(pages.filter((page) => page.includes(own))).toHaveLength(1);
      });
      for (const { id, phone } of people) {
        expect(pages.join('')).not.toContain(id);
        expect(pages.join('')).not.toContain(phone);
      }
    });

    test('the queue number is the largest thing on the page', async () => {
      const sheets = theSheetsOf(somePeople(1));
      const words = wordsOf(await make({ ...sheets, sheets: [{ ...sheets.sheets[0]!, queueNo: 733 }] }));
      const height = ({ top, bottom }: { top: number; bottom: number }) => bottom - top;
      const [largest, next] = words.sort((a, b) => height(b) - height(a));
      expect(largest?.text).toBe('733');
      expect(height(largest!)).toBeGreaterThan(2 * height(next!));
    });

    test('every page says when, where, what to bring, whom to ask, what happens, and the version', async () => {
      const sheets = theSheetsOf(somePeople(3));
      for (const page of pagesOf(await make(sheets)).map(solid)) {
        for (const words of [sheets.day, sheets.hall, sheets.bring, sheets.contact, sheets.title])
          expect(page).toContain(solid(words));
        stepTexts.forEach(([verb, words], i) => expect(page).toContain(`${i + 1}${verb}${words}`));
        expect(page).toContain(sheets.sha256);
      }
    });

    test('what the office has not said will be said', async () => {
      const sheets = theSheetsOf(somePeople(1), { day: '', hall: '', bring: '', contact: '' });
      const page = solid(pagesOf(await make(sheets))[0]!);
      for (const label of ['哪天抽', '在哪里', '带什么', '有疑问找谁'])
        expect(page).toContain(`${label}另行通知`);
    });

    test('a household alone with one right is told of no group and no second draw', async () => {
      const page = await pageOf(aRight('110', 1));
      expect(page).toContain('您家抽什么110㎡1套');
      expect(page).not.toMatch(/组团|您家要抽/);
    });

    test('who draws several times is told how often', async () => {
      const page = await pageOf(aRight('80', 1), aRight('110', 2));
      expect(page).toContain('80㎡1套，110㎡2套');
      expect(page).toContain('您家要抽3次');
    });

    test('who is in a group is told what differs, and how often it draws besides', async () => {
      const page = await pageOf(aRight('80', 2), aRight('110', 2, 'T03'));
      expect(page).toContain('110㎡2套（参加组团T03）');
      expect(page).toContain('您家要抽2次');
      expect(page).toContain('110㎡的2套和组团T03一起抽，不再单独抽');
      for (const words of ['最小的顺序号', '一整个单元', '由组团自己商量']) expect(page).toContain(words);
      expect(await pageOf(aRight('110', 2, 'T03'))).not.toContain('您家要抽');
    });

    test('salt, number and name give the commitment, as the page says', async () => {
      const [person] = somePeople(1);
      const sheets = theSheetsOf([person!]);
      const page = solid(pagesOf(await make(sheets))[0]!);
      const salt = /盐值([0-9a-f]{32})/.exec(page)![1]!;
      expect(page).toContain(`承诺值${personCommitment(salt, person!.id, person!.name)}`);
      expect(page).toContain(
        '"sunlot/1/person"加一个零字节，接盐值的16个字节，接{"id":"身份证号","name":"姓名"}',
      );
    });

    test('rare characters are printed, and each font is in the file once', async () => {
      const sheets = theSheetsOf(somePeople(40));
      const pdf = await make(sheets);
      const text = solid(pagesOf(pdf).join(''));
      for (const name of ['曾䶮', '马𠮷文', '雷㛃', '余𬭎', '鿍小明']) expect(text).toContain(name);
      const fonts = fontsOf(pdf).match(/NotoSansSC/g) ?? [];
      expect(fonts).toHaveLength(2);
    });

    test('a rehearsal is marked on every page, in words and across it', async () => {
      const pdf = await make(theSheetsOf(somePeople(3), { rehearsal: true }));
      pagesOf(pdf).forEach((page, i) => {
        expect(page).toContain('演练样张，结果无效');
        const { grey } = pictureOf(pdf, i + 1, 20);
        const tinted = grey.filter((value) => value > 215 && value < 232).length / grey.length;
        expect(tinted).toBeGreaterThan(0.05);
      });
      expect(pagesOf(await make(theSheetsOf(somePeople(1)))).join('')).not.toContain('演练');
    });

    test.each([false, true])(
      'no word is cut or lies over another, however long (rehearsal: %s)',
      async (rehearsal) => {
        const long = '某某市某某区某某街道办事处城中村改造'.repeat(5);
        const over = {
          title: long,
          office: long,
          day: long,
          hall: long,
          contact: long,
          bring: long.repeat(3),
        };
        const people = [
          aHousehold(1, {
            ...{ name: '古丽米热·阿卜杜热合曼·买买提依明江', village: '东风第三居民小组（原跃进大队）' },
            agreementNo: '协议-2019-东区-茅塘-A0012345',
            rights: [aRight('80', 2), aRight('110', 2, '东区组团一'), aRight('160', 12, '东区组团二')],
          }),
        ];
        const words = wordsOf(await make(theSheetsOf(people, { ...over, rehearsal })));
        expect(overlaps(words)).toEqual([]);
        for (const { left, right, top, bottom, text } of words) {
          expect(left, text).toBeGreaterThan(mm(15));
          expect(right, text).toBeLessThan(mm(195));
          expect(top, text).toBeGreaterThan(mm(4));
          expect(bottom, text).toBeLessThan(mm(292.5));
        }
      },
    );
  },
);

test('the door’s code is the household’s code and nothing else, with large modules', () => {
  const { modules, moduleSize } = doorCode('H0001');
  expect(modules).toEqual(encode('SUNLOT:H0001', { ecc: 'Q', border: 0, maskPattern: 2 }).data);
  expect(moduleSize).toBeGreaterThan(mm(1));
});

test('a code that is no capitals and digits is encoded as it is', () => {
  const bytes = [...new TextEncoder().encode('SUNLOT:东区-𠮷a1')];
  const expected = encode(bytes, { ecc: 'M', border: 0, maskPattern: 2, boostEcc: true }).data;
  expect(doorCode('东区-𠮷a1').modules).toEqual(expected);
});

test('the same sheets are the same bytes, and others are not', async () => {
  const first = Buffer.from(await make(theSheetsOf(somePeople(5))));
  expect(first.equals(await make(theSheetsOf(somePeople(5))))).toBe(true);
  expect(first.equals(await make(theSheetsOf(somePeople(5), { day: '2026年' })))).toBe(false);
});
