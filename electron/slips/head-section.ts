import { type Sheet, LEFT, WIDTH, drawField, drawCell, drawLabel, drawRehearsalNote } from './sheet.ts';
import { nothing, signerTexts, slipTexts, squareMetres } from './texts.ts';
import { type Box, GOLD, INK, RED, SOFT, drawInBox, fit, mm } from './typeset.ts';

/** Ceremony, title, and the mark of a reprint. */
export function drawTitle(sheet: Sheet): void {
  const { doc, content } = sheet;
  const line = (text: string, height: number, style: Parameters<typeof drawInBox>[3]) => {
    drawInBox(doc, text, { x: LEFT, y: sheet.y, width: WIDTH, height }, style, 'center');
    sheet.y += height;
  };
  line(content.title, titleHeight(content.title), { size: 11, weight: 'bold', color: INK });
  line(slipTexts.title.zh, mm(9), { size: 19, weight: 'bold', color: RED, tracking: 3 });
  line(slipTexts.title.en, mm(3.2), { size: 6.6, color: SOFT, tracking: 0.6 });
  sheet.y += mm(1);
  drawReprintMark(sheet);
  if (content.rehearsal) drawRehearsalNote(sheet);
  else drawRule(sheet);
}

/** A long title gets two lines of a size that can be read. */
function titleHeight(title: string): number {
  const height = mm(5.4);
  return fit(title, { size: 11, weight: 'bold' }, { width: WIDTH, height }).style.size >= 8.5
    ? height
    : mm(8);
}

function drawRule(sheet: Sheet): void {
  sheet.doc
    .moveTo(LEFT, sheet.y)
    .lineTo(LEFT + WIDTH, sheet.y)
    .lineWidth(0.8)
    .stroke(RED);
  sheet.y += mm(2);
}

function drawReprintMark(sheet: Sheet): void {
  const { doc, options } = sheet;
  if (!options.reprint) return;
  const { zh, en } = slipTexts.reprint;
  const box: Box = { x: LEFT + WIDTH - mm(23), y: sheet.y - mm(15), width: mm(23), height: mm(9.5) };
  doc.rect(box.x, box.y, box.width, box.height).lineWidth(1).stroke(RED);
  const style = { weight: 'bold', color: RED } as const;
  drawInBox(doc, `${zh} ${options.reprint}`, { ...box, height: mm(6) }, { ...style, size: 12 }, 'center');
  drawInBox(
    doc,
    `${en} ${options.reprint}`,
    { ...box, y: box.y + mm(5.4), height: mm(3.6) },
    { ...style, size: 6 },
    'center',
  );
}

/** Who: the queue number large, then the household. */
export function drawHousehold(sheet: Sheet): void {
  const { doc, content, y } = { ...sheet };
  const rows = [mm(10.4), mm(8.3), mm(8.3)] as const;
  const height = rows[0] + rows[1] + rows[2];
  drawQueueNo(sheet, { x: LEFT, y, width: mm(33), height });
  const x = LEFT + mm(33);
  const width = WIDTH - mm(33);
  const type = `${content.type}${/^\d+$/.test(content.type) ? ` ${squareMetres}` : ''}`;
  const cells = [
    [slipTexts.name, content.name, 0, 0, 0.6, 15],
    [slipTexts.household, content.household, 0.6, 0, 0.4, 12],
    [slipTexts.maskedId, content.maskedId || nothing, 0, 1, 0.6, 10],
    [slipTexts.signer, signerTexts[content.signer].zh, 0.6, 1, 0.4, 10],
    [slipTexts.signedAt, localTime(sheet), 0, 2, 0.48, 9],
    [slipTexts.batch, content.batch, 0.48, 2, 0.3, 9],
    [slipTexts.type, type, 0.78, 2, 0.22, 9],
  ] as const;
  for (const [label, value, left, line, share, size] of cells) {
    const top = y + rows.slice(0, line).reduce((sum, row) => sum + row, 0);
    drawField(
      doc,
      label,
      value,
      { x: x + left * width, y: top, width: share * width, height: rows[line] },
      size,
    );
  }
  sheet.y += height + mm(1.6);
}

function drawQueueNo({ doc, content }: Sheet, box: Box): void {
  doc.rect(box.x, box.y, box.width, box.height).fill('#fbf3e2');
  drawCell(doc, box);
  drawLabel(doc, slipTexts.queueNo, box.x + 4, box.y + 10);
  const room = { x: box.x + 4, y: box.y + mm(4.5), width: box.width - 8, height: box.height - mm(5.5) };
  drawInBox(doc, String(content.queueNo), room, { size: 42, weight: 'bold', color: RED }, 'center');
  doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.5).stroke(GOLD);
}

/** `2026年11月21日 10:03:04`, in the ceremony's own time. */
function localTime({ options }: Sheet): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: options.timeZone ?? 'Asia/Shanghai',
    ...({ year: 'numeric', month: 'numeric', day: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const),
  }).formatToParts(new Date(options.at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}年${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}:${part('second')}`;
}
