import { noticeTexts } from '../../shared/preparation/notice-texts.ts';
import { type Fact, inFours, noticeFacts, roundName } from '../../shared/preparation/notice-words.ts';
import type { NoticeLayout } from './notice-layout.ts';
import type { Format } from './sheet.ts';
import { INK, LINE_HEIGHT, RED, SOFT, type TextStyle, drawInBox, fit, mm } from './typeset.ts';

/** Across the whole page: what is made public, by whom, until when, where to object, and the list's version. */
export function drawNoticeHead(sheet: NoticeLayout): void {
  const { notice, page, text } = sheet;
  drawCentred(sheet, notice.title, { size: text.title, weight: 'bold', color: INK });
  drawCentred(sheet, `${noticeTexts.heading}（${roundName(notice.round)}）`, {
    size: text.heading,
    weight: 'bold',
    color: RED,
  });
  if (notice.rehearsal) drawNote(sheet);
  sheet.y += mm(1.5);
  const { format: column, y } = sheet;
  drawWords(sheet, column, noticeTexts.intro);
  for (const fact of noticeFacts(notice)) drawFact(sheet, column, fact);
  // Beside it where there is a second column, else below.
  const isWide = column.width < page.width * 0.9;
  const below = sheet.y;
  if (isWide) sheet.y = y;
  drawVersion(sheet, isWide ? { ...column, left: page.left + page.width - column.width } : column);
  sheet.y = Math.max(below, sheet.y) + mm(3);
}

/** On every later page, since pages are put up side by side and one may fall off. */
export function drawRunningHead(sheet: NoticeLayout): void {
  const { doc, notice, page, text } = sheet;
  const box = { x: page.left, y: sheet.y, width: page.width * 0.62, height: text.fact * 1.5 };
  drawInBox(doc, notice.title, box, { size: text.fact, color: INK });
  const right = { ...box, x: page.left + page.width * 0.64, width: page.width * 0.36 };
  const of = `${noticeTexts.list}（${roundName(notice.round)}）`;
  drawInBox(doc, of, right, { size: text.fact, weight: 'bold', color: RED }, 'right');
  sheet.y += box.height;
  if (notice.rehearsal) drawNote(sheet);
  sheet.y += mm(1.5);
}

/** Of the page at hand. */
export function drawNoticeFoot({ doc, notice, page, text }: NoticeLayout, pageOf: string): void {
  const upper = { x: page.left, y: page.bottom + mm(2.5), width: page.width * 0.78, height: mm(5) };
  const version = `${noticeTexts.version} SHA-256　${inFours(notice.sha256)}`;
  drawInBox(doc, version, upper, { size: text.note * 0.8, color: SOFT });
  const right = { ...upper, x: page.left + page.width * 0.8, width: page.width * 0.2 };
  drawInBox(doc, pageOf, right, { size: text.note, color: INK }, 'right');
}

function drawCentred(sheet: NoticeLayout, words: string, style: TextStyle): void {
  const { doc, page } = sheet;
  const height = style.size * 1.55;
  // A title too long for a line of a size that can be read gets two.
  const isLong = fit(words, style, { width: page.width, height }).style.size < style.size * 0.75;
  const box = { x: page.left, y: sheet.y, width: page.width, height: isLong ? height * 1.7 : height };
  drawInBox(doc, words, box, style, 'center');
  sheet.y += box.height;
}

function drawNote(sheet: NoticeLayout): void {
  const { doc, page, text } = sheet;
  const box = { x: page.left, y: sheet.y + mm(1), width: page.width, height: text.fact * 1.6 };
  doc.rect(box.x, box.y, box.width, box.height).fill(RED);
  drawInBox(
    doc,
    noticeTexts.rehearsalNote,
    box,
    { size: text.fact, weight: 'bold', color: '#ffffff' },
    'center',
  );
  sheet.y += box.height + mm(1);
}

type Region = Pick<Format, 'left' | 'width'>;

/** As many lines as it takes. */
function drawWords(
  sheet: NoticeLayout,
  { left, width }: Region,
  words: string,
  style: TextStyle = { size: sheet.text.fact, color: INK },
): void {
  const { lines } = fit(words, style, { width, height: Infinity });
  const height = lines.length * style.size * LINE_HEIGHT + mm(1.4);
  drawInBox(sheet.doc, words, { x: left, y: sheet.y, width, height }, style);
  sheet.y += height;
}

/** Its value behind the label, all values of the notice in one line. */
function drawFact(sheet: NoticeLayout, { left, width }: Region, { label, value }: Fact): void {
  const { doc, text } = sheet;
  const style = { size: text.fact, color: SOFT };
  const indent = text.fact * 5;
  const height = text.fact * LINE_HEIGHT + mm(1.4);
  drawInBox(doc, label, { x: left, y: sheet.y, width: indent, height }, style);
  const bold = { size: text.fact, weight: 'bold', color: INK } as const;
  drawWords(sheet, { left: left + indent, width: width - indent }, value, bold);
}

function drawVersion(sheet: NoticeLayout, region: Region): void {
  const { notice, text } = sheet;
  const { sha256 } = notice;
  const isOneLine = region.width === sheet.page.width;
  drawFact(sheet, region, {
    label: noticeTexts.version,
    value: inFours(isOneLine ? sha256 : sha256.slice(0, 32)),
  });
  if (!isOneLine) drawFact(sheet, region, { label: '', value: inFours(sha256.slice(32)) });
  const note = { size: text.note, color: SOFT };
  drawWords(sheet, region, noticeTexts.versionNote, note);
  drawWords(sheet, region, noticeTexts.maskedNote, note);
}
