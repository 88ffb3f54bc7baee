/** The workspace of the lists: everything the office does before the day, and at the door on the day. */
export const workspace = {
  button: 'Lists',
  title: 'Lists',
  close: 'Back (Esc)',
  frozen: 'The register is frozen: look only. Households added now wait for a later ceremony.',
  tabs: {
    overview: 'Overview',
    households: 'Households',
    dwellings: 'Dwellings',
    groups: 'Groups',
    notices: 'Notices',
    checkIn: 'Check-in',
    settings: 'Settings',
  },
};
