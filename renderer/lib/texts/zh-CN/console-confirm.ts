import { confirmLists } from './console-confirm-lists.ts';
import { confirmMore } from './console-confirm-more.ts';

const final = '不能撤回。';
const both = '公证员和监督员，各自输入的口令。';
const operator = '操作员一人。';

/** What an action of weight will do, whom it needs, and whether it can be taken back. */
export const confirm = {
  ...confirmMore,
  ...confirmLists,
  openCeremony: {
    title: '现在开场吗？',
    does: '建立本场的存证记录，生成公证员和监督员的签名钥匙，开始录像。',
    needs: both,
    undo: '不能撤回。名称和两把钥匙从此不变。',
    ok: '开场',
  },
  freezeRegister: {
    title: '现在冻结名册吗？',
    does: '固定 {{households, number}} 户住户和 {{dwellings, number}} 套房源，名册摘要写入记录并上大屏。',
    needs: both,
    undo: '不能撤回。之后不能再导入或改名单；再来的户留到以后的场次。',
    ok: '冻结名册',
  },
  publishPlan: {
    title: '现在公布抽签安排吗？',
    does: '公布 {{batches, number}} 批、{{sessions, number}} 场的次序和规则，写入记录并上大屏。',
    needs: both,
    undo: '两批之间可以更改并重新公布，已经抽的不能改。',
    ok: '公布安排',
  },
  freezeBatch: {
    title: '现在冻结“{{planned}}”吗？',
    does: '固定 {{claims, number}} 户（组）的叫号顺序和 {{lots, number}} 个签。',
    needs: operator,
    undo: '不能撤回；掷骰以前发现名单或规则错了，可以由两人批准中止。',
    ok: '冻结本批',
  },
  freezeOrder: {
    title: '现在冻结“{{planned}}”吗？',
    does: '固定参加排顺序的 {{lots, number}} 户（组），抽出来的次序就是以后叫号的次序。',
    needs: operator,
    undo: '不能撤回；掷骰以前可以由两人批准中止。',
    ok: '冻结本批',
  },
  commitSecrets: {
    title: '现在公布承诺吗？',
    does: '三方密钥加密保存，承诺值写入记录并上大屏。',
    needs: both,
    undo: final,
    ok: '公布承诺',
  },
  drawDigits: {
    title: '这 {{digits}} 位数字与骰子一致吗？',
    does: '两遍录入一致。请公证员对照骰子逐位核对，确认后这些数字决定打散的次序。',
    needs: '两位录入人，公证员在场核对。',
    undo: '不能撤回，也不能重掷。',
    ok: '一致，录入',
  },
  sealBoard: {
    title: '现在打散并封存签板吗？',
    does: '打散 {{total, number}} 个签装入签板，签板根值写入记录并上大屏。',
    needs: both,
    undo: final,
    ok: '打散并封存',
  },
  sealTickets: {
    title: '现在封存并打印签票吗？',
    does: '生成 {{total, number}} 张签票的签码，签票根值写入记录并上大屏，然后打印。',
    needs: '公证员在场看着打印、裁开、折好、封好。',
    undo: '不能撤回。叫第一号以前，同样的签票可以重打。',
    ok: '封存并打印',
  },
  openBatch: {
    title: '现在一次抽完吗？',
    does: '本批 {{total, number}} 个签一次全部抽出，结果写入记录并上大屏。',
    needs: both,
    undo: '不能撤回，也不能重抽。',
    ok: '一次抽完',
  },
  resume: {
    title: '现在恢复仪式吗？',
    does: '从停下的地方接着进行。',
    needs: operator,
    undo: '需要时可以再次暂停。',
    ok: '恢复仪式',
  },
  revealSecrets: {
    title: '现在公开密钥吗？',
    does: '公开三方密钥，供所有人从头重算本批。',
    needs: operator,
    undo: final,
    ok: '公开密钥',
  },
  closeBatch: {
    title: '现在结束本批吗？',
    does: '本批结果定案：已抽 {{drawn, number}} 个签，其余房源放回。',
    needs: operator,
    undo: final,
    ok: '结束本批',
  },
  closeOrder: {
    title: '现在结束本批吗？',
    does: '抽出的顺序定案，后面照这个顺序叫号或选房。',
    needs: operator,
    undo: final,
    ok: '结束本批',
  },
  closeCeremony: {
    title: '现在收场吗？',
    does: '停止录像，列出未抽的指标，写入最后一条记录并由两人签名。',
    needs: both,
    undo: '不能撤回。收场后不能再抽签。',
    ok: '收场',
  },
  designateSlot: {
    title: '为 {{queueNo}} 号 {{name}} 选定 {{slot}} 号签吗？',
    does: '请住户听您念一遍签号，点头后再确认。',
    needs: '住户本人或受托人在场。',
    undo: '不能撤回。选定后必须揭开。',
    ok: '选定 {{slot}} 号签',
  },
  missHousehold: {
    title: '{{queueNo}} 号 {{name}} 按过号处理吗？',
    does: '已叫 {{attempt}} 遍无人到场。记为过号，接着叫下一位；全部叫完再补叫一轮，仍不到的留到补抽。',
    needs: '操作员，经唱号员确认无人应答。',
    undo: '不能撤回，但该户的指标还在。',
    ok: '按过号处理',
  },
  missHouseholdMakeUp: {
    title: '{{queueNo}} 号 {{name}} 按过号处理吗？',
    does: '已叫 {{attempt}} 遍无人到场。记为过号，接着叫下一位；该户留到补抽批次。',
    needs: '操作员，经唱号员确认无人应答。',
    undo: '不能撤回，但该户的指标还在。',
    ok: '按过号处理',
  },
  suspend: {
    title: '现在暂停仪式吗？',
    does: '大屏显示“{{reason}}”，叫号、选签、揭签都停下。录像不停。',
    needs: operator,
    undo: '随时可以恢复，一切停在原处。',
    ok: '暂停仪式',
  },
};
