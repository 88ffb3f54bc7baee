const nothing = '什么都没有改变，已有的名单和记录都在。';
const typed = '名单没有改动，您填的内容还在。';
const list = '原有的名单没有改动。';

/** What the office's own work can be refused with: lists, reviews, notices, arrivals. */
export const ofPreparation = {
  CHANGED_MEANWHILE: {
    what: '您看的这一版刚刚被别的操作改过。',
    kept: typed,
    todo: '画面已换成最新的，请看过再按一次。',
  },
  SAME_PERSON: {
    what: '这一步要第二个人来做，不能与前一步是同一人。',
    kept: nothing,
    todo: '请换另一位工作人员，填他本人的姓名再按。',
  },
  NOT_CHECKED: {
    what: '还没有初审，不能复核。',
    kept: nothing,
    todo: '请先完成初审，再由另一人复核。',
  },
  EDITS_NOT_CONFIRMED: {
    what: '有的户在导入以后改过，改动还没有经两个人看过。',
    kept: '名单和已公布的各榜都在。',
    todo: '请在名单里点“看改过的户”，先初审，再由另一人复核，然后冻结。',
  },
  REASON_NEEDED: {
    what: '改签订时间、协议编号、户编号会改变叫号次序，要写明依据。',
    kept: typed,
    todo: '请写上依据（看到的是哪份材料）再保存。',
  },
  LIST_HAS_ERRORS: {
    what: '名单里还有错误。',
    kept: nothing,
    todo: '请打开名单，按“有错误”筛选，逐户改正后再来。',
  },
  NOTICE_OUTDATED: {
    what: '最后一榜公布以后，名单改过。',
    kept: '已公布的各榜都在，名单没有丢失。',
    todo: '请在“公示”里再公布一榜，然后冻结。',
  },
  NO_NOTICE: {
    what: '还没有公布过名单。',
    kept: nothing,
    todo: '请先公布第一榜。',
  },
  SHORTAGE: {
    what: '指标比合格房源多，不够抽。',
    kept: nothing,
    todo: '冻结之前：补充验收合格的房源，或勾选“已知情”再冻结。冻结以后：删掉这个户型的批次再公布，它的指标收场时列为未抽。',
  },
  ALREADY_FROZEN: {
    what: '名册已经冻结，不能再改。',
    kept: '冻结的名册一字未动。',
    todo: '新来的户可以补录，留到以后的场次；冻结名册里的错误，由公证员按程序处理。',
  },
  NOTHING_CHANGED: {
    what: '没有任何改动，不用再来一次。',
    kept: nothing,
    todo: '要改的，改好内容再按；名单没变的，上一榜仍然有效。',
  },
  UNKNOWN_FILE: {
    what: '找不到这一户，名单可能刚刚换过。',
    kept: list,
    todo: '请在最新的名单里重新选这一户。',
  },
  UNKNOWN_HOUSEHOLD: {
    what: '名单里没有这一户。',
    kept: nothing,
    todo: '请核对户编号或身份证号；扫码的，请对准明白纸上的二维码再扫一次。',
  },
  ALREADY_HERE: {
    what: '这一户已经签到。',
    kept: '第一次签到有效，没有重复。',
    todo: '请接着办下一户；签错的，用“撤销签到”。',
  },
  NOT_HERE: {
    what: '这一户还没有签到。',
    kept: nothing,
    todo: '请先签到；没有签到也不影响叫号。',
  },
  CANCELLED: {
    what: '已停止读取文件。',
    kept: list,
    todo: '可以重新选择文件。',
  },
  IMPORT_FAILED: {
    what: '文件没有读完。',
    kept: list,
    todo: '请再选一次；仍不行的，用 Excel 或 WPS 另存为 .xlsx 再试。',
  },
  IMPORT_UNDER_WAY: {
    what: '另一个文件正在读取。',
    kept: list,
    todo: '请等它读完，或先按“不读了”。',
  },
  UNKNOWN_PREVIEW: { what: '预览已经失效。', kept: list, todo: '请重新选择文件，看过再确认。' },
  DISK_FULL: {
    what: '磁盘已满，文件没有生成。',
    kept: '名单和已公布的各榜都在。',
    todo: '请清出空间，或换一个磁盘，再按一次。',
  },
  PAPER_NOT_MADE: {
    what: '文件没有生成。',
    kept: '名单和已公布的各榜都在。',
    todo: '请检查磁盘空间和文件夹权限，再按一次。',
  },
  TOO_FEW_RIGHTS: {
    what: '这一户没有这么多该户型的指标。',
    kept: typed,
    todo: '请看这一户现有的户型和套数，改小套数再按。',
  },
  BAD_ENTITLEMENTS: {
    what: '这一户的户型及套数读不出来，不能调剂。',
    kept: typed,
    todo: '请先把“户型及套数”改成 110㎡×2套 这样的写法。',
  },
  UNKNOWN_PHOTO: {
    what: '找不到这张照片。',
    kept: '验收记录都在。',
    todo: '请再打开一次；仍不行的，联系技术人员。',
  },
  UNKNOWN_DWELLING: {
    what: '房源里没有这一套。',
    kept: nothing,
    todo: '请在最新的房源清单里重新选。',
  },
  UNKNOWN_GROUP: {
    what: '没有这个组团。',
    kept: nothing,
    todo: '请在最新的组团列表里重新选，或先用选中的户组成它。',
  },
  DEFECTS_NOT_NAMED: {
    what: '结果是“待整改”，但没有写明哪里要改。',
    kept: '这次验收还没有登记，您填的内容还在。',
    todo: '请写明要整改的地方，再登记。',
  },
  UNKNOWN_OBJECTION: {
    what: '找不到这件异议。',
    kept: nothing,
    todo: '请在最新的列表里重新选。',
  },
};
