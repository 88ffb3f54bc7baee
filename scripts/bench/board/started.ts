import { type ChildProcess, spawn } from 'node:child_process';
import { Devtools } from './devtools.ts';
import { cpuSecondsOfTree } from './process-tree.ts';

/** A program to be started, and when its window can be used. */
export interface Start {
  /** The folder that Electron is given. */
  readonly app: string;
  readonly profile: string;
  readonly arguments: readonly string[];
  /** Part of its page's address. */
  readonly page: string;
  /** True in the page as soon as there is something to use. */
  readonly usable: string;
}

export interface Started {
  readonly usableMs: number;
  /** Of all its processes until then; NaN where the system does not tell. */
  readonly cpuSeconds: number;
}

const ENDS_WITHIN_MS = 10_000;

/** Starts it, waits until its page has painted what can be used, and ends it. */
export async function firstUsable(start: Start): Promise<Started> {
  const startedAt = Date.now();
  const program = spawn(process.env['SUNLOT_ELECTRON'] ?? '', [
    ...[start.app, '--unattended', '--remote-debugging-port=0', `--user-data-dir=${start.profile}`],
    ...start.arguments,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]);
  try {
    const devtools = await Devtools.connect(await addressOf(program));
    const usableAt = await devtools.evaluateOn(start.page, whenPainted(start.usable));
    const cpuSeconds = cpuSecondsOfTree(program.pid ?? 0);
    devtools.close();
    return { usableMs: usableAt - startedAt, cpuSeconds };
  } finally {
    await end(program);
  }
}

/** Answers the time, by the clock, at which the frame after the wanted state began: then that state had been painted. */
const whenPainted = (usable: string): string => `new Promise((done) => {
  const painted = () => performance.getEntriesByName('first-contentful-paint').length > 0;
  const next = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  const look = () => (${usable}) && painted() ? next(() => done(Date.now())) : setTimeout(look, 4);
  look();
})`;

/** What Electron says on standard error as soon as it listens. */
function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const [address] = /ws:\/\/\S+/.exec(said) ?? [];
      if (address) resolve(address);
    });
    program.once('error', reject);
    program.once('exit', () => reject(new Error(`Electron ended before it listened: ${said}`)));
  });
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const gone = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGTERM');
  const force = setTimeout(() => program.kill('SIGKILL'), ENDS_WITHIN_MS);
  await gone;
  clearTimeout(force);
}
