import { drawSignature } from './signature.ts';
import { type Sheet, LEFT, WIDTH, drawCell, drawLabel, makeRoom } from './sheet.ts';
import { type Both, signerTexts, slipTexts } from './texts.ts';
import { type Box, INK, RED, SOFT, drawInBox, drawLine, mm, widthOf } from './typeset.ts';

const WORDS = mm(7.4);
const UPPER = mm(23);
const LOWER = mm(20.5);

/** The declaration, the household's signature, and places for the three who sign and seal with it. Never split. */
export function drawSigning(sheet: Sheet): void {
  makeRoom(sheet, WORDS + UPPER + LOWER);
  const { doc, content } = sheet;
  const words = content.signer === 'refused' ? slipTexts.declarationRefused : slipTexts.declaration;
  drawInBox(doc, words.zh, { x: LEFT, y: sheet.y, width: WIDTH, height: mm(4) }, { size: 8.4, color: INK });
  drawInBox(
    doc,
    words.en,
    { x: LEFT, y: sheet.y + mm(3.8), width: WIDTH, height: mm(2.8) },
    { size: 5.8, color: SOFT },
  );
  sheet.y += WORDS;
  const left = WIDTH * 0.6;
  drawHouseholdSignature(sheet, { x: LEFT, y: sheet.y, width: left, height: UPPER });
  drawPlace(sheet, slipTexts.registrar, { x: LEFT + left, y: sheet.y, width: WIDTH - left, height: UPPER });
  sheet.y += UPPER;
  drawPlace(sheet, slipTexts.notary, { x: LEFT, y: sheet.y, width: WIDTH / 2, height: LOWER });
  drawPlace(sheet, slipTexts.supervisor, {
    x: LEFT + WIDTH / 2,
    y: sheet.y,
    width: WIDTH / 2,
    height: LOWER,
  });
  sheet.y += LOWER + mm(1.4);
}

function drawHouseholdSignature({ doc, content, strokes }: Sheet, box: Box): void {
  drawCell(doc, box);
  const signer = signerTexts[content.signer];
  const { signature } = slipTexts;
  const label =
    content.signer === 'refused'
      ? signature
      : { zh: `${signature.zh}（${signer.zh}）`, en: `${signature.en}: ${signer.en}` };
  drawLabel(doc, label, box.x + 4, box.y + 10);
  const room = { x: box.x + mm(3), y: box.y + mm(4.6), width: box.width - mm(6), height: box.height - mm(6) };
  if (content.signer === 'refused') drawRefusal(doc, room);
  else if (strokes) drawSignature(doc, strokes, room, INK);
  else drawHint(doc, slipTexts.signByHand, box);
}

function drawRefusal(doc: PDFKit.PDFDocument, box: Box): void {
  const { zh, en } = slipTexts.refusedToSign;
  drawInBox(
    doc,
    zh,
    { ...box, height: box.height * 0.7 },
    { size: 20, weight: 'bold', color: RED, tracking: 4 },
    'center',
  );
  const lower = { ...box, y: box.y + box.height * 0.66, height: box.height * 0.3 };
  drawInBox(doc, en, lower, { size: 8, color: RED }, 'center');
}

/** A place to sign and seal: the room is left empty, an official seal is some 40 mm wide and may lie over the lines. */
function drawPlace({ doc }: Sheet, role: Both, box: Box): void {
  drawCell(doc, box);
  drawLabel(doc, role, box.x + 4, box.y + 10, 8);
  drawHint(doc, slipTexts.signAndSeal, box);
  const { zh } = slipTexts.handDate;
  drawLine(doc, zh, box.x + box.width - widthOf(zh, { size: 7 }) - 6, box.y + box.height - 5, {
    size: 7,
    color: SOFT,
  });
}

function drawHint(doc: PDFKit.PDFDocument, { zh, en }: Both, box: Box): void {
  drawLine(doc, `${zh} ${en}`, box.x + 4, box.y + box.height - 5, { size: 5.4, color: SOFT });
}
