import { parentPort, workerData } from 'node:worker_threads';
import { assert } from '../../shared/kernel/assert.ts';
import type { Mapping } from '../../shared/ipc/preparation-methods.ts';
import type { Dwelling } from '../../shared/people/household.ts';
import { readList } from './importer.ts';
import type { ListKind, ReadList } from './importer.ts';

/** What import-thread.ts asks. Both sides are built together, so the messages are not parsed. */
export interface ImportOrder {
  readonly kind: ListKind;
  readonly bytes: Uint8Array;
  readonly stock: readonly Dwelling[];
  readonly mapping: Mapping | null;
}

/** The long lists of an answer: they come in pieces, so that taking them over never holds up a window. */
export type Pieces = Pick<ReadList, 'drafts' | 'dwellings' | 'problems'>;
export type ImportMessage =
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'pieces'; readonly pieces: Partial<Pieces> }
  | { readonly type: 'read'; readonly rest: Omit<ReadList, keyof Pieces | 'households'> }
  | { readonly type: 'refused'; readonly refusal: string };

const PIECE = 2000;
const PROGRESS_EVERY_MS = 200;

assert(parentPort, 'import-worker.ts runs as a worker thread');
const port = parentPort;
const send = (message: ImportMessage): void => port.postMessage(message);

await answer(workerData as ImportOrder);

async function answer({ kind, bytes, stock, mapping }: ImportOrder): Promise<void> {
  const read = await readList(kind, bytes, { stock, mapping, onProgress: progress() });
  if (!read.ok) return send({ type: 'refused', refusal: read.refusal });
  const { drafts, dwellings, problems, households: _, ...rest } = read.value;
  for (const piece of piecesOf(drafts)) send({ type: 'pieces', pieces: { drafts: piece } });
  for (const piece of piecesOf(dwellings)) send({ type: 'pieces', pieces: { dwellings: piece } });
  for (const piece of piecesOf(problems)) send({ type: 'pieces', pieces: { problems: piece } });
  send({ type: 'read', rest });
}

function* piecesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < list.length; i += PIECE) yield list.slice(i, i + PIECE);
}

/** Tells how far the reading is, a few times a second and never backwards. */
function progress(): (part: number) => void {
  let [told, toldAtMs] = [0, performance.now()];
  return (part) => {
    const nowMs = performance.now();
    if (part <= told || nowMs - toldAtMs < PROGRESS_EVERY_MS) return;
    [told, toldAtMs] = [part, nowMs];
    send({ type: 'progress', part });
  };
}
