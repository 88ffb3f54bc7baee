const nothing = '什么都没有改变，已有的记录都在。';

/** Looks, sounds and interludes of the board, and the displays. */
export const ofShow = {
  BREAK_IS_OVER: {
    what: '休息没有开始：填的结束时间已经过了。',
    kept: nothing,
    todo: '请看一下时钟，重新填结束时间。',
  },
  BOARD_NOT_SHOWN: {
    what: '大屏的显示器不见了，会场看不到，所以没有叫号，也没有揭签。',
    kept: '没有丢失任何东西，也没有揭开任何签；已经揭开的照常签字、登记。',
    todo: '请插回投影机，大屏会自动恢复，再按一次；修不好的，在“屏幕”里由公证员和监督员同意改用普通窗口。',
  },
  BOARD_NEEDS_DISPLAY: {
    what: '大屏没有搬动：仪式进行中，大屏不能没有自己的显示器。',
    kept: nothing,
    todo: '请给大屏另选一台显示器。只有显示器坏了，才由公证员和监督员同意改用普通窗口。',
  },
  DISPLAY_GONE: {
    what: '没有搬动：那台显示器刚刚断开了。',
    kept: nothing,
    todo: '请检查它的电源和线，接好后再点一次。',
  },
  DISPLAY_TAKEN: {
    what: '没有搬动：控制台在那台显示器上，会被盖住。',
    kept: nothing,
    todo: '请换一台显示器，或先把控制台放到别的显示器上。',
  },
  STATISTICS_NOT_WRITTEN: {
    what: '没有写成统计表。',
    kept: '没有影响抽签，已有的记录都在。',
    todo: '请关掉正打开着的统计表，看看磁盘满没满，再按一次。',
  },
};
