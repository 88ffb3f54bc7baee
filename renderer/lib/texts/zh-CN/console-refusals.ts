import type { Refusal } from '../../../../shared/ceremony/commands.ts';
import { ofBatches } from './console-refusals-batch.ts';
import { ofPreparation } from './console-refusals-lists.ts';
import { ofClaims } from './console-refusals-claim.ts';
import { ofShow } from './console-refusals-show.ts';

const nothing = '什么都没有改变，已有的记录都在。';
const kept = '已登记的结果全部保存在本机。';
const list = '原有的名单没有改动。';

interface Sentence {
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
}

/** Every fact that the core can refuse a command with has its sentence: the compiler misses one that has none. */
const ofCore: Readonly<Record<Refusal, Sentence>> = { ...ofBatches, ...ofClaims };

/** What happened, what was not lost, what to do. `FILE` serves every file that was not taken: its fault is named elsewhere. */
export const refusals = {
  ...ofCore,
  ...ofPreparation,
  ...ofShow,
  UNKNOWN: {
    what: '这一步没有做成（{{code}}）。',
    kept: nothing,
    todo: '请再试一次；仍不行的，记下这个代码联系技术人员。',
  },
  BROKEN: { what: '程序出了内部错误，这一步没有做成。', kept, todo: '请重启阳光签，会从停下的地方继续。' },
  FILE: { what: '这个文件没有被采用。', kept: list, todo: '请按上面说的处理后，再选一次文件。' },
  FILE_UNREADABLE: {
    what: '文件打不开。',
    kept: nothing,
    todo: '如果文件正在别的程序里打开，请先关闭，再选一次。',
  },
  SCAN_TOO_LARGE: {
    what: '文件超过 16 MB，没有采用。',
    kept: nothing,
    todo: '请用手机另拍一张，或把扫描的清晰度调低一档。',
  },
  PRINT_FAILED: {
    what: '没有打出来：{{fault}}（{{code}}）。',
    kept: '要打的内容没有变，记录都在。',
    todo: '处理好打印机，再按一次。',
  },
  SCAN_MISSING: {
    what: '还没有附上委托书或弃权书。',
    kept: nothing,
    todo: '请拍照或扫描，选好文件再按一次；弃权书一时拍不了的，在情况说明里写清楚。',
  },
  ID_WRONG: {
    what: '身份证号不对。',
    kept: nothing,
    todo: '请对照证件重新输入 18 位号码，末位可以是 X。',
  },
  WRONG_PASSPHRASE: { what: '口令不对。', kept: nothing, todo: '请口令的主人看好大小写和输入法，重新输入。' },
  WRONG_RECOVERY_CODE: {
    what: '恢复码不对。',
    kept: nothing,
    todo: '请对照恢复单逐个字符再输一遍；换过新单的，要用最新的一张。',
  },
  PASSPHRASE_TOO_SHORT: { what: '口令太短。', kept: nothing, todo: '请输入至少 8 个字符。' },
  PASSPHRASES_EQUAL: {
    what: '公证员和监督员的口令相同。',
    kept: nothing,
    todo: '请两人各设一个只有自己知道的口令。',
  },
  NOT_ALLOWED: { what: '这个窗口没有做这件事的权限。', kept: nothing, todo: '请在控制台操作。' },
  BAD_INPUT: { what: '填写的内容不合要求。', kept: nothing, todo: '请检查有没有漏填、多填，改好再按一次。' },
  LOCKED: { what: '资料还没有解锁。', kept: nothing, todo: '请先输入操作员口令。' },
  IMPORT_HAS_ERRORS: { what: '表中还有错误，不能导入。', kept: list, todo: '请在原表中改好，再选一次文件。' },
  PAPERS_CHECKED: {
    what: '这一户的证件刚才已经核过，内容一样。',
    kept: '第一次的核对有效，没有重复。',
    todo: '请接着选签；要改的，改好内容再按。',
  },
  BOARD_NOT_UNSEALED: { what: '签板还没有重新打开。', kept, todo: '请公证员和监督员各自输入口令。' },
  UNKNOWN_TICKET: {
    what: '这个签码不是本批的签票。',
    kept: nothing,
    todo: '请再扫一次；手工输入的，逐个字符核对。仍不对的，把这张票单独放好，请公证员来看。',
  },
  NO_PRINTER: {
    what: '没有可用的打印机。',
    kept: nothing,
    todo: '请检查打印机是否开机、连好，再按一次。',
  },
  FFMPEG_NOT_FOUND: {
    what: '没有找到录像程序 ffmpeg。',
    kept: nothing,
    todo: '请安装后重启；确实不录像的，勾选“本场不录像”。',
  },
  FOLDER_UNWRITABLE: { what: '存放数据的文件夹写不进去。', kept, todo: '请检查权限和磁盘，然后再试。' },
  DISK_NEARLY_FULL: { what: '磁盘空间快满了。', kept, todo: '请先腾出空间，再继续。' },
  RECORDER_SILENT: {
    what: '录像窗口没有回应。',
    kept: nothing,
    todo: '请再试一次；确实不录像的，勾选“本场不录像”。',
  },
  RECORDING_FAILED: { what: '录像没有开起来。', kept, todo: '请检查摄像头和磁盘，然后再试。' },
};
