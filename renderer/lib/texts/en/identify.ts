/** The card on each display that says which one it is. */
export const identify = {
  display: 'Display',
  number: '{{number, number}}',
  nothing: 'no window here',
  separator: ' · ',
  windows: { console: 'Console', board: 'Board', desk: 'Desk' },
};
