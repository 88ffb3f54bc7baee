/** The steps before the opening: the import's wizard, the public notice, the freeze of the register. */
export const prepared = {
  households: 'Households',
  dwellings: 'Dwellings',
  errors: 'Errors',
  warnings: 'Warnings',
  unconfirmed: 'To confirm',
  edits: 'Changed, to confirm',
  late: 'Added late',
  show: {
    errors: 'Mend',
    warnings: 'Look',
    unconfirmed: 'Confirm',
    edits: 'Show the changed ones',
    late: 'Show',
  },
};

export const notice = {
  publish: 'Publish round {{round}}',
  mend: 'First mend the errors ({{errors, number}})',
  mendFirst:
    'The list still has errors. Mend them in place, household by household; no new import is needed.',
  hint: 'Check the numbers, the supply and the signature, then publish this round.',
  lists: 'Open the lists',
  blank: 'not filled in',
  settings: 'Change the signature or the masking',
  paper: 'Paper',
  papers: { A4: 'A4 (to post and to bind)', A3: 'A3 (for the notice board)' },
};

export const register = {
  shortage:
    'There are fewer accepted dwellings than rights. Notary and supervisor know: what is short is listed as owed at the close. Freeze it so.',
  rounds: 'Rounds published: {{rounds, number}} (the rule: {{of, number}})',
  current: 'Nothing has changed since the last round',
  outdated: 'The list has changed since the last round: publish another one before the freeze',
  noNotice: 'No round has been published yet, so nothing can be frozen',
  noObjections: 'No objection is open',
  objections: 'Objections without an outcome: {{count, number}}',
  toNotices: 'See to it under Notices',
  files: { households: 'Digest, households', stock: 'Digest, dwellings' },
  noFiles: 'none while there are errors',
};

export const importMore = {
  by: 'Clerk',
  byHint: 'Typed once, kept for all that follows; the history of every household says who imported it',
  columnsMissing: 'Still missing: {{columns}}. Choose their columns below',
  toMend: 'Can be imported. Errors to be mended in the list afterwards: {{count, number}}',
  reading: 'Reading the file',
  stop: 'Stop reading',
  required: 'required',
  noColumn: 'not in the file',
  columnNo: 'Column {{column}}',
  columnsTitle: 'What each column holds',
  columnsOf: 'Columns of sheet "{{sheet}}"',
  headingRow: 'headings in row {{row, number}}',
  notRead: 'not read',
  skipped: {
    title: 'Rows skipped, as they are no records: {{count, number}}',
    rows: '{{count, number}}: {{rows}}',
    why: {
      blank: 'Blank',
      total: 'Totals',
      heading: 'Repeated headings',
      title: 'Titles',
      remark: 'Remarks',
      OTHER: '{{why}}',
    },
  },
  difference: {
    title: 'Against the list that is there',
    added: 'Added: {{count, number}}',
    removed: 'Removed: {{count, number}}',
    changed: 'Changed: {{count, number}}',
    unchanged: 'Unchanged: {{count, number}}',
    show: 'Show each of them',
    empty: '(empty)',
    more: 'Changes not listed here: {{count, number}}',
    fields: { type: 'Type', floor: 'Floor', area: 'Area', storageRoom: 'Storage room', accepted: 'Accepted' },
    values: { true: 'yes', false: 'no' },
  },
};
