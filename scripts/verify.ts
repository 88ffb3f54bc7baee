import { readFileSync } from 'node:fs';
import { type Anchor, verifyBundle } from '../shared/audit/verify/bundle.ts';
import { EXIT, printBadBundle, printReport } from './verify/print.ts';
import { openBundle, UnreadableBundle } from './verify/open.ts';
import { compareVectors } from './verify/vectors.ts';

const USAGE = `用法 Usage:
  npm run verify -- PATH [SEQ:HEAD …]    核验存证包（文件夹或 zip） checks a bundle, a folder or a zip
  npm run verify -- --vectors FILE       核对测试向量 checks this program against test vectors
  HEAD: 纸条、照片或公示上的链头，64 位或至少前 16 位 a head from a slip, photograph or sheet, 64 digits or the first 16 or more`;

class WrongUsage extends Error {}

function main(args: readonly string[]): number {
  const [first, second] = args;
  if (first === '--vectors') {
    if (second === undefined || args.length > 2) throw new WrongUsage('--vectors takes one file.');
    return checkVectors(second);
  }
  if (first === '--help') {
    console.log(USAGE);
    return 0;
  }
  if (first === undefined || first.startsWith('-'))
    throw new WrongUsage(first ? `There is no option ${first}.` : 'Which bundle?');
  return checkBundle(first, args.slice(1).map(readAnchor));
}

function readAnchor(text: string): Anchor {
  const [, seq, head] = /^([1-9][0-9]{0,15}):([0-9a-fA-F]{16,64})$/.exec(text) ?? [];
  if (!seq || !head) throw new WrongUsage(`${JSON.stringify(text)} is no SEQ:HEAD.`);
  return { seq: Number(seq), head: head.toLowerCase() };
}

function checkBundle(path: string, anchors: readonly Anchor[]): number {
  try {
    const report = verifyBundle(openBundle(path), anchors);
    printReport(report, anchors);
    return EXIT[report.verdict];
  } catch (error) {
    if (!(error instanceof UnreadableBundle)) throw error;
    printBadBundle(error.message);
    return EXIT['not valid'];
  }
}

function checkVectors(file: string): number {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new WrongUsage(`${file} cannot be read: ${(error as Error).message}`);
  }
  const { compared, difference } = compareVectors(bytes);
  console.log(difference ?? `all ${compared} values agree 全部 ${compared} 项一致`);
  return difference === null ? 0 : 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 1;
}
