import { expect } from 'vitest';
import { bundleFiles } from '../../electron/export/bundle.ts';
import { attest } from '../../shared/audit/signing.ts';
import { type Report, verifyBundle } from '../../shared/audit/verify/bundle.ts';
import { lotsOf, picksLeft } from '../../shared/ceremony/claim.ts';
import { stairwellsOf } from '../../shared/ceremony/owed.ts';
import type { BatchState, CeremonyState, ClaimState, Entry } from '../../shared/ceremony/state.ts';
import type { RegisterFiles } from '../../shared/people/register.ts';
import { type Ceremony } from './ceremony.ts';
import { SEEDS } from './ceremony-people.ts';

/** A state as text: equal texts are equal states, and no later change of the state changes the text. */
export function snapshot(state: CeremonyState): string {
  return JSON.stringify(state, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
}

/** No lot twice, no slot twice, no right more than there is, a void stays void, one claim on stage. */
export function checkInvariants({ state, session }: Ceremony): void {
  const opened = session.entries.flatMap(({ event }) => (event.type === 'TicketOpened' ? [event.data] : []));
  const voided = session.entries.flatMap(({ event }) => (event.type === 'TicketVoided' ? [event.data] : []));
  for (const [code, batch] of state.batches) {
    const here = opened.filter((ticket) => ticket.batch === code);
    expectDistinct(here.map(({ lot }) => lot));
    expectDistinct(here.map(({ slot }) => slot));
    expect(batch.slots.filter((mark) => mark === 'opened')).toHaveLength(here.length);
    for (const { slot, lot } of here)
      expect([batch.slots[slot - 1], batch.frozen.lots.includes(lot)]).toEqual(['opened', true]);
    for (const claim of batch.claims) checkClaim(batch, claim);
    const onStage = batch.claims.filter(({ standing }) => standing === 'onStage').map(({ seq }) => seq);
    expect(onStage).toEqual(batch.onStage === null ? [] : [batch.onStage]);
  }
  for (const { batch, seq, pick, lot } of voided) {
    expect(state.batches.get(batch)?.claims[seq - 1]?.picks[pick - 1]?.voided).not.toBeNull();
    const isGiven = opened.some((ticket) => ticket.lot === lot && ticket.batch !== batch);
    const isAgain = session.entries.some(
      ({ event }) => event.type === 'BatchOpened' && event.data.results.some((result) => result.lot === lot),
    );
    if (!isGiven && !isAgain) expect(state.given.has(lot) || state.givenStairwells.has(lot)).toBe(false);
  }
}

function checkClaim({ slots }: BatchState, claim: ClaimState): void {
  expect(picksLeft(claim)).toBeGreaterThanOrEqual(0);
  expect(claim.picks.map(({ pick }) => pick)).toEqual(claim.picks.map((_, i) => i + 1));
  const isOver = ['registered', 'waived', 'void'].includes(claim.standing);
  if (isOver) {
    expect(picksLeft(claim)).toBe(0);
    expect(
      claim.picks.every(({ lot, voided, notarised }) => lot !== null && (voided !== null || notarised)),
    ).toBe(true);
  }
  for (const { slot, lot } of claim.picks)
    expect(slots[slot - 1]).toBe(lot === null ? 'designated' : 'opened');
}

function expectDistinct(values: readonly (string | number)[]): void {
  expect(new Set(values).size).toBe(values.length);
}

/** A ceremony that has been closed, however it was played. */
interface Played {
  readonly session: { readonly entries: readonly Entry[] };
  readonly state: CeremonyState;
  readonly files: Pick<RegisterFiles, 'register'>;
}

/** After the close: each right of the register is given, waived or listed as owed, once; and no dwelling is given twice. */
export function checkRights({ session, files, state }: Played): void {
  const settled = new Map<string, number>();
  const given: string[] = [];
  const stairwells = stairwellsOf(files.register);
  const add = (household: string, type: string, rights: number) => {
    const key = `${household} ${type}`;
    settled.set(key, (settled.get(key) ?? 0) + rights);
  };
  for (const { event } of session.entries)
    if (event.type === 'CeremonyClosed')
      for (const { household, type, rights } of event.data.owed) add(household, type, rights);
  for (const batch of state.batches.values()) {
    const { draws, type } = batch.frozen;
    if (batch.phase !== 'closed' || draws === 'households') continue;
    for (const claim of batch.claims) {
      const lots = lotsOf(batch, claim);
      given.push(...lots.flatMap((lot) => stairwells.get(lot)?.map(({ dwelling }) => dwelling) ?? lot));
      if (draws === 'dwellings') add(claim.claimant, type, lots.length + claim.waived);
      else if (lots.length + claim.waived > 0)
        for (const { household, rights } of claim.members) add(household, type, rights);
      expect(draws === 'stairwells' && lots.length > 0 ? claim.allocation?.length : 0).toBe(
        draws === 'stairwells' && lots.length > 0 ? 2 : 0,
      );
    }
  }
  expectDistinct(given);
  const register = new Map(
    files.register.households.map(({ household, type, rights }) => [`${household} ${type}`, rights]),
  );
  expect([...settled].filter(([, rights]) => rights > 0).sort()).toEqual([...register].sort());
}

/** The bundle as it would be exported now, its last head signed with those, under the eyes of our own verifier. */
export function verified(hall: Ceremony, seeds = SEEDS): Report {
  const { state, ledger, session, files } = hall;
  const { seq, head } = state;
  const attestations = (['notary', 'supervisor'] as const).map((by) => ({
    by,
    signature: attest(seeds[by], seq, head),
  }));
  const { householdsCsv, stockCsv } = files;
  const bundle = bundleFiles({
    bodies: ledger.bodies(),
    entries: session.entries,
    state,
    householdsCsv,
    stockCsv,
    attestations,
  });
  return verifyBundle(bundle, [{ seq, head }]);
}
