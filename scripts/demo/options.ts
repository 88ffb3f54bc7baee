import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

export interface DemoOptions {
  readonly out: string;
  readonly households: string | null;
  readonly dwellings: string | null;
  readonly type: string;
  /** Null for all. */
  readonly claims: number | null;
  readonly pace: 'live' | 'fast';
  readonly seed: string;
}

const USAGE = `usage: npm run demo -- [--out DIR] [--households FILE --dwellings FILE] [--type 110]
                       [--claims N|all] [--pace live|fast] [--seed TEXT]`;

/** The demo's options, or what is wrong with them in a sentence. */
export function demoOptions(args: readonly string[]): Result<DemoOptions> {
  try {
    const text = { type: 'string' } as const;
    const options = {
      out: text,
      households: text,
      dwellings: text,
      type: text,
      claims: text,
      pace: text,
      seed: text,
    };
    return checked(parseArgs({ args: [...args], options, strict: true }).values);
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

type Given = Readonly<
  Partial<Record<'out' | 'households' | 'dwellings' | 'type' | 'claims' | 'pace' | 'seed', string>>
>;

function checked({
  out = 'demo-out',
  households,
  dwellings,
  type = '110',
  claims = '24',
  pace = 'fast',
  seed = 'sunlot',
}: Given): Result<DemoOptions> {
  if (out === '') return err(`--out is empty; name a folder\n${USAGE}`);
  if (pace !== 'live' && pace !== 'fast') return err(`--pace is live or fast, not ${pace}\n${USAGE}`);
  if (claims !== 'all' && !/^[1-9]\d{0,5}$/.test(claims))
    return err(`--claims is a number from 1, or all, not ${claims}\n${USAGE}`);
  if ((households === undefined) !== (dwellings === undefined))
    return err(`--households and --dwellings go together\n${USAGE}`);
  return ok({
    ...{ out: resolve(out), type, pace, seed },
    households: households === undefined ? null : resolve(households),
    dwellings: dwellings === undefined ? null : resolve(dwellings),
    claims: claims === 'all' ? null : Number(claims),
  });
}
