import type { Materials } from './bundle.ts';
import { SIGNERS } from './bundle.ts';
import { type Flat, Hall, type Household } from './hall.ts';
import { H } from './protocol.ts';

/** Small whole ceremonies, one for each thing that a verifier must take. Each call gives a fresh copy. */
const FLATS: Flat[] = [
  ...Array.from({ length: 6 }, (_, i): Flat => [`1-1-0${i + 1}01`, '110', '1-1']),
  ...Array.from({ length: 3 }, (_, i): Flat => [`1-2-0${i + 1}01`, '110', '1-2']),
  ...Array.from({ length: 3 }, (_, i): Flat => [`1-3-0${i + 1}01`, '110', '1-3']),
  ['2-1-0101', '80', '2-1'],
  ['2-1-0201', '80', '2-1'],
];
const lotsOf = (type: string, stairwell?: string) =>
  FLATS.filter((flat) => flat[1] === type && (stairwell === undefined || flat[2] === stairwell)).map(
    ([dwelling]) => dwelling,
  );

const HOUSEHOLDS: Household[] = [
  ['H0001', 1, '110', 2],
  ['H0002', 2, '110', 1],
  ['H0002', 2, '80', 1],
  ['H0003', 3, '110', 1],
  ['H0004', 4, '110', 1],
];
const SIX = lotsOf('110', '1-1');

/** Two households draw, the others stay owed: nothing unusual. */
export function plainBoard(rehearsal = false): Materials {
  const hall = new Hall(rehearsal).register(HOUSEHOLDS, FLATS);
  hall.prepare({ batch: 'b1', lots: SIX, claims: [{ claimant: 'H0001', count: 2 }, { claimant: 'H0002' }] });
  hall.play('b1', 1, 3, 6).play('b1', 2, 1).end('b1').attest();
  return hall.close(['H0002', '80', 1], ['H0003', '110', 1], ['H0004', '110', 1]);
}

/** Two stations, offset dice, missed calls, a void, waivers in turn and half-way, a claim that ends by void. */
export function busyBoard(): Materials {
  const rights: Household[] = [
    ['A', 1, '110', 2],
    ['B', 2, '110', 1],
    ['C', 3, '110', 1],
    ['D', 4, '110', 1],
    ['E', 5, '110', 3],
  ];
  const hall = new Hall().register(rights, FLATS);
  const claims = rights.map(([claimant, , , count]) => ({ claimant, count }));
  hall.prepare({ batch: 'b1', lots: lotsOf('110'), claims, stations: 2, calls: 2, offsetDigits: 5 });
  hall.call('b1', 1).call('b1', 2, 1, 2).pick('b1', 1, 1, 4, '00007').call('b1', 2, 2, 2).miss('b1', 2);
  hall.pick('b1', 1, 2, 12, '00001').void('b1').sign('b1', 1, 'proxy');
  hall.waive('b1', 3, 1);
  hall.call('b1', 4, 1, 1).call('b1', 5, 1, 2).pick('b1', 4, 1, 3, '99999').void('b1');
  hall.pick('b1', 5, 1, 5, '00000').waive('b1', 5, 2).sign('b1', 5, 'refused');
  hall.call('b1', 2, 3).call('b1', 2, 4, 1).miss('b1', 2);
  hall.end('b1');
  return hall.close(['A', '110', 1], ['B', '110', 1], ['D', '110', 1]);
}

/** The order is drawn first; then a board in that order. */
export function orderLottery(): Materials {
  const codes = ['H0001', 'H0002', 'H0003', 'H0004'];
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  hall.prepare({
    batch: 'o1',
    mode: 'batch',
    draws: 'households',
    lots: codes,
    claims: [{ claimant: 'order', count: 4 }],
  });
  hall.openAll('o1').end('o1');
  const claims = hall
    .board('o1')
    .order.map((claimant) => ({ claimant, count: claimant === 'H0001' ? 2 : 1 }));
  hall.prepare({ batch: 'b1', lots: SIX, claims, orderFrom: 'o1' });
  let slot = 6;
  claims.forEach(({ count }, i) => hall.play('b1', i + 1, ...Array.from({ length: count }, () => slot--)));
  hall.end('b1');
  return hall.close(['H0002', '80', 1]);
}

/** Paper tickets: opened, one torn, the rest counted. */
export function paperTickets(): Materials {
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  hall.prepare({
    batch: 't1',
    mode: 'tickets',
    lots: SIX,
    claims: [{ claimant: 'H0001', count: 2 }, { claimant: 'H0003' }],
  });
  hall.play('t1', 1, 2, 5).play('t1', 2, 6);
  hall.count('t1', [...hall.board('t1').untaken][1] ?? '').end('t1');
  return hall.close(['H0002', '110', 1], ['H0002', '80', 1], ['H0004', '110', 1]);
}

/** Two groups draw stairwells of three and share them out; one after its batch was closed. */
export function groupStairwells(mode: 'board' | 'batch' = 'board'): Materials {
  const households: Household[] = [
    ['A', 5, '110', 2, 'G1'],
    ['B', 2, '110', 1, 'G1'],
    ['C', 3, '110', 3, 'G2'],
    ['D', 4, '110', 1],
  ];
  const hall = new Hall().register(households, FLATS);
  const members = (...of: [string, number][]) => of.map(([household, rights]) => ({ household, rights }));
  const claims = [
    { claimant: 'G1', members: members(['A', 2], ['B', 1]) },
    { claimant: 'G2', members: members(['C', 3]) },
  ];
  hall.prepare({ batch: 'g1', mode, draws: 'stairwells', lots: ['1-2', '1-3'], claims });
  if (mode === 'batch') hall.openAll('g1').end('g1');
  else hall.play('g1', 1, 2);
  allocate(hall, 'g1', 1, ['B', 'A', 'A']);
  if (mode === 'board') hall.play('g1', 2, 1).end('g1');
  allocate(hall, 'g1', 2, ['C', 'C', 'C']);
  return hall.close(['D', '110', 1]);
}

