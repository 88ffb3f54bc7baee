import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { noticeFiles } from '../../../electron/export/notice-files.ts';
import { noticePdf } from '../../../electron/slips/notice-pdf.ts';
import type { Household } from '../../../shared/people/household.ts';
import type { Notice } from '../../../shared/preparation/papers.ts';
import { somePeople, theNoticeOf } from '../slips/a-paper.ts';
import { pagesOf, popplerMissing, solid } from '../slips/poppler.ts';

/** The second round: with one person corrected, whose names and numbers a careless caller hands in. */
function aSecondRound(people: readonly Household[]) {
  const [first] = people;
  const changes: Notice['changes'] = [
    { household: 'H0001', kind: 'changed', changes: [{ field: 'person', from: first!.name, to: first!.id }] },
  ];
  return theNoticeOf(people, { round: 2, changes });
}

/** Everything that can be read out of a file, by what it is called: parts, streams, and text as a reader sees it. */
function readable(name: string, bytes: Uint8Array): [what: string, text: string][] {
  const raw: [string, string][] = [
    [name, Buffer.from(bytes).toString('latin1')],
    [name, strFromU8(bytes)],
  ];
  if (name.endsWith('.xlsx'))
    return Object.entries(unzipSync(bytes)).map(([part, content]) => [`${name}/${part}`, strFromU8(content)]);
  if (!name.endsWith('.pdf')) return raw;
  const streams = streamsOf(Buffer.from(bytes)).flatMap((content, i): [string, string][] => [
    [`${name}/stream ${i}`, content.toString('latin1')],
    [`${name}/stream ${i} as text`, content.toString('utf8')],
  ]);
  const pages = popplerMissing === null ? pagesOf(bytes).map(solid) : [];
  return [...raw, ...streams, ...pages.map((page, i): [string, string] => [`${name}/page ${i + 1}`, page])];
}

function streamsOf(pdf: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at)) {
    const start = at + 'stream\n'.length;
    const end = pdf.indexOf('endstream', start);
    if (end < 0) break;
    const content = pdf.subarray(start, end);
    try {
      found.push(inflateSync(content));
    } catch {
      found.push(content);
    }
    at = end + 'endstream'.length;
  }
  return found;
}

test.each(['A4', 'A3'] as const)('personal data never leaves in a public file (%s)', async (paper) => {
  const people = somePeople(90);
  const { notice, householdsCsv } = aSecondRound(people);
  const { pdf } = await noticePdf(notice, paper);
  const files = await noticeFiles(notice, pdf, householdsCsv);
  expect([...files.keys()]).toEqual(['notice.pdf', 'notice.xlsx', 'notice.html', 'households.csv']);
  const texts = [...files].flatMap(([name, bytes]) => readable(name, bytes));
  // The test reads what it thinks it reads: in each file the first household is found.
  for (const name of files.keys()) {
    if (name === 'notice.pdf' && popplerMissing !== null) continue;
    expect(
      texts.some(([what, text]) => what.startsWith(name) && text.includes('H0001')),
      name,
    ).toBe(true);
  }
  expect(texts.filter(([what]) => what.includes('stream')).length).toBeGreaterThan(10);
  for (const { id, phone, name } of people) {
    const secrets = [id, phone!, name, id.slice(6, 14), id.slice(6), phone!.slice(-8)];
    for (const [what, text] of texts)
      for (const secret of secrets) if (text.includes(secret)) expect.fail(`${what} says ${secret}`);
  }
});

test('a notice that names another version than the file beside it is not made', async () => {
  const { notice, householdsCsv } = theNoticeOf(somePeople(3));
  const other = householdsCsv.slice(0, -2);
  await expect(noticeFiles(notice, Uint8Array.of(1), other)).rejects.toThrow('names the households.csv');
});

test('a name that is not masked stops the notice', async () => {
  const { notice, householdsCsv } = theNoticeOf(somePeople(3));
  const rows = notice.rows.map((row) => ({ ...row, maskedName: '李杰建' }));
  await expect(noticeFiles({ ...notice, rows }, Uint8Array.of(1), householdsCsv)).rejects.toThrow('masked');
});
