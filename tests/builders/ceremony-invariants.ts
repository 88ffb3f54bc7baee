import { expect } from 'vitest';
import { bundleFiles } from '../../electron/export/bundle.ts';
import { attest } from '../../shared/audit/signing.ts';
import { type Report, verifyBundle } from '../../shared/audit/verify/bundle.ts';
import { picksLeft } from '../../shared/ceremony/claim.ts';
import type { BatchState, CeremonyState, ClaimState } from '../../shared/ceremony/state.ts';
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
    expect(state.batches.get(batch)?.claims[seq - 1]?.picks[pick - 1]?.voided).toBe(true);
    const isGiven = opened.some((ticket) => ticket.lot === lot && ticket.batch !== batch);
    if (!isGiven) expect(state.given.has(lot)).toBe(false);
  }
}

function checkClaim({ slots }: BatchState, claim: ClaimState): void {
  expect(picksLeft(claim)).toBeGreaterThanOrEqual(0);
  expect(claim.picks.map(({ pick }) => pick)).toEqual(claim.picks.map((_, i) => i + 1));
  const isOver = ['registered', 'waived', 'void'].includes(claim.standing);
  if (isOver) {
    expect(picksLeft(claim)).toBe(0);
    expect(claim.picks.every(({ lot, voided, notarised }) => lot !== null && (voided || notarised))).toBe(
      true,
    );
  }
  for (const { slot, lot } of claim.picks)
    expect(slots[slot - 1]).toBe(lot === null ? 'designated' : 'opened');
}

function expectDistinct(values: readonly (string | number)[]): void {
  expect(new Set(values).size).toBe(values.length);
}

/** After the close: each right of the register is given, waived or listed as owed, once. */
export function checkRights({ session, files, state }: Ceremony): void {
  const settled = new Map<string, number>();
  const add = (key: string, rights: number) => settled.set(key, (settled.get(key) ?? 0) + rights);
  for (const { event } of session.entries) {
    if (event.type === 'CeremonyClosed')
      for (const { household, type, rights } of event.data.owed) add(`${household} ${type}`, rights);
    if (event.type === 'ClaimWaived') add(claimantOf(state, event.data), event.data.rights);
    if (event.type === 'TicketOpened') add(claimantOf(state, event.data), 1);
    if (event.type === 'TicketVoided') add(claimantOf(state, event.data), -1);
  }
  const register = new Map(
    files.register.households.map(({ household, type, rights }) => [`${household} ${type}`, rights]),
  );
  expect([...settled].filter(([, rights]) => rights > 0).sort()).toEqual([...register].sort());
}

function claimantOf({ batches }: CeremonyState, { batch, seq }: { batch: string; seq: number }): string {
  const found = batches.get(batch as never);
  return `${found?.claims[seq - 1]?.claimant} ${found?.frozen.type}`;
}

/** The bundle as it would be exported now, under the eyes of our own verifier. */
export function verified(hall: Ceremony): Report {
  const { state, ledger, session, files } = hall;
  const { seq, head } = state;
  const attestations = (['notary', 'supervisor'] as const).map((by) => ({
    by,
    signature: attest(SEEDS[by], seq, head),
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
