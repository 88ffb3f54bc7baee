/** What the office decides before the ceremony: it stands on notices and sheets. */
export const settings = {
  lead: 'This stands on the public notices and on the sheet of every household.',
  save: 'Save settings',
  saved: 'Saved',
  unsaved: 'There are changes that are not saved',
  frozen: 'The register is frozen: the masking cannot be changed any more, the rest can.',
  fields: {
    title: 'Title of the ceremony',
    office: 'Published by',
    day: 'Day of the draw',
    hall: 'Place of the draw',
    bring: 'What to bring',
    contact: 'Where objections are taken',
    objectionsUntil: 'Last day for objections',
    masking: 'Masking of names',
  },
  examples: {
    title: 'Such as: Resettlement draw, Fuyuan quarter',
    office: 'Such as: Fuyuan street office',
    day: 'Such as: 5 and 6 December, from 8:30',
    hall: 'Such as: Fuyuan culture centre, ground floor',
    bring:
      "Such as: the householder's ID card, the agreement, this page; for a proxy also the power of attorney and the proxy's ID card",
    contact: 'Such as: street office, room 201, telephone 0000-1234567, weekdays 9:00–17:00',
    objectionsUntil: 'Like 2026-11-20; may be left out',
  },
  maskings: {
    surname: { name: 'Surname only', example: '张* · 李** · 欧阳**' },
    ends: { name: 'First and last character', example: '张* · 李*建 · 欧**娜' },
    none: { name: 'Hide all', example: '** · ** · **' },
  },
  maskingHint: 'Another masking changes the published list: another round is due then.',
};
