import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import { drawRehearsalMark, drawRehearsalNote } from './rehearsal.ts';
import { A5, type Sheet, type SheetOptions, drawFrame } from './sheet.ts';
import { slipTexts } from './slip-texts.ts';
import { sheetTexts } from './texts.ts';
import { RED, drawInBox, mm } from './typeset.ts';

export interface SlipOptions extends SheetOptions {
  /** The how-manieth reprint it is; 0 or absent for the slip itself. */
  readonly reprint?: number;
}

/** A slip being laid out, on A5. */
export interface SlipSheet extends Sheet {
  readonly content: SlipContent;
  readonly mark: Mark | null;
  readonly options: SlipOptions;
}

export const LEFT = A5.left;
export const WIDTH = A5.width;

/** With its first page begun. */
export function beginSlip(
  doc: PDFKit.PDFDocument,
  slip: Pick<SlipSheet, 'content' | 'mark' | 'options'>,
): SlipSheet {
  const sheet: SlipSheet = { ...slip, doc, format: A5, y: 0, turn: () => addPage(sheet) };
  sheet.turn();
  return sheet;
}

/** A group's slip lists its members. */
export function isOfGroup({ members }: SlipContent): boolean {
  return members.length > 0;
}

/** `抽签编号`: unique within the ceremony. */
export function drawNumber(content: SlipContent, pick: number): string {
  return `${content.batch}-${content.seq}-${pick}`;
}

/** Frame, rehearsal mark beneath everything, and on later pages whose slip this is. */
function addPage(sheet: SlipSheet): void {
  const { doc, content, format } = sheet;
  const isFirst = doc.bufferedPageRange().count === 0;
  doc.addPage({ size: [format.page.width, format.page.height], margin: 0 });
  if (content.rehearsal) drawRehearsalMark(doc, format);
  drawFrame(doc, format);
  sheet.y = format.top;
  if (!isFirst) drawRunningHead(sheet);
}

function drawRunningHead(sheet: SlipSheet): void {
  const { doc, content } = sheet;
  const { continued, queueNo, group } = sheetTexts;
  const whose = isOfGroup(content)
    ? `${group.zh} ${content.household}`
    : `${content.household}　${content.name}`;
  const words = `${slipTexts.title.zh}（${continued.zh}）　${queueNo.zh} ${content.queueNo}　${whose}`;
  const box = { x: LEFT, y: sheet.y - mm(1.5), width: WIDTH, height: mm(5) };
  drawInBox(doc, words, box, { size: 9, weight: 'bold', color: RED });
  sheet.y += mm(5);
  if (content.rehearsal) drawRehearsalNote(sheet);
}
