/** The keys: what each does, as its button and the overview say it. */
export const keys = {
  title: '按键一览',
  when: '按一下就起作用，不要按住，也不配合 Ctrl、Alt、Shift。光标在输入框里，或者上面开着窗口时，按键都不起作用，不会误触。',
  keys: { title: '按键', does: '打开这张按键一览。' },
  next: {
    title: '下一步',
    does: '按下右下角的大按钮。下一步刚换过的不到一秒里按了不算，手快多按一下也不会跳步。',
  },
  search: { title: '查找', does: '跳到抽签队列的查找框：顺序号、姓名、户编号或村都可以。' },
  more: { title: '更多', does: '少用的操作：作废、弃权、情况说明、异议、补公布安排等。' },
  skipMotion: { title: '跳过动画', does: '大屏上正在播的动画立刻到结尾。只管画面，不动记录。' },
  show: { title: '大屏与声音', does: '大屏的配色，休息、结果表、统计等画面，音量和播报。' },
  mute: { title: '静音', undo: '恢复声音', does: '会场的播报和音乐马上静音，再按一次恢复。' },
  suspend: { title: '暂停', does: '写明原因，让仪式停在原处。已经登记的都保留。' },
  lists: { title: '名单', does: '查看名单、房源、组团、公示、签到。' },
  displays: { title: '屏幕', does: '哪个窗口放在哪台显示器上，让每台显示器报出自己的编号。' },
  escape: {
    key: 'Esc',
    title: '离开、关闭',
    does: '先离开输入框，已经输入的还在；再按一次关上面的窗口。',
  },
};
