/** Sealed recovery sheets, a forgotten passphrase, and the rehearsal. */
export const recovery = {
  title: '{{role}}的恢复单',
  covered: {
    lead: '请{{role}}本人到屏幕前，其他人请回避。',
    first: '准备一张恢复单和一支笔。',
    second: '恢复码只显示这一次，{{role}}亲手抄写。',
    third: '抄好后装进信封封好，由{{keptBy}}保管。',
    button: '其他人已回避，显示恢复码',
  },
  shown: {
    lead: '{{role}}请照抄，一个字符也不能错。',
    first: '抄完对照屏幕再念一遍给自己听。',
    second: '装进信封，封口签名。',
    third: '交给{{keptBy}}保管，{{role}}自己不留。',
    button: '已抄好、已封存',
  },
  printed: {
    lead: '{{role}}的恢复单已送打印机。',
    first: '请{{role}}本人取走，不给别人看。',
    second: '装进信封，封口签名。',
    third: '交给{{keptBy}}保管，{{role}}自己不留。',
    button: '已封存',
  },
};

export const forgot = {
  link: '忘记口令？用恢复单',
  title: '用恢复单找回',
  explain:
    '当着监督员的面拆开封存的操作员恢复单，输入上面的恢复码，再设一个新口令。旧恢复单随即作废，会出一张新的。',
  code: '恢复码',
  codeHint: '照恢复单输入，空格和横线可有可无',
  passphrase: '新的操作员口令',
  button: '设新口令并解锁',
  hint: '输入恢复单上的恢复码，设一个新口令。',
  back: '想起来了，输入口令',
};

export const rehearsal = {
  badge: '演练',
  rehearsal: {
    explain:
      '想先练一遍？演练另用一个文件，屏幕、确认书、录像上都有“演练”字样，结果没有效力，也变不成正式的。',
    button: '换到演练',
  },
  real: {
    explain: '现在是演练。正式的仪式另用一个文件，演练里的名单、口令、结果都不会带过去。',
    button: '换到正式仪式',
  },
};
