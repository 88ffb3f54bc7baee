import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Checked, checkFiles } from './import/check.ts';

const USAGE = `用法 Usage:
  npm run import -- --check FILE [--dwellings FILE]
    不开窗口核对一份户表；结果是标准输出上的一个 JSON 对象
    checks a list of households without a window; the result is one JSON object on standard output
    --dwellings   按这份房源表核对户型和组团 the stock that types and groups are checked against
  退出状态 Exit status: 0 没有问题 no problems · 1 有问题 problems · 2 读不了 cannot be read · 64 用法不对 wrong usage`;

const EXIT = { sound: 0, 'has problems': 1, 'cannot be read': 2 } as const;
const WRONG_USAGE = 64;

class WrongUsage extends Error {}

function options(): { check: string; dwellings: string | null } {
  try {
    const { values } = parseArgs({
      options: { check: { type: 'string' }, dwellings: { type: 'string' } },
    });
    if (values.check === undefined) throw new WrongUsage('Which list is to be checked?');
    return { check: values.check, dwellings: values.dwellings ?? null };
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

/** The file's bytes, or null if there is no such file or it may not be read. */
function bytesOf(file: string): Uint8Array | null {
  try {
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    console.error(`${file}: ${(error as Error).message}`);
    return null;
  }
}

async function main(): Promise<Checked> {
  const { check, dwellings } = options();
  return checkFiles(bytesOf(check), dwellings === null ? 'none' : bytesOf(dwellings));
}

if (process.argv.includes('--help')) {
  console.log(USAGE);
} else {
  try {
    const { verdict, report } = await main();
    process.stdout.write(`${JSON.stringify(report)}\n`);
    process.exitCode = EXIT[verdict];
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    process.exitCode = WRONG_USAGE;
  }
}
