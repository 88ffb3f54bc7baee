import type { PrintedSheet } from '../../shared/ceremony/sheets.ts';
import { allocationSheetPdf } from './allocation-sheet.ts';
import { recoverySheetPdf } from './recovery-sheet.ts';
import type { SheetOptions } from './sheet.ts';
import { ticketSheetsPdf } from './ticket-sheets.ts';

/** Whatever is printed besides slips, on A4, as PDF. */
export function sheetPdf(sheet: PrintedSheet, options: SheetOptions): Promise<Uint8Array<ArrayBuffer>> {
  switch (sheet.kind) {
    case 'tickets':
      return ticketSheetsPdf(sheet, options);
    case 'recovery':
      return recoverySheetPdf(sheet, options);
    case 'allocation':
      return allocationSheetPdf(sheet, options);
  }
}
