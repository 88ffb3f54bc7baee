/** How to check a bundle, in ten lines of Chinese and English (docs/protocol.md section 11). */
const BUNDLE_README = `本文件夹是一场抽签的全部公开证据,不含任何人的个人信息。任何人都可以自己复算、核对。
This folder is the whole public evidence of one draw, with no personal data. Anyone can recompute and check it.
请从别处(如公证处、开发者网站)取得验证程序,不要使用随本文件夹附带的程序。
Take the verifier from elsewhere (the notary, the developers), not from this folder.
运行: npm run verify -- 本文件夹 [序号:链头 …],链头见大屏幕照片、结果确认书、公证书。
Run: npm run verify -- THIS-FOLDER [SEQ:HEAD …], with heads from photos of the screen, slips and the notary's record.
结论 valid 表示全部 15 项成立且所给链头都在链上;consistent 表示未给链头;not valid 表示不成立,并指出第几项、第几条。
Verdict valid: all 15 checks hold and the heads given are in the chain; consistent: no head was given; not valid: it says where.
规则全文: docs/protocol.md(sunlot/1)。没有链头对照,就只能说明数据自洽,不能说明与现场一致。
The rules: docs/protocol.md (sunlot/1). Without a head from the hall, this shows only that the data agrees with itself.
`;

const REHEARSAL = `演练:本文件夹是一场演练的记录,其中的结果没有任何效力。
REHEARSAL: this folder is the record of a rehearsal; nothing in it counts.
`;

/** A rehearsal's says so before anything else. */
export function bundleReadme(rehearsal: boolean): string {
  return rehearsal ? REHEARSAL + BUNDLE_README : BUNDLE_README;
}
