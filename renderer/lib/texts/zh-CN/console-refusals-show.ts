const nothing = '什么都没有改变，已有的记录都在。';

/** Looks, sounds and interludes of the board, and the displays. */
export const ofShow = {
  BREAK_IS_OVER: {
    what: '休息没有开始：填的结束时间已经过了。',
    kept: nothing,
    todo: '请看一下时钟，重新填结束时间。',
  },
};
