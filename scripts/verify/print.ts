import type { Anchor, Report, Verdict } from '../../shared/audit/verify/bundle.ts';
import type { Failure, Notice, NoticeKind } from '../../shared/audit/verify/findings.ts';
import { oneLine, shown } from '../../shared/audit/verify/forms.ts';

export const EXIT: Readonly<Record<Verdict, number>> = {
  valid: 0,
  consistent: 0,
  rehearsal: 2,
  interim: 2,
  'not valid': 1,
};

const MEANING: Readonly<Record<Verdict, string>> = {
  valid:
    'valid 有效: 全部 15 项成立，所给链头都在链上 all 15 checks hold and the given heads are in the chain',
  consistent:
    'consistent 自洽: 全部 15 项成立，但未给出链头对照 all 15 checks hold; no head from outside was given',
  rehearsal:
    'rehearsal 演练: 全部 15 项成立，但这是演练，没有效力 all 15 checks hold, but this was a rehearsal and counts for nothing',
  interim: 'interim 未完: 到目前为止成立，仪式尚未结束 what is there holds; the ceremony is not closed yet',
  'not valid': '结论 verdict: not valid 无效',
};

const CHECKS = [
  '清单与格式 manifest and forms',
  '存证链 chain',
  '仪式与批次的流程 lives of ceremony and batch',
  '批次规则 rules of a batch',
  '承诺与秘密 commitments and secrets',
  '公开数字 public digits',
  '签板封存 sealed board',
  '揭签结果 opened lots',
  '签号与房源不重复 no slot and no lot twice',
  '叫号与抽签的流程 life of a claim',
  '偏移骰 offset dice',
  '结果表 results.csv',
  '双人批准与作废 approvals and voids',
  '签名见证 attestations',
  '名册、指标与房源 register, rights and dwellings',
];

const NOTICES: Readonly<Record<NoticeKind, string>> = {
  VOID: '作废 void',
  WAIVER: '弃权 waiver',
  ABANDONED: '批次中止 batch abandoned',
  TIME_BACKWARDS: '时间倒退 time runs backwards',
  TICKET_LOST: '签票遗失 ticket lost',
  KEY_REPLACED: '更换密钥 key replaced',
  SUSPENDED: '仪式暂停 ceremony suspended',
  TAKEN_OVER: '换机接管 machine taken over',
  EARLY_KNOWLEDGE:
    '未用偏移骰，不能排除有人事先知道签板 no offset dice: early knowledge of the board is not excluded',
  NOT_YET_REVEALED: '尚未公布秘密，无法重算 secrets not revealed yet, the draw cannot be recomputed',
  FILE_ABSENT: '缺少文件 file absent',
  ONE_KEY: '公证人与监督人用同一把公钥，双人批准形同一人 one key for both, so nothing was approved by two',
  SHARED_COMMITMENT: '两户身份承诺相同 two households with one commitment',
  SHARED_STORAGE_ROOM: '一间杂物间配给多套房 one storage room for several dwellings',
  RECORDINGS_DIFFER: '录像清单与存证不符 recordings.csv is not what the ledger holds',
};

/** The line that says what fails: entry 0 where it is not in an entry. */
function failureLine({ check, seq, what }: Failure): string {
  return `FAILED check ${check} entry ${seq ?? 0}: ${what}`;
}

const MOST_SHOWN = 20;

/** The first line is the first failure, or the verdict. */
export function printReport(report: Report, anchors: readonly Anchor[]): void {
  const { failures, verdict } = report;
  for (const failure of failures.slice(0, MOST_SHOWN)) console.log(failureLine(failure));
  if (failures.length > MOST_SHOWN) console.log(`… ${failures.length - MOST_SHOWN} more`);
  console.log(MEANING[verdict]);
  for (const check of new Set(failures.map((failure) => failure.check)))
    console.log(`第 ${check} 项 check ${check}: ${CHECKS[check - 1]}`);
  if (report.title !== null) console.log(`仪式 ceremony: ${shown(report.title)} (${shown(report.ceremony)})`);
  console.log(`存证条目 entries: ${report.entries}    抽取 draws: ${report.draws}`);
  printBatches(report);
  for (const { seq, head } of report.heads) console.log(`链头 head ${seq}: ${head}`);
  for (const { seq, head } of verdict === 'not valid' ? [] : anchors) {
    console.log(
      `对照 anchor ${seq}: ${head.length < 64 ? `前 ${head.length} 位相符 first ${head.length} digits match` : '相符 matches'}`,
    );
  }
  report.notices.forEach(printNotice);
}

function printBatches({ batches }: Report): void {
  for (const { batch, mode, state, draws, boardRoot, digits } of batches) {
    console.log(`批次 batch ${shown(batch)} (${shown(mode)}, ${state}): ${draws} draws`);
    if (boardRoot !== null) console.log(`  根 root: ${boardRoot}`);
    if (digits !== null) console.log(`  公开数字 digits: ${oneLine(digits)}`);
  }
}

function printNotice({ kind, seq, what }: Notice): void {
  console.log(`提示 notice: ${NOTICES[kind]}${seq === null ? '' : `, entry ${seq}`}: ${what}`);
}

export function printBadBundle(what: string): void {
  console.log(`FAILED check 1 entry 0: ${oneLine(what)}\n${MEANING['not valid']}`);
}
