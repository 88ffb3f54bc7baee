import type { ElectronApplication } from '@playwright/test';

/** What the app's processes have used since they began. */
export interface Usage {
  readonly atMs: number;
  /** CPU seconds. `gpu` draws the picture of every window, here in software; `others` are console, desk and recorder. */
  readonly cpu: Readonly<Record<Part, number>>;
  /** Resident memory in MiB. */
  readonly memory: Readonly<Record<Part, number>>;
}

export const PARTS = ['board', 'gpu', 'main', 'others'] as const;
type Part = (typeof PARTS)[number];

export function usageOf(electron: ElectronApplication): Promise<Usage> {
  return electron.evaluate(usageInMain);
}

function usageInMain({ app, BrowserWindow }: typeof Electron.CrossProcessExports): Usage {
  const board = BrowserWindow.getAllWindows().find(({ webContents }) =>
    webContents.getURL().includes('/board/'),
  );
  const boardPid = board?.webContents.getOSProcessId();
  const cpu = { board: 0, gpu: 0, main: 0, others: 0 };
  const memory = { board: 0, gpu: 0, main: 0, others: 0 };
  for (const { pid, type, cpu: used, memory: held } of app.getAppMetrics()) {
    const own = type === 'GPU' ? 'gpu' : type === 'Browser' ? 'main' : 'others';
    const part = pid === boardPid ? 'board' : own;
    cpu[part] += used.cumulativeCPUUsage ?? NaN;
    memory[part] += held.workingSetSize / 1024;
  }
  return { atMs: performance.now(), cpu, memory };
}

/** Percent of one core between two looks. `seconds`: how long that was. */
export type Load = Readonly<Record<Part, number>> & { readonly seconds: number };

export function loadBetween(before: Usage, after: Usage): Load {
  return loadOver([{ before, after }]);
}

/** The same over several stretches of time. */
export function loadOver(stretches: readonly { before: Usage; after: Usage }[]): Load {
  const seconds = stretches.reduce((sum, { before, after }) => sum + (after.atMs - before.atMs) / 1000, 0);
  const of = (part: Part): number =>
    (100 * stretches.reduce((sum, { before, after }) => sum + after.cpu[part] - before.cpu[part], 0)) /
    seconds;
  return { board: of('board'), gpu: of('gpu'), main: of('main'), others: of('others'), seconds };
}

export async function loadWhile(electron: ElectronApplication, wait: () => Promise<void>): Promise<Load> {
  const before = await usageOf(electron);
  await wait();
  return loadBetween(before, await usageOf(electron));
}

/** What the board costs: its own process, and the one that puts the pictures of all windows together. */
export const boardCost = ({ board, gpu }: Load): number => board + gpu;

export function printLoad(name: string, load: Load): void {
  const shares = PARTS.map((part) => `${part} ${load[part].toFixed(1)}`).join(', ');
  console.log(
    `  ${name.padEnd(38)}${boardCost(load).toFixed(1).padStart(6)} % of a core   (${shares}; over ${load.seconds.toFixed(0)} s)`,
  );
}
