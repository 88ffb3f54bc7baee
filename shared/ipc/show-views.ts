/** What the board looks and sounds like, and what it shows between the moments of the ceremony: chosen by the
 *  operator, never an entry of the ledger, and never in the way of one. */

export const BOARD_THEMES = ['gold', 'contrast'] as const;
/** `gold`: gold on dark red; `contrast`: white and yellow on black. */
export type BoardTheme = (typeof BOARD_THEMES)[number];

export interface SoundSettings {
  /** 0 … 100, of everything that is heard. */
  readonly volume: number;
  readonly muted: boolean;
  /** Calls and results are spoken where the platform has a voice; without one there is the chime alone. */
  readonly speech: boolean;
  /** Music in breaks. */
  readonly music: boolean;
}

export const FIRST_SOUND: SoundSettings = { volume: 80, muted: false, speech: true, music: true };

/** What the board shows instead of its stage; the next entry that changes the stage ends it. */
export type InterludeKind = 'break' | 'results' | 'statistics' | 'testPicture';

export interface InterludeChoice {
  readonly kind: InterludeKind;
  /** When a break ends (UTC); null for the others and for a break without an end. */
  readonly until: string | null;
}

/** One standing result for the hall: no full name. */
export interface ResultLine {
  readonly queueNo: number;
  readonly maskedName: string;
  readonly village: string;
  readonly type: string;
  /** Null in mode batch. */
  readonly slot: number | null;
  readonly building: string;
  readonly stairwell: string;
  readonly floor: string;
  readonly room: string;
  /** ㎡ as the stock list has it. */
  readonly area: string;
  readonly storageRoom: string;
}

export interface Share {
  readonly name: string;
  /** How many dwellings (by type and building) or rights (by village) there are in the batches frozen so far. */
  readonly total: number;
  readonly drawn: number;
}

/** The sums of a ceremony, in dwellings: a stairwell counts as many as it holds. */
export interface Totals {
  /** Of the batches frozen so far; less those that were given up by a waiver. */
  readonly rights: number;
  /** Standing draws. */
  readonly drawn: number;
  /** Empty while the people's data is locked. */
  readonly byType: readonly Share[];
}

/** Live figures of the ceremony. Every breakdown adds up to `drawn`. */
export interface Statistics extends Totals {
  /** Empty while the people's data is locked, as `byBuilding`. */
  readonly byVillage: readonly Share[];
  readonly byBuilding: readonly Share[];
  /** Dwellings by the hour in which they were drawn, in order: `hour` is the UTC instant at which that hour begins. */
  readonly byHour: readonly { readonly hour: string; readonly draws: number }[];
  /** Draws an hour (of a stairwell: one) over the last half hour of drawing, without breaks; null before there is enough to say. */
  readonly perHour: number | null;
  /** When the batch in hand would end at that pace (UTC); null where nobody can say. */
  readonly projectedEnd: string | null;
}

export type Interlude =
  | { readonly kind: 'break'; readonly until: string | null; readonly statistics: Statistics }
  | { readonly kind: 'results'; readonly rows: readonly ResultLine[] }
  | { readonly kind: 'statistics'; readonly statistics: Statistics }
  | { readonly kind: 'testPicture' };

/** What the board is told besides its stage. */
export interface BoardShow {
  readonly theme: BoardTheme;
  /** Grows with the operator's key: whatever moves is at its end at once. */
  readonly skips: number;
  readonly interlude: Interlude | null;
}

/** What the console is told of it. */
export interface ConsoleShow {
  readonly theme: BoardTheme;
  readonly sound: SoundSettings;
  readonly interlude: InterludeChoice | null;
  /**
   * What is to be said now: once for a `seq`, and once as a break begins, which is no entry. Null where the moment has no
   * words.
   */
  readonly say: { readonly seq: number; readonly text: string } | null;
}
