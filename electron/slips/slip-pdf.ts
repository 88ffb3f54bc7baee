import type { Mark, SlipContent } from '../../shared/ceremony/slip.ts';
import { drawFeet } from './blocks.ts';
import { checkHeight, drawCheck } from './check-section.ts';
import { prepareFonts } from './fonts.ts';
import { drawClaimant, drawTitle } from './head-section.ts';
import { drawLots } from './lots-section.ts';
import { drawMembers } from './members-section.ts';
import { bytesOf, openDocument } from './pdf-document.ts';
import { drawSigning } from './signing-section.ts';
import { type SlipOptions, beginSlip } from './slip-sheet.ts';
import { slipTexts } from './slip-texts.ts';

export type { SlipOptions } from './slip-sheet.ts';

/**
 * The result confirmation 抽签结果确认书 of one claim: A5, PDF/A-2b, everything embedded. The same content, mark and
 * options give the same bytes. `mark` is null where the household signs by hand or refused.
 */
export async function slipPdf(
  content: SlipContent,
  mark: Mark | null,
  options: SlipOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  await prepareFonts(JSON.stringify(content));
  const doc = openDocument(slipTexts.title.zh, options.at);
  const sheet = beginSlip(doc, { content, mark, options });
  drawTitle(sheet);
  drawClaimant(sheet);
  drawLots(sheet);
  drawMembers(sheet);
  drawSigning(sheet, checkHeight(sheet));
  drawCheck(sheet);
  drawFeet(sheet, content);
  return bytesOf(doc);
}
