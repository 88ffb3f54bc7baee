import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/kernel/result.ts';

const SCENARIOS = ['single', 'two-days', 'tickets', 'order-lottery'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export interface DemoOptions {
  /** `single` takes the options of lists, type and claims; the others are what they are called. */
  readonly scenario: Scenario;
  readonly rehearsal: boolean;
  readonly out: string;
  readonly households: string | null;
  readonly dwellings: string | null;
  readonly type: string;
  /** Null for all. */
  readonly claims: number | null;
  readonly pace: 'live' | 'fast';
  readonly seed: string;
}

const USAGE = `usage: npm run demo -- [--scenario single|two-days|tickets|order-lottery] [--rehearsal]
                       [--out DIR] [--households FILE --dwellings FILE] [--type 110]
                       [--claims N|all] [--pace live|fast] [--seed TEXT]`;

/** The demo's options, or what is wrong with them in a sentence. */
export function demoOptions(args: readonly string[]): Result<DemoOptions> {
  try {
    const text = { type: 'string' } as const;
    const options = {
      scenario: text,
      rehearsal: { type: 'boolean' } as const,
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
  Partial<
    Record<'scenario' | 'out' | 'households' | 'dwellings' | 'type' | 'claims' | 'pace' | 'seed', string>
  >
> & { readonly rehearsal?: boolean };

/** Options that only a single batch can take. */
const OF_SINGLE = ['households', 'dwellings', 'type', 'claims'] as const;

function checked(given: Given): Result<DemoOptions> {
  const { scenario = 'single', rehearsal = false } = given;
  const known = SCENARIOS.find((name) => name === scenario);
  if (!known) return err(`--scenario is ${SCENARIOS.join(', ')}, not ${scenario}\n${USAGE}`);
  const foreign = OF_SINGLE.find((name) => given[name] !== undefined);
  if (known !== 'single' && foreign)
    return err(`--${foreign} does not go with --scenario ${known}\n${USAGE}`);
  const rest = checkedRest(given);
  return rest.ok ? ok({ scenario: known, rehearsal, ...rest.value }) : rest;
}

function checkedRest({
  out = 'demo-out',
  households,
  dwellings,
  type = '110',
  claims = '24',
  pace = 'fast',
  seed = 'sunlot',
}: Given): Result<Omit<DemoOptions, 'scenario' | 'rehearsal'>> {
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
