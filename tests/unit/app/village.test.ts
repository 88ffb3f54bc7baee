import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyBundle } from '../../../shared/audit/verify/bundle.ts';
import type { Files } from '../../../electron/export/bundle.ts';
import { SAID, aVillageStage, plannedAs, VILLAGERS, VillagePlay } from '../../builders/app-village.ts';
import { newFolder } from '../../builders/app-folder.ts';
import { quickVault } from '../../builders/app-vault.ts';
import { Stage } from '../../builders/app.ts';
import { anIdNumber } from '../../builders/people.ts';

let stage: Stage;
/** The bytes of the file as they lie on disk while the app runs. */
let stolen: Buffer;
const bundle = (): Files => stage.exports[0]!;
const count = (type: string) => stage.types.filter((one) => one === type).length;

/** What was written to the log. */
const logged: unknown[] = [];

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words));
  stage = await aVillageStage(new Stage(quickVault, false, newFolder())).start();
  await new VillagePlay(stage).whole();
  stolen = Buffer.concat(['', '-wal'].map((end) => readFileSync(`${stage.path}${end}`)));
});
afterAll(() => {
  vi.restoreAllMocks();
  stage.powerCut();
  rmSync(stage.folder, { recursive: true });
});

describe('a whole ceremony of two days', () => {
  test('has groups, tickets, a void, a waiver, a proxy, absentees, a make-up, and is valid', () => {
    expect(stage.console.outcome).toEqual({ folder: stage.folder, verdict: 'valid', firstFailure: null });
    expect(verifyBundle(bundle(), [])).toMatchObject({ verdict: 'consistent', failures: [] });
    const often = { BatchClosed: 6, GroupAllocated: 2, BatchOpened: 3, HouseholdMissed: 1, TicketVoided: 1 };
    for (const [type, times] of Object.entries({ ...often, ClaimWaived: 1, TicketLost: 1, TicketCounted: 1 }))
      expect([type, count(type)]).toEqual([type, times]);
    expect(count('IncidentReported') + count('ObjectionRaised')).toBe(7);
    expect(count('DrawRegistered')).toBe(count('SlipPrinted'));
  });

  test('ends with every right drawn or waived: nothing is owed', () => {
    expect(stage.entries.at(-1)?.event).toEqual({ type: 'CeremonyClosed', data: { owed: [] } });
    const { batches } = stage.console.plan!;
    expect(batches.map(({ state }) => state)).toEqual(['closed', 'closed', 'closed', 'closed', 'closed']);
  });

  test('gives each household the slip that it is owed, with whoever drew on it', () => {
    const slips = stage.printer.printed.map(({ content }) => content);
    const of = (household: string) => slips.filter((slip) => slip.household === household);
    expect(of('T01')).toMatchObject([
      {
        ...{ signer: 'group', name: '令狐翠戊、皇甫翠己', maskedId: '' },
        members: [{ household: 'H0005', rights: 1 }, { household: 'H0006' }],
        papers: { drawer: 'group', person: { name: SAID.speaker } },
        lots: [{ floor: '', dwellings: [{ floor: '1' }, { floor: '1' }] }],
      },
    ]);
    expect(of('H0002')).toMatchObject([{ signer: 'self', papers: { person: null }, lots: [{ pick: 2 }] }]);
    const [proxy] = of('H0004').filter(({ batch }) => batch === plannedAs(1));
    expect(proxy).toMatchObject({
      ...{ signer: 'proxy', name: '诸葛翠丁', lots: [{ pick: 1 }, { pick: 2 }] },
      papers: {
        ...{ drawer: 'proxy', checkedBy: '核验员乙' },
        person: { name: SAID.proxy, maskedId: expect.stringContaining('*') as string, relation: '长子' },
      },
    });
    expect(slips.filter(({ signer }) => signer === 'refused')).toHaveLength(1);
    const refused = stage.printer.printed.find(({ content }) => content.signer === 'refused');
    expect(refused?.mark).toBeNull();
    expect(stage.printer.printed.filter(({ mark }) => mark === null)).toHaveLength(1);
  });

  test('has its allocation sheets printed before they are entered, one agreed, one by lot', () => {
    const sheets = stage.printer.sheets.filter(({ kind }) => kind === 'allocation');
    // A group signs under one salt, its own: that of no member.
    const salts = stage.printer.printed.filter(({ content }) => content.members.length > 0);
    expect(sheets.map((sheet) => 'salt' in sheet && sheet.salt)).toEqual(
      salts.map(({ content }) => content.salt),
    );
    expect(new Set(salts.map(({ content }) => content.salt)).size).toBe(2);
    expect(sheets).toMatchObject([
      { group: 'T01', way: 'agreed', members: [{ name: '令狐翠戊' }, { name: '皇甫翠己' }] },
      { group: 'T02', way: 'lottery' },
    ]);
  });

  test('lists its statements with their words, newest last', async () => {
    const rows = await stage.call('listStatements', {});
    expect(rows.map(({ reason, words, queueNo }) => [reason, words, queueNo])).toEqual([
      ['PROJECTOR_FAILED', SAID.projector, null],
      ['WRONG_SLOT', SAID.wrongSlot, 2],
      ['BOARD_TOUCHED', SAID.objection, 2],
      ['NIGHT', SAID.overnight, null],
      ['TICKET_MISSING', SAID.lost, null],
      ['TICKET_TORN', SAID.torn, expect.any(Number)],
      ['SIGNATURE_REFUSED', SAID.refused, expect.any(Number)],
    ]);
    expect(rows.filter(({ kind }) => kind === 'objection')).toHaveLength(1);
  });

  test('has a row of results for each dwelling, with the household that has it', () => {
    const { results } = stage.orders[0]!;
    const of = (batch: string) => results.filter((row) => row.batch === batch);
    const shared = of(plannedAs(0));
    expect(shared.map(({ household, seq }) => [household, seq])).toEqual([
      ['H0005', 1],
      ['H0006', 1],
      ...stage.entries.flatMap(({ event }) =>
        event.type === 'GroupAllocated' && event.data.seq === 2
          ? event.data.allocation.map(({ household }): [string, number] => [household, 2])
          : [],
      ),
    ]);
    for (const { lot, slot } of shared)
      expect([lot.dwellings, lot.floor, typeof slot]).toEqual([0, '1', 'number']);
    expect(of(plannedAs(1)).map(({ household, slot }) => [household, slot])).toEqual([
      ['H0002', expect.any(Number)],
      ['H0004', expect.any(Number)],
      ['H0004', expect.any(Number)],
    ]);
    expect(of(plannedAs(2)).map(({ lot, slot }) => [lot.lot, slot])).toEqual(Array(3).fill(['', null]));
    expect(of(plannedAs(4)).map(({ household, slot }) => [household, slot])).toEqual([
      ['H0001', null],
      ['H0002', null],
    ]);
    expect(new Set(results.map(({ lot }) => lot.lot).filter((lot) => lot !== '')).size).toBe(12);
  });
});

