import type { SlipMember } from '../../shared/ceremony/slip.ts';
import { type SlipSheet, isOfGroup } from './slip-sheet.ts';
import { type Column, drawCaption, drawTable } from './table.ts';
import { sheetTexts } from './texts.ts';
import { mm } from './typeset.ts';

const COLUMNS: readonly Column<SlipMember>[] = [
  { label: sheetTexts.queueNo, share: 0.16, value: ({ queueNo }) => String(queueNo) },
  { label: sheetTexts.household, share: 0.24, value: ({ household }) => household },
  { label: sheetTexts.name, share: 0.44, value: ({ name }) => name },
  { label: sheetTexts.rights, share: 0.16, value: ({ rights }) => String(rights) },
];

/** Whose rights a group has drawn with; nothing on a household's slip. */
export function drawMembers(sheet: SlipSheet): void {
  if (!isOfGroup(sheet.content)) return;
  drawCaption(sheet, sheetTexts.members);
  drawTable(sheet, COLUMNS, sheet.content.members);
  sheet.y += mm(1.6);
}
