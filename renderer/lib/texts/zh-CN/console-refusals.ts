const nothing = '什么都没有改变，已有的记录都在。';
const kept = '已登记的结果全部保存在本机。';

/** What happened, what was not lost, what to do. `FILE` serves every file that was not taken: its fault is named elsewhere. */
export const refusals = {
  UNKNOWN: {
    what: '这一步没有做成（{{code}}）。',
    kept: nothing,
    todo: '请再试一次；仍不行的，记下这个代码联系技术人员。',
  },
  BROKEN: { what: '程序出了内部错误，这一步没有做成。', kept, todo: '请重启阳光签，会从停下的地方继续。' },
  FILE: { what: '', kept: '原有的名单没有改动。', todo: '' },
  FILE_UNREADABLE: {
    what: '文件打不开。',
    kept: '原有的名单没有改动。',
    todo: '如果文件正在 Excel 或 WPS 中打开，请先关闭，再选一次。',
  },
  WRONG_PASSPHRASE: { what: '口令不对。', kept: nothing, todo: '请口令的主人看好大小写和输入法，重新输入。' },
  PASSPHRASE_TOO_SHORT: { what: '口令太短。', kept: nothing, todo: '请输入至少 8 个字符。' },
  PASSPHRASES_EQUAL: {
    what: '公证员和监督员的口令相同。',
    kept: nothing,
    todo: '请两人各设一个只有自己知道的口令。',
  },
  DIGITS_DIFFER: {
    what: '两遍录入不一致。',
    kept: '骰子的结果仍然有效，不重掷。',
    todo: '请对着同一组骰子，两人都从头再录一遍。',
  },
  DIGITS_WRONG_COUNT: {
    what: '数字的位数不对。',
    kept: '骰子的结果仍然有效，不重掷。',
    todo: '请对着同一组骰子再录一遍。',
  },
  NOT_THE_NEXT_CLAIM: { what: '轮到的不是这一户。', kept: nothing, todo: '画面已更新，请按现在的按钮继续。' },
  PICK_NOT_NEXT: {
    what: '这个签已经处理过了。',
    kept: '第一次操作有效，没有重复。',
    todo: '请按现在的按钮继续。',
  },
  SLOT_TAKEN: { what: '这个签号已经有人选了。', kept: nothing, todo: '请住户另选一个未揭的签号。' },
  NO_SUCH_SLOT: { what: '签板上没有这个签号。', kept: nothing, todo: '请住户另选一个签号。' },
  NOT_NOW: { what: '现在还轮不到这一步。', kept: nothing, todo: '画面已更新，请按现在的按钮继续。' },
  HEAD_MOVED: {
    what: '刚才又有新的记录，链头变了。',
    kept: nothing,
    todo: '请再核对一次大屏上的链头，然后重新签名。',
  },
  DOCUMENT_DIFFERS: {
    what: '签字的内容与记录不一致，未予接受。',
    kept,
    todo: '请住户在签字台重新核对、重新签字。',
  },
  NOT_ALLOWED: { what: '这个窗口没有做这件事的权限。', kept: nothing, todo: '请在有权限的窗口操作。' },
  BAD_INPUT: { what: '填写的内容不合要求。', kept: nothing, todo: '请检查各项内容后再试。' },
  LOCKED: { what: '资料还没有解锁。', kept: nothing, todo: '请先输入操作员口令。' },
  IMPORT_HAS_ERRORS: {
    what: '表中还有错误，不能导入。',
    kept: '原有的名单没有改动。',
    todo: '请在原表中改好，再选一次文件。',
  },
  UNKNOWN_PREVIEW: { what: '预览已经失效。', kept: '原有的名单没有改动。', todo: '请重新选择文件。' },
  TOO_MANY_RIGHTS: {
    what: '指标比入签的房源多，不够抽。',
    kept: nothing,
    todo: '请核对房源的验收情况，或在高级设置中减少户数。',
  },
  BOARD_NOT_UNSEALED: { what: '签板还没有重新打开。', kept, todo: '请公证员和监督员各自输入口令。' },
  SUSPENDED: { what: '仪式正在暂停。', kept, todo: '请先恢复仪式。' },
  FFMPEG_NOT_FOUND: {
    what: '没有找到录像程序 ffmpeg。',
    kept: nothing,
    todo: '请安装后重启；确实不录像的，勾选“本场不录像”。',
  },
  FOLDER_UNWRITABLE: { what: '存放数据的文件夹写不进去。', kept, todo: '请检查权限和磁盘，然后再试。' },
  DISK_NEARLY_FULL: { what: '磁盘空间快满了。', kept, todo: '请先腾出空间，再继续。' },
  STORAGE_FAILED: {
    what: '没能写到磁盘上，这一步不算。',
    kept,
    todo: '请检查磁盘后再试；仍不行的，暂停仪式并联系技术人员。',
  },
  RECORDING_FAILED: { what: '录像没有开起来。', kept, todo: '请检查摄像头和磁盘，然后再试。' },
};
