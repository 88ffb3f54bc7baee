import type { ConsentSheet, HouseholdSheets, Notice } from '../../shared/preparation/papers.ts';
import { consentPdf } from './consent-sheet.ts';
import { householdSheetsPdf } from './household-sheets.ts';
import type { NoticePaper } from './notice-layout.ts';
import { noticePdf } from './notice-pdf.ts';
import type { SheetOptions } from './sheet.ts';

/** What is made before the day, when there is no ceremony yet. */
export type Paper =
  | { readonly kind: 'notice'; readonly content: Notice; readonly paper: NoticePaper }
  | { readonly kind: 'households'; readonly content: HouseholdSheets }
  | { readonly kind: 'consent'; readonly content: ConsentSheet };

export interface MadePaper {
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly pages: number;
}

/** A notice bears its own day, whenever it is made. */
export function paperPdf(paper: Paper, options: SheetOptions): Promise<MadePaper> {
  switch (paper.kind) {
    case 'notice':
      return noticePdf(paper.content, paper.paper);
    case 'households':
      return householdSheetsPdf(paper.content, options);
    case 'consent':
      return consentPdf(paper.content, options);
  }
}
