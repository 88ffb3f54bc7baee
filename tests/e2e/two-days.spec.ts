import { expect } from '@playwright/test';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DemoHall } from '../../scripts/demo/hall.ts';
import type { DemoOptions } from '../../scripts/demo/options.ts';
import { playBatch } from '../../scripts/demo/play-batch.ts';
import { finish, finishBatch, freezeBatch, seal } from '../../scripts/drive/ceremony.ts';
import { replaceNotary } from '../../scripts/drive/exceptions.ts';
import { allocateAll, recordConsents } from '../../scripts/drive/groups.ts';
import { until } from '../../scripts/drive/page.ts';
import { publishPlan } from '../../scripts/drive/plan.ts';
import { countTickets, sealTickets } from '../../scripts/drive/tickets.ts';
import { aSmallVillage } from './village.ts';
import { ledgerLines, test, verify } from './hall.ts';

const options = (out: string, rehearsal = false): DemoOptions => ({
  ...{ scenario: 'single', rehearsal, out, households: null, dwellings: null },
  ...{ type: '110', claims: null, pace: 'fast', seed: 'e2e' },
});
const quiet = { say: () => undefined, at: () => undefined };

const PLAN = [
  { type: '110', kind: 'stairwells:12' },
  { type: '110', kind: 'dwellings', missed: 'makeup' },
  { type: '80', kind: 'dwellings', mode: 'tickets', session: 2 },
  { type: '110', kind: 'makeup', session: 2, offset: true },
  { type: '80', kind: 'makeup', session: 2 },
] as const;

/** Everything goes wrong once: an absentee, a proxy, a void, a waiver, a night, another notary. */
test('two days: groups, single claims, paper tickets, a make-up draw, and a restart between them', async ({
  folder,
}) => {
  test.setTimeout(420_000);
  const sheets = await aSmallVillage(folder);
  const hall = new DemoHall(options(folder), quiet);
  await hall.start();
  try {
    await hall.open(sheets);
    await publishPlan(hall.driven, hall.people, { rows: PLAN, intervalSeconds: 1 });
    await recordConsents(hall.driven);
    await board(hall, { drawer: 'group' });
    await allocateAll(hall.driven, hall.people);
    await board(hall, { absent: [1], proxies: [2], voids: [3], waives: [4] });
    await hall.sleepOver();
    await until(hall.driven.console, 'step', 'freezeBatch');
    hall.people = await replaceNotary(hall.driven, hall.people, 'the second notary');
    await paper(hall);
    await board(hall, {});
    await finish(hall.driven, hall.people);
    await expect(hall.driven.console.getByTestId('outcome')).toHaveAttribute('data-verdict', 'consistent');
  } finally {
    await hall.close();
  }
  await everythingIsThere(folder);
});

async function board(hall: DemoHall, turns: Parameters<typeof playBatch>[2]): Promise<void> {
  await freezeBatch(hall.driven);
  await seal(hall.driven, hall.people);
  await playBatch(hall, 'batch', turns);
  await finishBatch(hall.driven);
}

async function paper(hall: DemoHall): Promise<void> {
  await freezeBatch(hall.driven);
  const tickets = await sealTickets(hall.driven, hall.people);
  const hung = tickets.toReversed();
  const taken = new Set<string>();
  hall.play.codeIn = (slot) => {
    const code = hung[slot - 1]?.code ?? '';
    taken.add(code);
    return code;
  };
  await playBatch(hall, 'tickets');
  await countTickets(
    hall.driven,
    hung.map(({ code }) => code).filter((code) => !taken.has(code)),
  );
  await finishBatch(hall.driven);
}

async function everythingIsThere(folder: string): Promise<void> {
  const entries = await ledgerLines(folder);
  const count = (type: string) => entries.filter((entry) => entry.type === type).length;
  expect({
    ...{ groups: count('GroupAllocated'), orders: count('BatchOpened'), closed: count('BatchClosed') },
    ...{ missed: count('HouseholdMissed'), voids: count('TicketVoided'), waivers: count('ClaimWaived') },
    ...{ keys: count('KeyReplaced'), nights: count('CeremonySuspended'), dice: count('OffsetRolled') },
    proxies: entries.filter(({ type, data }) => type === 'ResultSigned' && data['signer'] === 'proxy').length,
  }).toEqual({
    ...{ groups: 1, orders: 1, closed: 5, missed: 1, voids: 1, waivers: 1, keys: 1, nights: 1, dice: 2 },
    proxies: 1,
  });
  expect(entries.at(-1)?.data['owed']).toEqual([]);
  expect((await verify(join(folder, 'bundle'))).status).toBe(0);
  const ledger = await readFile(join(folder, 'bundle/ledger.jsonl'), 'utf8');
  expect(ledger).not.toContain('王小代');
}

test('a rehearsal is marked everywhere, verifies as one, and is never opened as a ceremony', async ({
  folder,
  start,
}) => {
  test.setTimeout(240_000);
  const out = join(folder, 'rehearsal');
  const sheets = await aSmallVillage(folder);
  const hall = new DemoHall(options(out, true), quiet);
  await hall.start();
  try {
    await hall.open(sheets);
    await publishPlan(hall.driven, hall.people, {
      rows: [{ type: '80', kind: 'dwellings' }],
      intervalSeconds: 0,
    });
    await board(hall, {});
    await finish(hall.driven, hall.people);
    await expect(hall.driven.console.getByTestId('outcome')).toHaveAttribute('data-verdict', 'rehearsal');
  } finally {
    await hall.close();
  }
  expect([existsSync(join(out, 'rehearsal.sqlite')), existsSync(join(out, 'ceremony.sqlite'))]).toEqual([
    true,
    false,
  ]);
  expect((await verify(join(out, 'bundle'))).status).toBe(2);
  expect(await readFile(join(out, 'bundle/README.txt'), 'utf8')).toMatch(/^演练/);
  const segments = (await ledgerLines(out)).filter(({ type }) => type === 'RecordingSegmentStored');
  expect(segments.length).toBeGreaterThan(0);
  for (const { data } of segments) expect(data['file']).toMatch(/^rehearsal-/);
  await writeFile(join(folder, 'rehearsal.sqlite'), await readFile(join(out, 'rehearsal.sqlite')));
  await expect(start()).rejects.toThrow();
});
