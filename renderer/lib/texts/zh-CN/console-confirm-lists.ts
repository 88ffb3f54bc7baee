const clerk = '经办人一人。';
const recorded = '可以再改，每次都记入这一户的经过。';

/** The questions of the office's own work. */
export const confirmLists = {
  replaceList: {
    households: {
      title: '用这份表替换住户名单吗？',
      does: '新增 {{added, number}} 户，移除 {{removed, number}} 户，改动 {{changed, number}} 户，不变 {{unchanged, number}} 户。改动的户要重新审核。',
      needs: clerk,
      undo: '不会丢失：原来的内容留在每一户的经过里，移除的户可以恢复。',
      ok: '替换名单',
    },
    dwellings: {
      title: '用这份表替换房源清单吗？',
      does: '新增 {{added, number}} 套，移除 {{removed, number}} 套，改动 {{changed, number}} 套，不变 {{unchanged, number}} 套。',
      needs: clerk,
      undo: '可以再导入原来的表。验收记录按房号保留。',
      ok: '替换房源',
    },
  },
  publishNotice: {
    title: '现在公布第 {{round}} 榜吗？',
    does: '生成 {{households, number}} 户脱敏名单的 PDF、表格、网页和 CSV，记下这一版的摘要。',
    needs: clerk,
    undo: '不能撤回。名单再改，就要再公布一榜。',
    ok: '公布第 {{round}} 榜',
  },
  checkFiles: {
    title: '初审通过 {{count, number}} 户吗？',
    does: '{{by}} 已逐户看过所勾的材料，这 {{count, number}} 户进入“已初审”。',
    needs: '{{by}} 本人。',
    undo: '可以逐户退回重审，经过里都有记录。',
    ok: '初审通过',
  },
  confirmFiles: {
    title: '复核通过 {{count, number}} 户吗？',
    does: '这 {{count, number}} 户进入“已复核”。由 {{by}} 初审的户不能由本人复核。',
    needs: '{{by}} 本人，与初审不是同一人。',
    undo: '可以逐户退回重审，经过里都有记录。',
    ok: '复核通过',
  },
  removeFile: {
    title: '把 {{name}} 移出名单吗？',
    does: '这一户不再编号、不再公示、不能抽签；资料和经过都保留。',
    needs: clerk,
    undo: '冻结以前可以恢复。',
    ok: '移出名单',
  },
  reopenFile: {
    title: '把 {{name}} 退回重审吗？',
    does: '初审、复核都作废，要从头再审。',
    needs: clerk,
    undo: recorded,
    ok: '退回重审',
  },
  adjustType: {
    title: '为 {{name}} 调剂户型吗？',
    does: '{{count, number}} 个 {{from}} ㎡ 指标改为 {{to}} ㎡，这一户要重新审核。',
    needs: '经办人和批准人，两个人。',
    undo: recorded,
    ok: '调剂',
  },
  formGroup: {
    title: '组团 {{group}} 定为 {{count, number}} 户吗？',
    does: '原来在这个组团里、现在不在其中的户退出组团；已审核的要重新审核。',
    needs: clerk,
    undo: recorded,
    ok: '定下组团',
  },
  settleNoticeObjection: {
    title: '这件异议就此了结吗？',
    does: '记下处理结果：{{outcome}}。名单本身要另行更正。',
    needs: clerk,
    undo: '不能撤回；仍有意见的，另记一件异议。',
    ok: '了结',
  },
  undoCheckIn: {
    title: '撤销 {{queueNo}} 号 {{name}} 的签到吗？',
    does: '这一户重新记为未到。',
    needs: clerk,
    undo: '可以再次签到。',
    ok: '撤销签到',
  },
};
