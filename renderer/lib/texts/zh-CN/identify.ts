/** The card on each display that says which one it is. */
export const identify = {
  display: '屏幕',
  number: '{{number, number}}',
  nothing: '没有窗口',
  separator: ' · ',
  windows: { console: '控制台', board: '大屏', desk: '签字台' },
};