function allocate(hall: Hall, batch: string, seq: number, households: string[]): void {
  const stairwell = hall.materials.tables.results.find((row) => row[1] === String(seq))?.[4];
  const dwellings = lotsOf('110', stairwell);
  const allocation = dwellings.map((dwelling, i) => ({ household: households[i], dwelling }));
  hall.add('GroupAllocated', { batch, seq, pick: 1, allocation, document: H(`sheet of ${seq}`) });
}

/** Who was missed, or whose ticket was void, draws again from all that is left, but for one dwelling withheld. */
export function makeUpDraw(): Materials {
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  const claims = [
    { claimant: 'H0001', count: 2 },
    { claimant: 'H0002' },
    { claimant: 'H0003' },
    { claimant: 'H0004' },
  ];
  hall.prepare({ batch: 'b1', lots: SIX, claims, missed: 'makeup' });
  hall.call('b1', 1).pick('b1', 1, 1, 6).pick('b1', 1, 2, 2).void('b1').sign('b1', 1);
  hall.call('b1', 2).miss('b1', 2).play('b1', 3, 3).waive('b1', 4, 1).end('b1');
  const given = hall.materials.tables.results.map((row) => row[4]);
  const [withheld = '', ...lots] = lotsOf('110').filter((lot) => !given.includes(lot));
  const again = [{ claimant: 'H0001' }, { claimant: 'H0002' }];
  const left = { makeUpOf: ['b1'], withheld: [{ lot: withheld, reason: 'WATER_DAMAGE' }], lots };
  hall
    .prepare({ batch: 'm1', mode: 'batch', claims: again, ...left })
    .openAll('m1')
    .end('m1');
  return hall.close(['H0002', '80', 1]);
}

/** A batch is abandoned and frozen anew; the second type is drawn at the same time as the first. */
export function abandonedBatch(): Materials {
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  const claims = [{ claimant: 'H0001', count: 2 }, { claimant: 'H0002' }];
  hall.freeze({ batch: 'b1', lots: SIX, claims }).commit('b1').attest().abandon('b1');
  hall.prepare({ batch: 'b2', lots: SIX, claims });
  hall.play('b2', 1, 1, 2);
  hall.prepare({ batch: 'e1', type: '80', lots: lotsOf('80'), claims: [{ claimant: 'H0002' }] });
  hall.play('e1', 1, 2).play('b2', 2, 4).end('b2').end('e1');
  return hall.close(['H0003', '110', 1], ['H0004', '110', 1]);
}

/** Suspended and resumed, suspended and taken over by another machine, both keys replaced, entries of unlisted types. */
export function incidents(): Materials {
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  hall.add('RecordingStarted', { tracks: ['board', '摄像机'], note: null });
  hall.prepare({ batch: 'b1', lots: SIX, claims: [{ claimant: 'H0001', count: 2 }, { claimant: 'H0002' }] });
  hall.play('b1', 1, 3, 6);
  hall.add('CeremonySuspended', { reason: 'POWER_FAILED' });
  hall.attest();
  hall.add('CeremonyResumed', {});
  replaceKey(hall, 'notary', 'supervisor');
  hall.attest('notary');
  hall.add('CeremonySuspended', { reason: 'DISK_FAILED' });
  hall.add('MachineTakenOver', {
    machine: 'spare',
    lastSeq: 0,
    lastHead: '',
    approvals: [{ by: 'notary' }, { by: 'supervisor' }],
  });
  replaceKey(hall, 'supervisor', 'notary');
  hall.call('b1', 2).pick('b1', 2, 1, 2).void('b1').end('b1').attest();
  return hall.close(['H0002', '110', 1], ['H0002', '80', 1], ['H0003', '110', 1], ['H0004', '110', 1]);
}

function replaceKey(hall: Hall, role: string, by: string): void {
  const publicKey = SIGNERS[`second ${role}`]?.publicKey;
  hall.add('KeyReplaced', { role, publicKey, reason: 'PASSPHRASE_LOST', approvals: [{ by }] });
}

/** In the middle: one claim on stage with an opened ticket that is not notarised. */
export function unfinished(): Materials {
  const hall = new Hall().register(HOUSEHOLDS, FLATS);
  hall.prepare({ batch: 'b1', lots: SIX, claims: [{ claimant: 'H0001', count: 2 }, { claimant: 'H0002' }] });
  hall.call('b1', 1).designate('b1', 1, 1, 5).open('b1', 1, 1, 5);
  return { ...hall.materials, attestors: ['supervisor'] };
}

export const CEREMONIES: Record<string, () => Materials> = {
  plainBoard,
  busyBoard,
  orderLottery,
  paperTickets,
  groupStairwells,
  groupStairwellsAtOnce: () => groupStairwells('batch'),
  makeUpDraw,
  abandonedBatch,
  incidents,
};
