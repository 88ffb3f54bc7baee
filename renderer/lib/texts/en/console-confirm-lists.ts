const clerk = 'The clerk alone.';
const recorded = 'It can be changed again; the history keeps every change.';

/** The questions of the office's own work. */
export const confirmLists = {
  replaceList: {
    households: {
      title: 'Replace the list of households?',
      does: 'Added: {{added, number}}, removed: {{removed, number}}, changed: {{changed, number}}, unchanged: {{unchanged, number}}. The review of what has changed begins again.',
      needs: clerk,
      undo: 'Nothing is lost: what was stays in each history, and what is removed can be restored.',
      ok: 'Replace the list',
    },
    dwellings: {
      title: 'Replace the list of dwellings?',
      does: 'Added: {{added, number}}, removed: {{removed, number}}, changed: {{changed, number}}, unchanged: {{unchanged, number}}.',
      needs: clerk,
      undo: 'The file from before can be imported again; inspections stay with their dwellings.',
      ok: 'Replace the dwellings',
    },
  },
  publishNotice: {
    title: 'Publish round {{round}} now?',
    does: 'Makes PDF, workbook, page and CSV of the masked list ({{households, number}} households) and notes the digest of this version.',
    needs: clerk,
    undo: 'No. If the list changes again, another round is published.',
    ok: 'Publish round {{round}}',
  },
  checkFiles: {
    title: 'Have these households been checked ({{count, number}})?',
    does: '{{by}} has seen the papers ticked for each of them; they become "checked": {{count, number}}.',
    needs: '{{by}} in person.',
    undo: 'Each can be reopened; the history keeps it.',
    ok: 'Checked',
  },
  confirmFiles: {
    title: 'Confirm these households ({{count, number}})?',
    does: 'They become "confirmed": {{count, number}}. Whoever was checked by {{by}} cannot be confirmed by the same person.',
    needs: '{{by}} in person, not who checked them.',
    undo: 'Each can be reopened; the history keeps it.',
    ok: 'Confirm',
  },
  removeFile: {
    title: 'Take {{name}} off the list?',
    does: 'It gets no number, stands on no notice and draws nothing; its record and history stay.',
    needs: clerk,
    undo: 'It can be restored until the freeze.',
    ok: 'Take off',
  },
  reopenFile: {
    title: 'Reopen the review of {{name}}?',
    does: 'Check and confirmation are void; the review begins again.',
    needs: clerk,
    undo: recorded,
    ok: 'Reopen',
  },
  adjustType: {
    title: 'Adjust the type for {{name}}?',
    does: 'Rights of {{from}} m² that become {{to}} m²: {{count, number}}. The review begins again.',
    needs: 'The clerk and whoever approves: two people.',
    undo: recorded,
    ok: 'Adjust',
  },
  formGroup: {
    title: 'Settle group {{group}} ({{count, number}} households)?',
    does: 'Whoever was in it and no longer is leaves it; what was reviewed is reviewed again.',
    needs: clerk,
    undo: recorded,
    ok: 'Settle the group',
  },
  settleNoticeObjection: {
    title: 'Settle this objection?',
    does: 'Notes the outcome: {{outcome}}. The list itself is corrected separately.',
    needs: clerk,
    undo: 'No; whoever still disagrees raises another one.',
    ok: 'Settle',
  },
  undoCheckIn: {
    title: 'Undo the check-in of number {{queueNo}}, {{name}}?',
    does: 'The household counts as not here again.',
    needs: clerk,
    undo: 'It can check in again.',
    ok: 'Undo',
  },
};
