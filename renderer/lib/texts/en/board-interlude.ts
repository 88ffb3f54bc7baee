/** What the hall reads between the moments of the ceremony: breaks, results, figures, and the picture to set up by. */
export const interlude = {
  break: 'Break until {{time}}',
  breakNote: 'Please stay near and listen for the call',
  onBreak: 'Break',
  goesOn: 'The break was until {{time}}',
  over: 'Please be seated',
  nextBatch: 'Next: {{batch}}',

  sums: 'So far',
  byType: 'By type',
  byBuilding: 'By building',
  byVillage: 'By village',
  byHour: 'Dwellings by the hour',
  page: 'Page {{page}} of {{pages}}',

  drawn: 'Dwellings drawn',
  left: 'Still to draw',
  perHour: 'Tickets an hour',
  projectedEnd: 'Expected end',
  type: '{{type}} ㎡',
  drawnOf: '{{drawn}} / {{total}}',
  drawnNumber: '{{drawn}}',
  hour: '{{hour}}:00',
  dayHour: 'Day {{day}}, {{hour}}:00',

  results: 'Results · {{results}} dwellings',
  latest: 'The latest first',
  noResults: 'Nothing is drawn yet',
  columns: {
    queueNo: 'No.',
    name: 'Name',
    village: 'Village',
    type: 'Type',
    slot: 'Slot',
    dwelling: 'Dwelling',
    area: 'Area',
    storageRoom: 'Storage',
  },

  statistics: 'How far the draw is',

  soFar: 'All batches, by type',
  wholly: 'All {{drawn}} dwellings that were due are drawn.',
  inAll: '{{drawn}} dwellings are drawn, {{left}} are still owed.',

  test: {
    title: 'Test picture',
    pixels: '{{wide}} × {{high}}  {{ratio}}',
    letters: 'Agh 8: 1/{{part}} of the height',
    note: 'All four edges must be seen, all five circles be round.',
  },
};
