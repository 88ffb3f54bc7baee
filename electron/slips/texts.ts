/** A text in both languages: Chinese large, English small beside it. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** The words that slips share with other sheets. */
export const sheetTexts = {
  continued: { zh: '续页', en: 'continued' },
  rehearsal: { zh: '演练', en: 'REHEARSAL' },
  rehearsalNote: { zh: '演练样张，结果无效', en: 'A rehearsal: nothing on this sheet counts' },

  batch: { zh: '批次', en: 'Batch' },
  type: { zh: '户型', en: 'Type' },
  queueNo: { zh: '顺序号', en: 'Queue number' },
  name: { zh: '姓名', en: 'Name' },
  household: { zh: '户编号', en: 'Household' },
  group: { zh: '组团', en: 'Group' },
  groupSize: { zh: '组团规模', en: 'Size of the group' },
  groupSizeValue: { zh: '{members} 户　{rights} 套', en: '' },
  members: { zh: '组团成员', en: 'Members of the group' },
  rights: { zh: '套数', en: 'Dwellings' },
  rightsValue: { zh: '{rights} 套', en: '' },

  building: { zh: '楼栋', en: 'Building' },
  stairwell: { zh: '单元', en: 'Stairwell' },
  floor: { zh: '楼层', en: 'Floor' },
  room: { zh: '房号', en: 'Room' },
  area: { zh: '面积', en: 'Area' },
  storageRoom: { zh: '杂房', en: 'Storage room' },
  lot: { zh: '房源编码', en: 'Dwelling' },
  stairwellLot: { zh: '单元编码', en: 'Stairwell code' },

  notary: { zh: '公证员', en: 'Notary' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
  operator: { zh: '操作员', en: 'Operator' },
  signAndSeal: { zh: '签字、盖章', en: 'signature and seal' },
  handDate: { zh: '年　　月　　日', en: '' },

  document: { zh: '本单摘要', en: 'Document' },
  page: { zh: '第 {page} 页 共 {pages} 页', en: 'Page {page} of {pages}' },
} as const satisfies Record<string, Both>;

/** Square metres, and what stands where a list says nothing. */
export const squareMetres = '㎡';
export const nothing = '—';

/** Puts values into a text: `{page}` and the like. */
export function filled(text: Both, values: Readonly<Record<string, string | number>>): Both {
  const fill = (words: string) => words.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  return { zh: fill(text.zh), en: fill(text.en) };
}

export function areaText(area: string): string {
  return area === '' ? nothing : `${area} ${squareMetres}`;
}

/** A dwelling type is mostly the area that it is named for. */
export function typeText(type: string): string {
  return /^\d+$/.test(type) ? `${type} ${squareMetres}` : type;
}
