/** The first page of the lists: how far the office is. */
export const overview = {
  review: 'Review of the households',
  supply: 'Supply and demand',
  before: 'Before the freeze',
  go: 'Go there',
  done: {
    errors: 'The list has no errors',
    unconfirmed: 'Every household is confirmed',
    edits: 'No change waits for its confirmation',
    settings: 'Title and office are filled in',
    rounds: 'Rounds published: {{rounds, number}} (the rule: {{of, number}})',
    current: 'The last round is the list as it is now',
    objections: 'No objection is open',
  },
  todo: {
    errors: 'Errors to be mended: {{count, number}}',
    unconfirmed: 'Households not confirmed: {{count, number}}',
    edits: 'Changed and not confirmed, no freeze: {{count, number}}',
    settings: 'Title or office is not filled in',
    rounds: 'Rounds published: {{rounds, number}} (the rule: {{of, number}})',
    current: 'The list differs from the last round, or none was published',
    objections: 'Objections without an outcome: {{count, number}}',
  },
};
