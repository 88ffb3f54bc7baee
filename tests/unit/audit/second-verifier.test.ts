import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import { jcs, type Json } from '../../../shared/draw/jcs.ts';
import { type BundleFiles, type Materials, pack, withManifest } from '../../builders/bundle.ts';
import { CEREMONIES } from '../../builders/ceremonies.ts';
import {
  anotherValue,
  changedFields,
  leavesOf,
  movedEntries,
  type Path,
  someOfEach,
  type Tampered,
} from '../../builders/tampering.ts';

// Some hundred bundles a ceremony, each with a dozen signatures, twice.
vi.setConfig({ testTimeout: 300_000 });

const folder = join(import.meta.dirname, '../../../resources/verifier');

/** Reads a bundle a line and answers its verdict, or the check and the entry that fail. */
const DRIVER = `
import base64, json, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import verify
for line in sys.stdin:
    files = {name: base64.b64decode(text) for name, text in json.loads(line).items()}
    try:
        print(json.dumps(verify.verify(files, [])[0]), flush=True)
    except verify.Wrong as error:
        print(json.dumps([error.check, error.seq]), flush=True)
`;

const hasPython = spawnSync('python3', ['--version']).status === 0;

async function secondOpinions(bundles: readonly BundleFiles[]): Promise<unknown[]> {
  const python = spawn('python3', ['-c', DRIVER, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const said: Buffer[] = [];
  python.stdout.on('data', (bytes: Buffer) => said.push(bytes));
  const ended = new Promise<number | null>((resolve) => python.on('close', resolve));
  for (const files of bundles) {
    const texts = [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
    python.stdin.write(`${JSON.stringify(Object.fromEntries(texts))}\n`);
  }
  python.stdin.end();
  expect(await ended).toBe(0);
  const lines = Buffer.concat(said).toString().trim().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
}

function firstOpinion(files: BundleFiles): unknown {
  const { failures, verdict } = verifyBundle(files, []);
  const [first] = failures;
  return first ? [first.check, first.seq ?? 0] : verdict;
}

/** One field of one entry changed where it stands: chain, signatures and what hangs on it are as they were. */
function* changedInPlace(make: () => Materials): Generator<Tampered> {
  const files = pack(make());
  const lines = Buffer.from(files.get('ledger.jsonl') ?? [])
    .toString()
    .trim()
    .split('\n');
  for (const [i, line] of lines.entries()) {
    const entry = JSON.parse(line) as { type: string };
    for (const path of leavesOf(entry)) {
      const fields = path.filter((key) => typeof key === 'string');
      yield {
        name: [i + 1, entry.type, ...path].join('.'),
        kind: ['in place', entry.type, ...fields].join('.'),
        seq: i + 1,
        files: () => {
          const changed = lines
            .with(i, Buffer.from(jcs(withAnother(entry, path) as Json)).toString())
            .join('\n');
          return withManifest(new Map(files).set('ledger.jsonl', Buffer.from(`${changed}\n`)));
        },
      };
    }
  }
}

function withAnother(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return anotherValue(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = withAnother(copy[key], rest);
  return copy;
}

/** Every variant is judged by both; they agree on the verdict, or on the check and the entry that fail. */
async function compare(variants: Iterable<{ name: string; files: () => BundleFiles }>): Promise<number> {
  const all = [...variants].map(({ name, files }) => ({ name, files: files() }));
  const second = await secondOpinions(all.map(({ files }) => files));
  const told = all.map(({ name, files }, i) => ({ name, first: firstOpinion(files), second: second[i] }));
  expect(told.filter(({ first, second }) => JSON.stringify(first) !== JSON.stringify(second))).toEqual([]);
  return told.length;
}

const CHANGES = {
  'a field, with chain, signatures and what hangs on it made anew': changedFields,
  'an entry dropped, doubled or moved': movedEntries,
  'a field, with nothing made anew': changedInPlace,
};

/** Of all ceremonies together the first few of each kind. */
function* variants(change: (make: () => Materials) => Iterable<Tampered>): Generator<Tampered> {
  for (const [name, make] of Object.entries(CEREMONIES))
    for (const tampered of change(make)) yield { ...tampered, name: `${name}: ${tampered.name}` };
}

test.skipIf(!hasPython)('verify.py finds the same in every whole ceremony', async () => {
  await compare(Object.entries(CEREMONIES).map(([name, make]) => ({ name, files: () => pack(make()) })));
});

test.skipIf(!hasPython).each(Object.entries(CHANGES))(
  'verify.py names the same check and entry: %s',
  async (_, change) => {
    expect(await compare(someOfEach(variants(change), 2))).toBeGreaterThan(150);
  },
);
