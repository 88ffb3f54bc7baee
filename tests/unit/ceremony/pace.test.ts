import { describe, expect, test } from 'vitest';
import { consolePace } from '../../../shared/ceremony/views/pace.ts';
import { aSealedBatch, type Ceremony } from '../../builders/ceremony.ts';
import { figuresIn, timed } from '../../builders/statistics.ts';

const SIXTEEN = Array.from({ length: 16 }, () => 1);

/** The first `count` households have drawn. */
function drawnBy(count: number): Ceremony {
  const hall = aSealedBatch({ rights: SIXTEEN, dwellings: 16 });
  for (let seq = 1; seq <= count; seq++) hall.play(seq, seq);
  return hall;
}

/** Each ticket opened at the minute that `minutes` gives for it; what follows from it, with it. */
function at(hall: Ceremony, minutes: (ticket: number) => number) {
  let ticket = 0;
  return timed(hall.session.entries, ({ event }) => {
    if (event.type === 'TicketOpened') ticket += 1;
    return minutes(ticket);
  });
}

const paceOf = (hall: Ceremony, minutes: (ticket: number) => number) =>
  figuresIn(hall, { entries: at(hall, minutes) }).perHour;

describe('the pace', () => {
  test('is how many tickets an hour are opened', () => {
    expect(paceOf(drawnBy(8), (ticket) => ticket)).toBe(60);
    expect(paceOf(drawnBy(8), (ticket) => ticket / 2)).toBe(120);
  });

  test('is not said of five tickets, nor of less than a minute', () => {
    expect(paceOf(drawnBy(5), (ticket) => ticket)).toBeNull();
    expect(paceOf(drawnBy(6), (ticket) => ticket)).toBe(60);
    expect(paceOf(drawnBy(8), (ticket) => ticket / 10)).toBeNull();
  });

  test('knows nothing of a break', () => {
    expect(paceOf(drawnBy(8), (ticket) => (ticket > 4 ? ticket + 90 : ticket))).toBe(60);
    expect(paceOf(drawnBy(8), (ticket) => (ticket > 4 ? ticket + 9 : ticket))).toBeLessThan(30);
  });

  test('knows nothing of a suspension, however short', () => {
    const hall = drawnBy(4).do('Suspend', { reason: 'POWER_FAILED' }).do('Resume', {});
    for (let seq = 5; seq <= 9; seq++) hall.play(seq, seq);
    expect(paceOf(hall, (ticket) => (ticket > 4 ? ticket + 5 : ticket))).toBe(60);
  });

  test('is that of the last half hour', () => {
    // Ten minutes apart at first, then five: half an hour back there are six of the quicker ones alone.
    expect(paceOf(drawnBy(12), (ticket) => (ticket < 6 ? ticket * 10 : 60 + (ticket - 6) * 5))).toBe(12);
  });

  test('counts a voided ticket: it took its time as well', () => {
    const hall = drawnBy(5).come(6).designate(6, 6).openTicket(6);
    const entries = at(hall, (ticket) => ticket);
    hall.void(6, 1);
    expect(figuresIn(hall, { entries: [...entries, hall.last] }).perHour).toBe(60);
  });
});

describe('the projected end', () => {
  const endOf = (hall: Ceremony) =>
    figuresIn(hall, { entries: at(hall, (ticket) => ticket), from: '2026-11-21T03:00:00.000Z' }).projectedEnd;

  test('is as far as the draws that are left take at that pace', () => {
    expect(endOf(drawnBy(6))).toBe('2026-11-21T03:10:00.000Z');
    expect(endOf(drawnBy(15))).toBe('2026-11-21T03:01:00.000Z');
  });

  test('waits for those who were missed once, not for those who gave up or were missed for good', () => {
    expect(endOf(drawnBy(6).miss(7))).toBe('2026-11-21T03:10:00.000Z');
    expect(endOf(drawnBy(6).waive(7, 1))).toBe('2026-11-21T03:09:00.000Z');
    const twice = drawnBy(15).miss(16);
    expect(endOf(twice)).toBe('2026-11-21T03:01:00.000Z');
    expect(endOf(twice.miss(16))).toBeNull();
  });

  test('is not said before there is a pace, in a suspension, and when all is drawn', () => {
    expect(endOf(drawnBy(2))).toBeNull();
    expect(endOf(drawnBy(6).do('Suspend', { reason: 'BREAK' }))).toBeNull();
    expect(endOf(drawnBy(16))).toBeNull();
  });

  test('on the console is whole, and its end follows from the ledger alone, to the minute', () => {
    const hall = drawnBy(8);
    const entries = at(hall, (ticket) => ticket);
    const said = consolePace(entries, hall.session.state);
    expect(said).toMatchObject({ perHour: 60 });
    expect(said.projectedEnd).toMatch(/T\d\d:\d\d:00\.000Z$/);
    expect(consolePace(entries, hall.session.state)).toEqual(said);
    expect(consolePace([], hall.session.state)).toEqual({ perHour: null, projectedEnd: null });
  });
});
