import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import { drawCell, drawHint, drawLabel, drawPlace } from './blocks.ts';
import { makeRoom } from './sheet.ts';
import { drawFingerprint, drawSignature } from './signature.ts';
import { LEFT, type SlipSheet, WIDTH, isOfGroup } from './slip-sheet.ts';
import { byPrintTexts, declarationTexts, signerTexts, slipTexts } from './slip-texts.ts';
import { type Both, sheetTexts } from './texts.ts';
import { type Box, INK, RED, SOFT, drawInBox, mm } from './typeset.ts';

const WORDS = mm(7.4);
const UPPER = mm(23);
const LOWER = mm(20.5);
const GAP = mm(1.4);
/** Of their height, to which the places to sign may shrink before the slip takes another page. */
const LEAST = 0.76;

/**
 * The declaration, the household's signature, and places for the three who sign and seal with it. Never split. `below` is
 * how much room the rest of the slip needs.
 */
export function drawSigning(sheet: SlipSheet, below: number): void {
  const scale = scaleFor(sheet, below);
  const upper = UPPER * scale;
  const lower = LOWER * scale;
  makeRoom(sheet, WORDS + upper + lower);
  drawDeclaration(sheet);
  const left = WIDTH * 0.6;
  drawOwnMark(sheet, { x: LEFT, y: sheet.y, width: left, height: upper });
  const places = [
    [slipTexts.registrar, { x: LEFT + left, y: sheet.y, width: WIDTH - left, height: upper }],
    [sheetTexts.notary, { x: LEFT, y: sheet.y + upper, width: WIDTH / 2, height: lower }],
    [sheetTexts.supervisor, { x: LEFT + WIDTH / 2, y: sheet.y + upper, width: WIDTH / 2, height: lower }],
  ] as const;
  for (const [role, box] of places) drawPlace(sheet.doc, role, box);
  sheet.y += upper + lower + GAP;
}

/** Smaller where that saves a page, else as they should be. */
function scaleFor({ y, format }: SlipSheet, below: number): number {
  const room = format.bottom - y - WORDS - GAP - below;
  const scale = room / (UPPER + LOWER);
  return scale >= LEAST ? Math.min(1, scale) : 1;
}

function drawDeclaration(sheet: SlipSheet): void {
  const words = declarationOf(sheet.content, sheet.mark);
  const box = { x: LEFT, y: sheet.y, width: WIDTH, height: mm(4) };
  drawInBox(sheet.doc, words.zh, box, { size: 8.4, color: INK });
  const lower = { ...box, y: sheet.y + mm(3.8), height: mm(2.8) };
  drawInBox(sheet.doc, words.en, lower, { size: 5.8, color: SOFT });
  sheet.y += WORDS;
}

function declarationOf(content: SlipContent, mark: Mark | null): Both {
  if (mark?.kind === 'fingerprint' && content.signer !== 'refused') return byPrintTexts[content.signer];
  if (!isOfGroup(content)) return declarationTexts[content.signer];
  return content.signer === 'refused' ? declarationTexts.refusedByGroup : declarationTexts.group;
}

function drawOwnMark({ doc, content, mark }: SlipSheet, box: Box): void {
  drawCell(doc, box);
  const signer = signerTexts[content.signer];
  const signature = mark?.kind === 'fingerprint' ? slipTexts.fingerprint : slipTexts.signature;
  const label =
    content.signer === 'refused'
      ? signature
      : { zh: `${signature.zh}（${signer.zh}）`, en: `${signature.en}: ${signer.en}` };
  drawLabel(doc, label, box.x + 4, box.y + 10);
  const room = { x: box.x + mm(3), y: box.y + mm(4.6), width: box.width - mm(6), height: box.height - mm(6) };
  if (content.signer === 'refused') drawRefusal(doc, room);
  else if (mark?.kind === 'strokes') drawSignature(doc, mark.strokes, room, INK);
  else if (mark) drawFingerprint(doc, mark.png, room);
  else drawHint(doc, slipTexts.signByHand, box);
}

function drawRefusal(doc: PDFKit.PDFDocument, box: Box): void {
  const { zh, en } = slipTexts.refusedToSign;
  const upper = { ...box, height: box.height * 0.7 };
  drawInBox(doc, zh, upper, { size: 20, weight: 'bold', color: RED, tracking: 4 }, 'center');
  const lower = { ...box, y: box.y + box.height * 0.66, height: box.height * 0.3 };
  drawInBox(doc, en, lower, { size: 8, color: RED }, 'center');
}
