/** The drawer of the board and the sound, and what is said to the hall. */
export const show = {
  title: '大屏与声音',
  board: {
    title: '大屏的样子',
    themes: { gold: '红底金字', contrast: '黑底白字（场地亮、投影暗时用）' },
    skip: '跳过正在播的动画',
  },
  interlude: {
    title: '插播画面',
    covers: '{{queueNo}} 号正在台上，插播会盖住大屏上他的画面。只是画面，抽签不受影响；按下一步就自动回来。',
    kinds: { break: '休息', results: '抽签结果表', statistics: '统计', testPicture: '测试画面' },
    back: '回到仪式画面',
  },
  break: {
    minutes: '休息几分钟',
    minutesHint: '空着就不显示时间',
    wrongMinutes: '请填 1 到 600',
    until: '或者休息到',
    untilHint: '今天的几点几分',
    begin: '开始休息',
    on: '休息到 {{time}}，再按改时间',
    open: '正在休息，再按改时间',
  },
  onBoard: {
    now: '大屏正在插播：{{what}}。按下一步，自动回到仪式。',
    until: '大屏正在插播：{{what}}，到 {{time}}。按下一步，自动回到仪式。',
  },
  sound: {
    title: '会场声音',
    volume: '音量',
    percent: '{{value, number(style: percent)}}',
    muted: '静音（播报和音乐都不出声）',
    speech: '用语音播报叫号和结果',
    music: '休息时放音乐',
    voice: {
      named: '语音就绪：{{name}}',
      none: '本机没有装普通话语音：播报时只响铃，请唱号员照着屏幕上的字念。',
      failed: '语音没有念出来，已经响过铃，请唱号员照着念。下次播报会再试。',
    },
    speakerFailed: '本机放不出声音，请检查音箱和声卡。抽签不受影响，请唱号员照着念。',
    try: '试听',
    tryMuted: '静音中，不能试听',
    sample: '声音测试，请一百三十七号，上台抽签。测试完毕。',
  },
  say: {
    read: '播报词：',
    spoken: '已播报：',
    speaking: '正在播报：',
    again: '再播一遍',
    muted: '静音中，请唱号员照着念',
  },
};