describe('personal data', () => {
  const texts = [
    ...VILLAGERS.flatMap(({ name, id, phone }) => [name, id, phone!]),
    ...Object.values(SAID),
    ...[anIdNumber(501), anIdNumber(601), '核验员甲', '核验员乙', '长子'],
  ];
  const encodings = (text: string) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('base64').slice(0, -4)),
  ];
  const findIn = (bytes: Uint8Array) =>
    texts.filter((text) => encodings(text).some((encoded) => Buffer.from(bytes).includes(encoded)));

  test('is found where it is: the search works', () => {
    const printed = Buffer.from(JSON.stringify([stage.printer.printed, stage.printer.sheets]));
    expect(findIn(printed)).toEqual(expect.arrayContaining([SAID.proxy, '诸葛翠丁', '核验员乙']));
  });

  test('is not in the ledger, nor in any file of the bundle', () => {
    expect(findIn(Buffer.concat(stage.adapters.ledger.bodies()))).toEqual([]);
    for (const [name, bytes] of bundle()) expect([name, findIn(bytes)]).toEqual([name, []]);
  });

  test('is not in a stolen copy of the database', () => {
    expect(stolen.includes('TicketLost')).toBe(true);
    expect(findIn(stolen)).toEqual([]);
  });

  test('is not in the log', () => {
    expect(findIn(Buffer.from(JSON.stringify(logged)))).toEqual([]);
  });

  test('is on no view of the board, and on the others only what they are for', () => {
    const told = (to: string) => JSON.stringify(stage.said.filter((said) => said.to === to));
    expect(findIn(Buffer.from(told('board')))).toEqual([]);
    const names = VILLAGERS.map(({ name }) => name);
    // Whoever signs is told that it is for them to sign: a proxy and its relation, a group's representative.
    const signers = [SAID.proxy, '长子', '端木代表'];
    for (const [window, shown] of [['desk', [...names, ...signers]] as const, ['console', names] as const])
      expect(findIn(Buffer.from(told(window))).filter((text) => !shown.includes(text))).toEqual([]);
  });
});
