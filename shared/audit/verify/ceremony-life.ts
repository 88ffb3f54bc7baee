import type { Entry } from './ledger.ts';
import type { Listed } from './entries.ts';
import type { Findings } from './findings.ts';

/** How far the ceremony itself is. */
export interface CeremonyLife {
  opened: boolean;
  registerFrozen: boolean;
  batches: number;
  suspended: boolean;
  closedAt: number | null;
}

export function ceremonyLife(): CeremonyLife {
  return { opened: false, registerFrozen: false, batches: 0, suspended: false, closedAt: null };
}

/** What may stand in a suspension; types that are not listed are only chained and may stand anywhere. */
const IN_SUSPENSION = new Set(['HeadAttested', 'CeremonyResumed', 'MachineTakenOver']);

/** Check 3 for the ceremony: opened first, register before the first batch, suspensions, closed last. */
export function liveCeremony(life: CeremonyLife, entry: Entry, findings: Findings): void {
  const fail = (what: string) => findings.fail(3, entry.seq, what);
  if (entry.type === null) return;
  if (entry.seq === 1 && entry.type !== 'CeremonyOpened') fail('the first entry is not CeremonyOpened');
  if (life.closedAt !== null) fail(`${entry.listed?.type ?? 'an entry'} comes after CeremonyClosed`);
  const { listed } = entry;
  if (!listed) return;
  if (life.suspended && !IN_SUSPENSION.has(listed.type))
    fail(`${listed.type} comes while the ceremony is suspended`);
  const fault = STEPS[listed.type]?.(life, listed);
  if (fault) fail(fault);
}

type StepOf = (life: CeremonyLife, entry: Listed) => string | null;

const STEPS: Partial<Record<Listed['type'], StepOf>> = {
  CeremonyOpened(life, { seq }) {
    const twice = life.opened || seq !== 1;
    life.opened = true;
    return twice ? 'CeremonyOpened is not the first entry, or comes twice' : null;
  },
  RegisterFrozen(life) {
    const fault = life.registerFrozen
      ? 'RegisterFrozen comes twice'
      : life.batches > 0
        ? 'RegisterFrozen comes after the first batch'
        : null;
    life.registerFrozen = true;
    return fault;
  },
  BatchFrozen(life) {
    life.batches++;
    return life.registerFrozen ? null : 'BatchFrozen comes before RegisterFrozen';
  },
  CeremonySuspended(life) {
    life.suspended = true;
    return null;
  },
  CeremonyResumed(life) {
    const fault = life.suspended ? null : 'CeremonyResumed without a suspension';
    life.suspended = false;
    return fault;
  },
  MachineTakenOver(life) {
    life.suspended = false;
    return null;
  },
  CeremonyClosed(life, { seq }) {
    life.closedAt ??= seq;
    return life.registerFrozen ? null : 'CeremonyClosed without RegisterFrozen';
  },
};
