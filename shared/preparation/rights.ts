/** Rights of one dwelling type, as papers show them. */
export interface RightRow {
  readonly type: string;
  readonly count: number;
  readonly group: string | null;
}
