import type { RightRow } from './rights.ts';

/** How a public notice, a sheet or a consent names the ceremony. */
interface Titled {
  readonly title: string;
  /** Who publishes it: the office, as it signs. */
  readonly office: string;
  readonly rehearsal: boolean;
}

/** One line of a public notice: no more than households.csv says. */
export interface NoticeRow {
  readonly queueNo: number;
  readonly household: string;
  readonly maskedName: string;
  readonly village: string;
  readonly rights: readonly RightRow[];
}

/** What became of a household since the round before. Masked, as the list is. */
export interface NoticeChange {
  readonly household: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What it was and what it is: queue number, masked name, village, rights, group. Only those that changed. */
  readonly changes: readonly { readonly field: NoticeField; readonly from: string; readonly to: string }[];
}
export type NoticeField = 'queueNo' | 'maskedName' | 'village' | 'rights' | 'person';

/** A round of the public notices (三榜公示): one version of the masked list. Nothing in it is personal data. */
export interface Notice extends Titled {
  readonly round: number;
  /** The day of publication, `YYYY-MM-DD`, and the last day for objections, or '' if the office has not said. */
  readonly day: string;
  readonly objectionsUntil: string;
  /** Where and how objections are taken; '' if the office has not said. */
  readonly contact: string;
  /** SHA-256 of households.csv (hex): the version that is frozen if nothing changes any more. */
  readonly sha256: string;
  /** By queueNo. */
  readonly rows: readonly NoticeRow[];
  /** Since the round before; null in the first. */
  readonly changes: readonly NoticeChange[] | null;
  /** Rights by dwelling type, small types first. */
  readonly totals: readonly { readonly type: string; readonly rights: number; readonly households: number }[];
}

/** What a household takes home (明白纸): one page. It is the household's own, so its name stands in full. */
export interface HouseholdSheet {
  readonly household: string;
  readonly queueNo: number;
  readonly name: string;
  /** 990000********0007. */
  readonly maskedId: string;
  readonly maskedName: string;
  readonly village: string;
  readonly agreementNo: string;
  readonly rights: readonly RightRow[];
  /** 16 bytes as hex, and the commitment (32 bytes as hex) that it opens in households.csv. */
  readonly salt: string;
  readonly commitment: string;
}

export interface HouseholdSheets extends Titled {
  /** As the office words them; '' where it has not said. */
  readonly day: string;
  readonly hall: string;
  readonly bring: string;
  readonly contact: string;
  /** SHA-256 of households.csv (hex). */
  readonly sha256: string;
  readonly sheets: readonly HouseholdSheet[];
}

/** What all members of a group sign before the freeze (组团同意书). */
export interface ConsentSheet extends Titled {
  readonly group: string;
  readonly type: string;
  /** Rights of all members, and how many dwellings a stairwell of that type holds. */
  readonly rights: number;
  readonly members: readonly {
    readonly household: string;
    readonly queueNo: number;
    readonly name: string;
    readonly maskedId: string;
    readonly village: string;
    readonly rights: number;
  }[];
}
