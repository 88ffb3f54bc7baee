import { execFileSync } from 'node:child_process';
import { hall } from './board/hall.ts';
import { memory } from './board/memory.ts';
import { part, printLimits } from './board/report.ts';
import { start } from './board/start.ts';

const PARTS = { start, hall, memory } as const;
type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/**
 * `npm run bench -- board [start] [hall] [memory]`: what the windows of the real app cost on this machine, without a
 * recorder. Nothing here passes or fails; at the end it says which of the wanted limits hold.
 */
async function bench(args: readonly string[]): Promise<void> {
  const unknown = args.find((name) => !isPart(name));
  if (unknown !== undefined) {
    console.error(`usage: npm run bench -- board [${Object.keys(PARTS).join('] [')}], not ${unknown}`);
    process.exitCode = 2;
    return;
  }
  const wanted = args.filter(isPart);
  console.log(`Electron ${electronVersion()}, Node ${process.versions.node} for the driver`);
  for (const name of wanted.length > 0 ? wanted : (Object.keys(PARTS) as Part[]))
    await part(name, PARTS[name]);
  printLimits();
}

function electronVersion(): string {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const ask = ['-p', 'process.versions.electron'];
  return execFileSync(process.env['SUNLOT_ELECTRON'] ?? '', ask, { env, encoding: 'utf8' }).trim();
}

await bench(process.argv.slice(2));
