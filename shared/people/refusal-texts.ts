/** One problem or refusal in plain words: what is wrong, and what to do. */
export interface ProblemText {
  readonly zh: string;
  readonly en: string;
}

/** Why a file was not taken at all. */
export const REFUSAL_TEXTS = {
  WORKBOOK_EMPTY: {
    zh: '文件里没有任何内容。请检查是否选错了文件，再重新导入。',
    en: 'There is nothing in this file. Check that it is the right one, then import again.',
  },
  WORKBOOK_ENCRYPTED: {
    zh: '文件设有打开密码。请在 Excel 或 WPS 中取消密码，另存后重新导入。',
    en: 'The file is protected by a password. Remove the password in Excel or WPS, save, then import again.',
  },
  WORKBOOK_IS_XLS: {
    zh: '这是旧版 .xls 格式。请用 Excel 或 WPS 打开，另存为 .xlsx 后重新导入。',
    en: 'This is the old .xls format. Open it in Excel or WPS, save it as .xlsx, then import again.',
  },
  WORKBOOK_TOO_LARGE: {
    zh: '文件解开后过大，或行数、列数过多。请删去多余的工作表和空白行列，另存后重新导入。',
    en: 'The file is too large when unpacked, or has too many rows or columns. Delete spare sheets, rows and columns, save, then import again.',
  },
  WORKBOOK_DAMAGED: {
    zh: '文件已损坏，无法读取。请用 Excel 或 WPS 打开并另存为新的 .xlsx 后重新导入。',
    en: 'The file is damaged and cannot be read. Open it in Excel or WPS, save it as a new .xlsx, then import again.',
  },
  NOT_A_SPREADSHEET: {
    zh: '这不是电子表格。请选择 .xlsx 或 .csv 文件。',
    en: 'This is not a spreadsheet. Choose an .xlsx or .csv file.',
  },
  NO_ROWS: {
    zh: '只有表头，没有数据行。请填好数据后重新导入。',
    en: 'There is a heading row and nothing under it. Fill in the rows, then import again.',
  },
  CANCELLED: {
    zh: '已按要求停止读取，没有导入任何内容。需要时请重新选择文件。',
    en: 'The reading was stopped as asked, and nothing was imported. Choose the file again when it is wanted.',
  },
  IMPORT_FAILED: {
    zh: '读取文件时出了故障，没有导入任何内容。请在 Excel 或 WPS 中只保留要导入的工作表，另存后再试。',
    en: 'The reading broke down, and nothing was imported. Keep only the sheet that is wanted, save it anew in Excel or WPS, then try again.',
  },
} as const satisfies Record<string, ProblemText>;
export type ImportRefusal = keyof typeof REFUSAL_TEXTS;
