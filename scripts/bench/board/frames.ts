import type { Page } from '@playwright/test';

interface Recorded {
  /** When each frame began, in milliseconds. */
  readonly frames: readonly number[];
  /** When the board was told something new, and what it then showed. */
  readonly changes: readonly { readonly atMs: number; readonly stage: string }[];
}

/** One second, or what is left of it before the next change, in which something moves. */
interface Second {
  readonly stage: string;
  readonly perSecond: number;
  readonly longestMs: number;
}

/** Asks the board for every frame from now on, which costs by itself: never while the CPU is measured. */
export async function startFrames(board: Page): Promise<void> {
  await board.evaluate(recordInPage);
}

export async function stopFrames(board: Page): Promise<Recorded> {
  return board.evaluate(() => (window as unknown as { stopFrames: () => Recorded }).stopFrames());
}

function recordInPage(): void {
  const frames: number[] = [];
  const changes = [{ atMs: performance.now(), stage: document.body.dataset['stage'] ?? '' }];
  let going = true;
  const tick = (): void => {
    frames.push(performance.now());
    if (going) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const observer = new MutationObserver(() =>
    changes.push({ atMs: performance.now(), stage: document.body.dataset['stage'] ?? '' }),
  );
  observer.observe(document.body, { attributes: true, attributeFilter: ['data-seq'] });
  Object.assign(window, {
    stopFrames: () => {
      going = false;
      observer.disconnect();
      return { frames, changes };
    },
  });
}

const SECOND_MS = 1000;
/** Less than this is no time to count frames in. */
const LEAST_MS = 400;

/** The second after each change, or every whole second after it where the picture goes on moving. */
export function movingSeconds({ frames, changes }: Recorded, goesOn = false): Second[] {
  const end = frames.at(-1) ?? 0;
  return changes.flatMap(({ atMs, stage }, i) => {
    const until = Math.min(changes[i + 1]?.atMs ?? end, end);
    const starts = goesOn ? Math.max(1, Math.floor((until - atMs) / SECOND_MS)) : 1;
    return Array.from({ length: starts }, (_, n) => {
      const from = atMs + n * SECOND_MS;
      return secondFrom(frames, stage, { from, until: Math.min(from + SECOND_MS, until) });
    }).filter((second) => second !== null);
  });
}

function secondFrom(
  frames: readonly number[],
  stage: string,
  { from, until }: { from: number; until: number },
): Second | null {
  if (until - from < LEAST_MS) return null;
  const inside = frames.filter((at) => at >= from && at < until);
  const edges = [from, ...inside, until];
  const longestMs = Math.max(...edges.slice(1).map((at, i) => at - (edges[i] ?? at)));
  return { stage, perSecond: (inside.length * SECOND_MS) / (until - from), longestMs };
}

/** Answers the mean and the worst second. */
export function printFrames(name: string, seconds: readonly Second[]): { mean: number; worst: number } {
  const rates = seconds.map(({ perSecond }) => perSecond);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const worst = Math.min(...rates);
  const longest = Math.max(...seconds.map(({ longestMs }) => longestMs));
  const at = seconds.find(({ perSecond }) => perSecond === worst)?.stage ?? '';
  console.log(
    `  ${name.padEnd(38)}${mean.toFixed(1).padStart(6)} frames a second; worst second ${worst.toFixed(1)} (${at}), longest gap ${longest.toFixed(0)} ms, ${rates.length} seconds`,
  );
  return { mean, worst };
}
