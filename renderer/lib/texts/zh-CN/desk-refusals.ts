/** What the desk says when something could not be done: what, what was not lost, and what to do. */
export const refusals = {
  UNKNOWN: { what: '没有做成（{{code}}）。', kept: '已有的结果都在。', todo: '请工作人员来看一下。' },
  BROKEN: { what: '没有做成。', kept: '已有的结果都在。', todo: '请工作人员来看一下。' },
  SLOT_TAKEN: { what: '这个签已经有人选了。', kept: '您的机会还在。', todo: '请换一个签号。' },
  NO_SUCH_SLOT: { what: '没有这个签号。', kept: '您的机会还在。', todo: '请换一个签号。' },
  NOT_NOW: { what: '现在还不能操作。', kept: '您的机会还在。', todo: '请稍候，听工作人员安排。' },
  PICK_NOT_NEXT: { what: '这个签已经选定了。', kept: '第一次选的有效。', todo: '请看大屏。' },
  NOT_THE_NEXT_CLAIM: { what: '现在轮到的是另一户。', kept: '您的机会还在。', todo: '请听叫号。' },
  SUSPENDED: { what: '仪式正在暂停。', kept: '您的机会还在。', todo: '请稍候。' },
  DOCUMENT_DIFFERS: {
    what: '结果刚刚更新，请重新核对。',
    kept: '抽签结果没有变。',
    todo: '核对后请再签一次。',
  },
  BAD_INPUT: { what: '签名没有收到。', kept: '抽签结果没有变。', todo: '请重新写一次。' },
  STORAGE_FAILED: { what: '没有保存成功。', kept: '已有的结果都在。', todo: '请工作人员来看一下。' },
  BOARD_NOT_UNSEALED: { what: '签板还没有打开。', kept: '您的机会还在。', todo: '请稍候。' },
  PAPERS_NOT_CHECKED: {
    what: '证件还没有核对。',
    kept: '您的机会还在。',
    todo: '请先把证件交给工作人员。',
  },
  NO_SUCH_CLAIM: { what: '没有找到这一户。', kept: '已有的结果都在。', todo: '请工作人员来看一下。' },
  RIGHTS_WRONG: { what: '签还没有抽完。', kept: '抽签结果没有变。', todo: '请听工作人员安排。' },
  SIGNER_WRONG: {
    what: '签名的人和核对的证件不符。',
    kept: '抽签结果没有变。',
    todo: '请核对过证件的人来签。',
  },
  NOT_ALLOWED: { what: '这里不能做这一步。', kept: '已有的结果都在。', todo: '请工作人员来看一下。' },
  PICTURE_UNREADABLE: {
    what: '这个文件不是能用的照片。',
    kept: '抽签结果没有变。',
    todo: '请换一张 PNG 或 JPEG 照片，或者用摄像头拍。',
  },
  PICTURE_TOO_LARGE: {
    what: '这张照片太大了（最大 8 MB）。',
    kept: '抽签结果没有变。',
    todo: '请换一张小一点的照片，或者用摄像头拍。',
  },
  CAMERA_MISSING: {
    what: '没有找到摄像头。',
    kept: '抽签结果没有变。',
    todo: '请接上摄像头再试，或者选一张照片文件。',
  },
  CAMERA_BUSY: {
    what: '摄像头打不开，可能别的程序正在用。',
    kept: '抽签结果没有变。',
    todo: '请换一个摄像头，或者选一张照片文件。',
  },
  SLIP_NOT_MADE: {
    what: '确认书的样子现在显示不出来。',
    kept: '抽签结果没有变，照样可以签。',
    todo: '请看上面的文字，内容是一样的。',
  },
  LOCKED: {
    what: '资料还锁着。',
    kept: '已有的结果都在。',
    todo: '请工作人员先在控制台输入口令。',
  },
};
